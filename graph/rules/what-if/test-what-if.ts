import fc from 'fast-check';
import type { FactValue } from '../../model/fact.ts';
import type { Verdict } from '../../model/finding.ts';
import type { RuleRecords } from '../../model/rulebase.ts';
import { readSeeds, readSeedTexts } from '../../seed/read.ts';
import { seedsOf } from '../../seed/records.ts';
import { ruleRecords } from '../../seed/rulebase.ts';
import { readCaseFacts, type CaseFacts } from '../case-facts.ts';
import { anyCase } from '../compile/test-cases.ts';
import { evaluation } from '../evaluate.ts';
import { prepareRules, type PreparedObligation, type Rules } from '../prepare.ts';
import type { Days } from '../timeline.ts';
import { stagesOf, verdictOf } from '../verdict.ts';
import { changing } from './changed.ts';
import type { Lever } from './levers.ts';
import { movableFacts } from './moves.ts';

/** The law of the seeds, for the tests of this folder. */
export async function seededLaw(): Promise<{ records: RuleRecords; rules: Rules }> {
  const records = ruleRecords(seedsOf(readSeeds(await readSeedTexts('seeds'))));
  return { records, rules: prepareRules(records) };
}

/** A case of stated facts. */
export function caseOf(rules: Rules, facts: Record<string, unknown>): CaseFacts {
  const read = readCaseFacts(facts, [...rules.facts.values()]);
  if (read.problems.length > 0) throw new Error(JSON.stringify(read.problems));
  return read.facts;
}

/** Values that close a release, each of which costs it the exemptions of open releases. */
const closed: Record<string, FactValue> = {
  licence_id: 'CC-BY-NC-4.0',
  monetisation: ['paid-access-only'],
  'public.weights': false,
  'public.architecture_info': false,
  'public.usage_info': false,
  cumulative_training_compute_flop: 3e25,
};

/** A case before and after some of its facts were closed. */
export type ClosedCase = { open: CaseFacts; facts: CaseFacts; closed: string[] };

/**
 * Random cases in which duties apply: a preset of the seeds with some facts forgotten, some taken from any case, and
 * up to so many closed, which costs it the exemptions of open releases.
 */
export function anyClosedCase(records: RuleRecords, rules: Rules, most: number): fc.Arbitrary<ClosedCase> {
  const movable = new Set(movableFacts(rules).map(({ id }) => id));
  const shares = fc.record({
    forgotten: fc.constantFrom(0, 0, 0, 0.1),
    taken: fc.constantFrom(0, 0, 0, 0.1),
    moved: fc.constantFrom(0, 0, 0, 0.2),
  });
  const chances = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }));
  const exempt = records.presets.filter(({ facts }) => facts['licence_id'] === 'Apache-2.0');
  return fc
    .tuple(
      fc.constantFrom(...records.presets, ...exempt, ...exempt, ...exempt),
      anyCase(rules),
      shares,
      chances,
      fc.subarray(Object.keys(closed), { minLength: 1, maxLength: most }),
    )
    .map(([preset, random, share, chance, closing]) => {
      const happens = (likelihood: number) => (chance.next().value as number) < likelihood;
      const open = new Map(Object.entries(preset.facts).filter(() => !happens(share.forgotten)));
      for (const [id, { value }] of random)
        if (happens(movable.has(id) ? share.moved : share.taken)) open.set(id, value);
      const facts = new Map([...open, ...closing.map((id) => [id, closed[id]!] as const)]);
      const read = (given: ReadonlyMap<string, FactValue>) => caseOf(rules, Object.fromEntries(given));
      return { open: read(open), facts: read(facts), closed: closing };
    });
}

/** Makes choices below a number: the more zeros, the plainer. */
export function pickerOf(): fc.Arbitrary<(below: number) => number> {
  return fc.infiniteStream(fc.nat()).map((stream) => (below) => (stream.next().value as number) % below);
}

/** In how many ways some levers can be set. */
export function settingsIn(levers: readonly Lever[]): number {
  return levers.reduce((product, { values }) => product * (values.length + 1), 1);
}

/** Every way to set some levers, each tried by itself: the facts changed, and what is known of the case after. */
export function* everySetting(rules: Rules, facts: CaseFacts, levers: readonly Lever[]) {
  const change = changing(rules, facts);
  for (const values of valuesOf(levers)) {
    const after = change(values);
    if (!('refused' in after)) yield { values, known: after.known };
  }
}

function* valuesOf(levers: readonly Lever[]): Generator<Map<string, FactValue>> {
  const [lever, ...others] = levers;
  if (!lever) return yield new Map();
  for (const values of valuesOf(others)) {
    yield values;
    for (const value of lever.values) yield new Map([[lever.fact, value], ...values]);
  }
}

/** The verdicts of a case on some obligations, worked out one condition after the other. */
export function verdictsOn(
  obligations: readonly PreparedObligation[],
  rules: Rules,
  known: CaseFacts,
  days: Days,
): Verdict[] {
  const within = evaluation(rules, (fact) => known.get(fact)?.value);
  return obligations.map((obligation) => verdictOf(stagesOf(obligation, days, within)));
}
