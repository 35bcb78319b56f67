import type { CaseFact } from '../model/finding.ts';
import type { RuleRecords } from '../model/rulebase.ts';
import { wordsOfValue } from './words.ts';

/** A known fact of a case in words, a licence by its SPDX name or else its own; `undefined` where the fact is not known. */
export function wordsOfCaseFact(
  rulebase: Pick<RuleRecords, 'licences' | 'facts'>,
  known: ReadonlyMap<string, CaseFact>,
  id: string,
): string | undefined {
  const value = known.get(id)?.value;
  if (value === undefined) return undefined;
  const licence = id === 'licence_id' ? rulebase.licences.find((entry) => entry.id === value) : undefined;
  if (licence) return licence.spdx === licence.id ? licence.spdx : licence.name;
  return wordsOfValue(
    rulebase.facts.find((fact) => fact.id === id),
    value,
  );
}
