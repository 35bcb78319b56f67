import type { Situation } from '../model/release.ts';

const memberStates = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
);

/**
 * The situation to begin with: that of the provider, established where the developer has its seat. A seat that is
 * not known is taken to lie outside the Union, as most do; the page names the situation it shows.
 */
export function defaultSituation(
  situations: readonly Situation[],
  country: string | null,
): Situation | undefined {
  const inUnion = country !== null && memberStates.has(country);
  const providers = situations.filter(({ facts }) => {
    const role = facts['role'];
    return Array.isArray(role) && role.includes('model-provider');
  });
  return (
    providers.find(({ facts }) => facts['provider_established_in_eu'] === inUnion) ??
    providers[0] ??
    situations[0]
  );
}
