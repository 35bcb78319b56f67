import type { FactValue, FactValues, NumberRange } from '../model/fact.ts';
import type { Licence } from '../model/release.ts';
import { wordsOfNumber } from '../rules/words.ts';

/** A configuration in a few words: "Apache License 2.0, weights public, training data closed, above 10²³ and below 10²⁵ FLOP". */
export function configurationLabel(facts: FactValues, licences: readonly Licence[]): string {
  const licence = licences.find(({ id }) => id === facts['licence_id']);
  const parts = [
    licence ? (licence.spdx ?? licence.name) : 'licence not known',
    access(facts),
    openness('training data', facts['public.training_data']),
    openness('training code', facts['public.training_code']),
    compute([facts['training_compute_flop'], facts['cumulative_training_compute_flop']]),
    facts['date_placed_on_market'],
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function access(facts: FactValues): string {
  if (facts['public.weights'] === true) return 'weights public';
  if (facts['eu_market_route'] === 'api') return 'API only';
  return facts['public.weights'] === false ? 'weights closed' : 'weights not known';
}

function openness(what: string, value: unknown): string | undefined {
  return typeof value === 'boolean' ? `${what} ${value ? 'public' : 'closed'}` : undefined;
}

/** What both bands of the training compute say together: each rule that reads one has figures of its own. */
function compute(bands: (FactValue | undefined)[]): string {
  const known = bands.filter((band) => band !== undefined);
  if (known.length === 0) return 'compute not known';
  const exact = known.find((band) => typeof band === 'number');
  if (exact !== undefined) return `exactly ${wordsOfNumber(exact, 'FLOP')}`;
  const ranges = known as NumberRange[];
  const above = Math.max(...ranges.map((range) => range.above ?? -Infinity));
  const below = Math.min(...ranges.map((range) => range.below ?? Infinity));
  const parts = [
    above > -Infinity && `above ${wordsOfNumber(above, '')}`,
    below < Infinity && `below ${wordsOfNumber(below, '')}`,
  ].filter((part) => part !== false);
  return `${parts.join(' and ')} FLOP`;
}
