import type { Fact, FactValue, FactValues, NumberRange } from '../model/fact.ts';
import { listWords, wordsOfDate, wordsOfNumber, wordsOfValue } from '../rules/words.ts';

/** A configuration in a few words: "weights public, OSI-approved licence, above 10²³ and below 10²⁵ FLOP, until 1 Aug 2025". */
export function configurationLabel(facts: FactValues, declared: readonly Fact[]): string {
  const day = facts['date_placed_on_market'];
  const parts = [
    access(facts),
    licence(facts, declared),
    size([facts['training_compute_flop'], facts['cumulative_training_compute_flop']], 'FLOP') ??
      'compute not known',
    size([facts['parameters']], 'parameters'),
    typeof day === 'string' ? wordsOfDate(day) : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function access(facts: FactValues): string {
  if (facts['public.weights'] === true) return 'weights public';
  if (facts['eu_market_route'] === 'api') return 'API only';
  return facts['public.weights'] === false ? 'weights closed' : 'weights not known';
}

/** The limits of the terms before their class: they are what a rule asks for. */
function licence(facts: FactValues, declared: readonly Fact[]): string {
  const { licence_class: kind, licence_restrictions: limits } = facts;
  if (Array.isArray(limits) && limits.length > 0) {
    const fact = declared.find(({ id }) => id === 'licence_restrictions');
    const more = limits.length > 2 ? [`${limits.length - 2} more`] : [];
    return `licence with ${listWords([...limits.slice(0, 2).map((limit) => wordsOfValue(fact, [limit])), ...more], 'and')}`;
  }
  if (kind === 'osi') return 'OSI-approved licence';
  if (kind === 'proprietary') return 'proprietary terms';
  if (Array.isArray(limits)) return 'licence without limits that count';
  return facts['licence_id'] === undefined ? 'licence not known' : 'terms not settled';
}

/** What bands of one figure say together, each rule that reads it having figures of its own: "above 10²³ and below 10²⁵ FLOP". */
function size(bands: (FactValue | undefined)[], unit: string): string | undefined {
  const known = bands.filter((band) => band !== undefined);
  if (known.length === 0) return undefined;
  const exact = known.find((band) => typeof band === 'number');
  if (exact !== undefined) return `exactly ${wordsOfNumber(exact, unit)}`;
  const ranges = known as NumberRange[];
  const above = Math.max(...ranges.map((range) => range.above ?? -Infinity));
  const below = Math.min(...ranges.map((range) => range.below ?? Infinity));
  const parts = [
    above > -Infinity && `above ${wordsOfNumber(above, '')}`,
    below < Infinity && `below ${wordsOfNumber(below, '')}`,
  ].filter((part) => part !== false);
  return `${parts.join(' and ')} ${unit}`;
}
