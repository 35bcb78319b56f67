import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../model/condition.ts';
import type { FactType, FactValue } from '../model/fact.ts';
import type { Explanation, Finding, Truth, Verdict } from '../model/finding.ts';
import type { Definition } from '../model/law.ts';
import { assess } from './assess.ts';
import { boolean, number, setOf, testRules, type TestRules } from './test-rulebase.ts';
import { allOf, anyOf, notOf } from './truth.ts';

const days = { asOf: '2026-01-01', knownOn: '2026-01-01' };
const facts: Record<string, FactType> = {
  a: boolean,
  b: boolean,
  c: boolean,
  n: number,
  s: setOf('x', 'y'),
  /** Read only as the legal test that overrides a presumption. */
  override: boolean,
};
const domain: Record<string, FactValue[]> = {
  a: [true, false],
  b: [true, false],
  c: [true, false],
  n: [0.5, 1, 1.5],
  s: [[], ['x'], ['y'], ['x', 'y']],
  override: [true, false],
};

const test: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: fc.constantFrom('a', 'b', 'c'), is: fc.boolean() }),
  fc.constantFrom<Condition>(
    { fact: 'n', above: 1 },
    { fact: 'n', 'at-least': 1 },
    { fact: 'n', below: 1 },
    { fact: 's', includes: 'x' },
    { fact: 's', 'includes-any': ['x', 'y'] },
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

function definition(id: string, condition: Condition): Definition {
  const sources = [{ source: 'test', checked: '2026-01-01', confidence: 'primary' as const }];
  return { id, label: id, meaning: id, instrument: 'act', citation: id, condition, sources };
}

function rules(rebuttable: boolean): fc.Arbitrary<TestRules> {
  const inner = conditions([], rebuttable);
  const outer = conditions(['d1', 'd2'], rebuttable);
  return fc
    .tuple(
      inner,
      inner,
      outer,
      fc.option(outer, { nil: undefined }),
      fc.option(outer, { nil: undefined }),
      outer,
    )
    .map(([d1, d2, trigger, exemption, scope, when]) => ({
      facts,
      definitions: [definition('d1', d1), definition('d2', d2)],
      trigger,
      ...(exemption && { exemption }),
      ...(scope && { scope }),
      timeline: [
        { status: 'enacted', from: '2024-01-01', known: '2024-01-01', citation: 'made' },
        { status: 'in-force', from: '2027-01-01', known: '2024-01-01', when, citation: 'late' },
        { status: 'in-force', from: '2025-01-01', known: '2024-01-01', citation: 'early' },
      ],
    }));
}

const someFacts = fc.record(
  Object.fromEntries(Object.entries(domain).map(([id, values]) => [id, fc.constantFrom(...values)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, FactValue>>;

function find(given: TestRules, input: Record<string, FactValue>): Finding {
  const { rules: prepared, read } = testRules(given);
  return assess(prepared, read(input), days)[0]!;
}

/** The truth of a tree worked out anew from its leaves. */
function reread(tree: Explanation): Truth {
  const parts = (tree.parts ?? []).map(reread);
  if (tree.kind === 'all') return allOf(parts);
  if (tree.kind === 'any') return anyOf(parts);
  if (tree.kind === 'not') return notOf(parts[0]!);
  return parts.length > 0 ? parts[0]! : tree.value;
}

function everyNode(tree: Explanation): Explanation[] {
  return [tree, ...(tree.parts ?? []).flatMap(everyNode)];
}

function rereadVerdict({ explanation, possible }: Finding): Verdict {
  const { timing, scope, trigger, exemptions } = explanation;
  const outside = anyOf(scope.map(({ tree }) => reread(tree)));
  const lifted = anyOf(exemptions.map(({ tree }) => reread(tree)));
  if (outside === true) return 'exempt';
  if (outside === false && reread(trigger) === false) return 'not-triggered';
  if (outside === false && reread(trigger) === true && lifted === true) return 'exempt';
  if (outside === false && reread(trigger) === true && lifted === false && timing.phase !== 'open')
    return timing.phase === 'live' ? 'applies' : 'upcoming';
  return possible.length === 1 ? possible[0]! : 'undetermined';
}

function shuffled(condition: Condition, seed: () => number): Condition {
  const mix = (parts: Condition[]) =>
    parts
      .map((part) => [seed(), shuffled(part, seed)] as const)
      .sort(([a], [b]) => a - b)
      .map(([, part]) => part);
  if ('all' in condition) return { all: mix(condition.all) };
  if ('any' in condition) return { any: mix(condition.any) };
  if ('not' in condition) return { not: shuffled(condition.not, seed) };
  return condition;
}

/** All ways to fill the facts a case leaves out. */
function* completions(
  input: Record<string, FactValue>,
  left: string[],
): Generator<Record<string, FactValue>> {
  const [next, ...rest] = left;
  if (!next) yield input;
  else for (const value of domain[next]!) yield* completions({ ...input, [next]: value }, rest);
}

describe('for any rules and any facts', () => {
  it('adding a known fact never turns a decided verdict into another decided one', () => {
    fc.assert(
      fc.property(rules(false), someFacts, someFacts, (given, some, more) => {
        const before = find(given, some);
        const after = find(given, { ...more, ...some });
        if (before.verdict !== 'undetermined') expect(after.verdict).toBe(before.verdict);
        else expect(before.possible).toEqual(expect.arrayContaining(after.possible));
      }),
      { numRuns: 1000 },
    );
  });

  it('only the facts that override a presumption can turn a verdict', () => {
    fc.assert(
      fc.property(rules(true), someFacts, someFacts, (given, some, more) => {
        const { override: _, ...plain } = more;
        const before = find(given, some);
        if (before.verdict !== 'undetermined')
          expect(find(given, { ...plain, ...some }).verdict).toBe(before.verdict);
      }),
      { numRuns: 1000 },
    );
  });

  it('the explanation re-evaluates to the verdict, node by node', () => {
    fc.assert(
      fc.property(rules(true), someFacts, (given, input) => {
        const finding = find(given, input);
        const trees = [
          finding.explanation.trigger,
          ...finding.explanation.exemptions.map(({ tree }) => tree),
        ];
        for (const node of trees.flatMap(everyNode)) expect(reread(node)).toBe(node.value);
        expect(rereadVerdict(finding)).toBe(finding.verdict);
      }),
      { numRuns: 1000 },
    );
  });

  it('the order of conditions never matters', () => {
    fc.assert(
      fc.property(rules(false), someFacts, fc.infiniteStream(fc.nat()), (given, input, stream) => {
        const seed = () => stream.next().value as number;
        const mixed = { ...given, trigger: shuffled(given.trigger!, seed) };
        if (given.exemption) mixed.exemption = shuffled(given.exemption, seed);
        const [one, two] = [find(given, input), find(mixed, input)];
        expect(two.verdict).toBe(one.verdict);
        expect(two.possible).toEqual(one.possible);
        expect(new Set(two.deciding)).toEqual(new Set(one.deciding));
      }),
      { numRuns: 500 },
    );
  });

  it('unknown facts named as deciding really decide', () => {
    fc.assert(
      fc.property(rules(true), someFacts, (given, input) => {
        const { deciding } = find(given, input);
        for (const fact of deciding) {
          const others = Object.keys(domain).filter((id) => id !== fact && !(id in input));
          const fillings = [
            ...completions(
              input,
              others.filter((id) => id !== 'override'),
            ),
          ];
          const overridden = fillings.flatMap((filling) =>
            'override' in input || fact === 'override'
              ? [filling]
              : [filling, ...domain['override']!.map((override) => ({ ...filling, override }))],
          );
          const open = [...overridden, input];
          const turns = open.some((filling) => {
            const verdicts = domain[fact]!.map((value) => find(given, { ...filling, [fact]: value }).verdict);
            return new Set(verdicts.filter((verdict) => verdict !== 'undetermined')).size > 1;
          });
          const settles = domain[fact]!.some(
            (value) => find(given, { ...input, [fact]: value }).verdict !== 'undetermined',
          );
          expect(turns || settles, fact).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('an undetermined verdict that facts can turn names at least one of them', () => {
    fc.assert(
      fc.property(rules(false), someFacts, (given, input) => {
        const finding = find(given, input);
        if (finding.verdict !== 'undetermined') return;
        const left = Object.keys(domain).filter((id) => !(id in input) && id !== 'override');
        const outcomes = new Set(
          [...completions(input, left)].map((filling) => find(given, filling).verdict),
        );
        if (outcomes.size > 1) expect(finding.deciding).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
