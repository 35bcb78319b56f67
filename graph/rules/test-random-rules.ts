import fc from 'fast-check';
import type { Condition } from '../model/condition.ts';
import type { FactType, FactValue } from '../model/fact.ts';
import { isNumberRange } from '../model/partial-values.ts';
import type { Definition, Reading, TimelineState, Validity } from '../model/law.ts';
import { boolean, date, number, oneOf, setOf, type TestRules } from './test-rulebase.ts';

/** Random rules and cases for property tests: small enough that every way to fill a case can be tried. */

const facts: Record<string, FactType> = {
  a: boolean,
  b: boolean,
  n: number,
  s: setOf('x', 'y', 'z'),
  w: oneOf('p', 'q', 'r'),
  d: date,
  /** Read only as the legal test that overrides a presumption. */
  override: boolean,
};

/** Values of each fact on every side of every test made on it. */
export const domain: Record<string, FactValue[]> = {
  a: [true, false],
  b: [true, false],
  n: [0.5, 1, 1.5, 2, 2.5],
  s: [[], ['x'], ['y'], ['x', 'y']],
  w: ['p', 'q', 'r'],
  d: ['2025-08-01', '2025-08-02', '2026-01-01'],
  override: [true, false],
};

/** Values known in part, from which any of those of the domain that they cover may come out. */
const inPart: Record<string, FactValue[]> = {
  n: [{ above: 1 }, { 'at-least': 1, below: 2 }, { 'at-most': 2 }],
  d: ['2025-08', '2025', '2026'],
};

const test: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: fc.constantFrom('a', 'b'), is: fc.boolean() }),
  fc.constantFrom<Condition>(
    { fact: 'n', above: 1 },
    { fact: 'n', 'at-least': 1 },
    { fact: 'n', below: 2 },
    { fact: 'n', 'at-most': 2 },
    { fact: 's', includes: 'x' },
    { fact: 's', 'includes-any': ['x', 'y'] },
    { fact: 'w', is: 'p' },
    { fact: 'w', 'one-of': ['p', 'q'] },
    { fact: 'd', before: '2025-08-02' },
    { fact: 'd', 'from-day': '2026' },
  ),
);

function conditions(definitions: string[], rebuttable: boolean): fc.Arbitrary<Condition> {
  return fc.letrec<{ condition: Condition }>((tie) => {
    const parts = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
    const kinds: fc.Arbitrary<Condition>[] = [
      test,
      parts.map((all) => ({ all })),
      parts.map((any) => ({ any })),
      tie('condition').map((not) => ({ not })),
      fc.boolean().map((always) => ({ always })),
    ];
    if (definitions.length > 0)
      kinds.push(fc.constantFrom(...definitions).map((definition) => ({ definition })));
    if (rebuttable)
      kinds.push(
        tie('condition').map((otherwise) => ({
          rebuttable: { test: { fact: 'override', is: true }, otherwise },
        })),
      );
    return { condition: fc.oneof({ maxDepth: 3 }, ...(kinds as [fc.Arbitrary<Condition>])) };
  }).condition;
}

const sources = [{ source: 'test', checked: '2026-01-01', confidence: 'primary' as const }];

function definition(id: string, lead: Condition, rival: Condition | undefined): Definition {
  const base = { id, label: id, meaning: id, instrument: 'act', citation: id, sources };
  const reading = (name: string, condition: Condition): Reading => ({
    id: name,
    label: name,
    holder: name,
    citation: id,
    condition,
    sources,
  });
  if (!rival) return { ...base, condition: lead };
  return { ...base, lead: 'lead', readings: [reading('lead', lead), reading('rival', rival)] };
}

const statuses = ['enacted', 'in-force', 'not-enforced', 'stayed', 'ended'] as const;
const turns = ['2024-01-01', '2025-01-01', '2025-12-31', '2026-01-01', '2026-01-02', '2027-01-01'];

function timelines(when: fc.Arbitrary<Condition>): fc.Arbitrary<TimelineState[]> {
  const state = fc.record(
    {
      status: fc.constantFrom(...statuses),
      from: fc.constantFrom(...turns),
      until: fc.constantFrom(...turns),
      known: fc.constantFrom(...turns),
      known_until: fc.constantFrom(...turns),
      when,
      citation: fc.constant('Art. 1'),
    },
    { requiredKeys: ['status', 'from', 'known', 'citation'] },
  );
  return fc.array(state as fc.Arbitrary<TimelineState>, { minLength: 1, maxLength: 4 });
}

/** Any dates of a rule that lifts, and often none. */
const validities: fc.Arbitrary<Validity> = fc.record(
  {
    from: fc.constantFrom(...turns),
    until: fc.constantFrom(...turns),
    known: fc.constantFrom(...turns),
    known_until: fc.constantFrom(...turns),
  },
  { requiredKeys: [] },
);

/** Rules with a start that depends on the case; `rebuttable` brings in presumptions, `contested` rival readings. */
export function anyRules({ rebuttable = false, contested = false } = {}): fc.Arbitrary<TestRules> {
  const inner = conditions([], rebuttable);
  const outer = conditions(['d1', 'd2'], rebuttable);
  const rival = contested ? inner : fc.constant(undefined);
  const maybe = fc.option(outer, { nil: undefined });
  return fc
    .tuple(inner, inner, outer, maybe, maybe, validities, outer, rival, rival)
    .map(([d1, d2, trigger, exemption, scope, lifting, when, rival1, rival2]) => ({
      facts,
      definitions: [definition('d1', d1, rival1), definition('d2', d2, rival2)],
      trigger,
      ...(exemption && { exemption }),
      ...(scope && { scope }),
      lifting,
      timeline: [
        { status: 'enacted', from: '2024-01-01', known: '2024-01-01', citation: 'made' },
        { status: 'in-force', from: '2027-01-01', known: '2024-01-01', when, citation: 'late' },
        { status: 'in-force', from: '2025-01-01', known: '2024-01-01', citation: 'early' },
      ],
    }));
}

/** Rules with any history of the duty and of its instrument, sound or not. */
export function anyHistory({ rebuttable = false } = {}): fc.Arbitrary<TestRules> {
  const when = conditions(['d1', 'd2'], rebuttable);
  return fc
    .tuple(anyRules({ rebuttable, contested: true }), timelines(when), timelines(when))
    .map(([rules, timeline, instrument]) => ({ ...rules, timeline, instrument }));
}

/** A day on either side of, and on, each day on which something changes in such a history. */
export const anyDay = fc.constantFrom(...turns, '2023-12-31', '2026-06-01', '2028-01-01');

/** A case that leaves facts out; `partly` lets it hold ranges and dates without their day. */
export function anyFacts({ partly = false } = {}): fc.Arbitrary<Record<string, FactValue>> {
  const values = Object.entries(domain).map(([id, known]) => [
    id,
    fc.constantFrom(...known, ...(partly ? (inPart[id] ?? []) : [])),
  ]);
  return fc.record(Object.fromEntries(values) as Record<string, fc.Arbitrary<FactValue>>, {
    requiredKeys: [],
  }) as fc.Arbitrary<Record<string, FactValue>>;
}

/** All ways to fill the facts a case leaves out, those apart that are not named. */
export function* completions(
  input: Record<string, FactValue>,
  left: readonly string[],
): Generator<Record<string, FactValue>> {
  const [next, ...rest] = left;
  if (next === undefined) yield input;
  else for (const value of domain[next]!) yield* completions({ ...input, [next]: value }, rest);
}

/** Whether a value of the domain is among those that a value known in part stands for. */
export function isAmong(candidate: FactValue, known: FactValue): boolean {
  if (typeof candidate === 'string' && typeof known === 'string') return candidate.startsWith(known);
  if (typeof known !== 'object' || !isNumberRange(known))
    return JSON.stringify(candidate) === JSON.stringify(known);
  const number = candidate as number;
  return (
    (known.above === undefined || number > known.above) &&
    (known['at-least'] === undefined || number >= known['at-least']) &&
    (known.below === undefined || number < known.below) &&
    (known['at-most'] === undefined || number <= known['at-most'])
  );
}
