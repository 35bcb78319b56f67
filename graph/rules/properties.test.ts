import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../model/condition.ts';
import type { FactValue } from '../model/fact.ts';
import type { Explanation, Finding, Truth, Verdict } from '../model/finding.ts';
import { assess } from './assess.ts';
import { evaluation } from './evaluate.ts';
import { anyDay, anyFacts, anyHistory, completions, domain, isAmong } from './test-random-rules.ts';
import { testRules, type TestRules } from './test-rulebase.ts';
import type { Days } from './timeline.ts';
import { allOf, anyOf, notOf } from './truth.ts';
import { stagesOf, verdictOf } from './verdict.ts';

const anyDays = fc.record({ asOf: anyDay, knownOn: anyDay });

function find(given: TestRules, input: Record<string, FactValue>, days: Days): Finding {
  const { rules, read } = testRules(given);
  return assess(rules, read(input), days)[0]!;
}

/** A case, and the same case with more known: facts that it left out, and one value of those it held in part. */
const learning = fc.tuple(anyFacts({ partly: true }), anyFacts()).map(([some, more]) => {
  const exact = Object.entries(some).map(([fact, value]) => {
    const covered = domain[fact]!.filter((candidate) => isAmong(candidate, value));
    return [fact, covered[0]!] as const;
  });
  return [some, { ...more, ...Object.fromEntries(exact) }] as const;
});

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

const byPhase = {
  live: 'applies',
  ahead: 'upcoming',
  'not-enforced': 'not-in-force',
  none: 'not-in-force',
} as const;

/** The verdict worked out anew from what a finding says of time and from the leaves of its trees. */
function rereadVerdict({ explanation, possible }: Finding): Verdict {
  const { timing, scope, trigger, exemptions } = explanation;
  if (timing.phase === 'none') return 'not-in-force';
  const outside = anyOf(scope.map(({ tree }) => reread(tree)));
  const triggered = reread(trigger);
  const lifted = anyOf(exemptions.map(({ tree }) => reread(tree)));
  if (timing.phase !== 'open') {
    if (outside === true) return 'exempt';
    if (outside === false && triggered === false) return 'not-triggered';
    if (outside === false && triggered === true && lifted === true) return 'exempt';
    if (outside === false && triggered === true && lifted === false) return byPhase[timing.phase];
  }
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
  if (!('rebuttable' in condition)) return condition;
  const { test, otherwise } = condition.rebuttable;
  return { rebuttable: { test, otherwise: shuffled(otherwise, seed) } };
}

describe('for any rules, any history, any days and any facts', () => {
  it('learning more never turns a decided verdict into another decided one', () => {
    fc.assert(
      fc.property(anyHistory(), learning, anyDays, (given, [some, more], days) => {
        const [before, after] = [find(given, some, days), find(given, more, days)];
        if (before.verdict !== 'undetermined') expect(after.verdict).toBe(before.verdict);
        else expect(before.possible).toEqual(expect.arrayContaining(after.possible));
      }),
      { numRuns: 1000 },
    );
  });

  it('only the facts that override a presumption can turn a verdict', () => {
    fc.assert(
      fc.property(anyHistory({ rebuttable: true }), learning, anyDays, (given, [some, more], days) => {
        const { override: _, ...plain } = more;
        const before = find(given, some, days);
        const after = find(
          given,
          { ...plain, ...('override' in some && { override: some['override'] }) },
          days,
        );
        if (before.verdict !== 'undetermined') expect(after.verdict).toBe(before.verdict);
      }),
      { numRuns: 1000 },
    );
  });

  it('a decided verdict is that of every way to fill what is left out', () => {
    fc.assert(
      fc.property(anyHistory(), anyFacts(), anyDays, (given, input, days) => {
        const { possible, verdict } = find(given, input, days);
        const left = Object.keys(domain).filter((fact) => !(fact in input) && fact !== 'override');
        const filled = [...completions(input, left)]
          .slice(0, 200)
          .map((full) => find(given, full, days).verdict);
        expect(possible).toEqual(expect.arrayContaining([...new Set(filled)]));
        expect(verdict).toBe(possible.length === 1 ? possible[0] : 'undetermined');
      }),
      { numRuns: 50 },
    );
  });

  it('a finding is contested exactly if some choice of readings gives another verdict', () => {
    const choices = [['d1'], ['d2'], ['d1', 'd2']];
    fc.assert(
      fc.property(
        anyHistory({ rebuttable: true }),
        anyFacts({ partly: true }),
        anyDays,
        (given, input, days) => {
          const { rules } = testRules(given);
          const verdicts = choices.map((rivals) => {
            const taken = new Map(rivals.map((id) => [id, 'rival']));
            const within = evaluation(rules, (fact) => input[fact], taken);
            return verdictOf(stagesOf(rules.obligations[0]!, days, within));
          });
          const finding = find(given, input, days);
          expect(finding.contested).toBe(verdicts.some((verdict) => verdict !== finding.verdict));
          if (finding.contested) expect(finding.readings.some(({ lead }) => lead)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('the explanation re-evaluates to the verdict, node by node', () => {
    fc.assert(
      fc.property(
        anyHistory({ rebuttable: true }),
        anyFacts({ partly: true }),
        anyDays,
        (given, input, days) => {
          const finding = find(given, input, days);
          const { scope, trigger, exemptions } = finding.explanation;
          const trees = [trigger, ...[...scope, ...exemptions].map(({ tree }) => tree)];
          for (const node of trees.flatMap(everyNode)) expect(reread(node)).toBe(node.value);
          expect(rereadVerdict(finding)).toBe(finding.verdict);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('the order of conditions never matters', () => {
    fc.assert(
      fc.property(
        anyHistory({ rebuttable: true }),
        anyFacts({ partly: true }),
        anyDays,
        fc.infiniteStream(fc.nat()),
        (given, input, days, stream) => {
          const seed = () => stream.next().value as number;
          const mixed = { ...given, trigger: shuffled(given.trigger!, seed) };
          if (given.exemption) mixed.exemption = shuffled(given.exemption, seed);
          if (given.scope) mixed.scope = shuffled(given.scope, seed);
          const [one, two] = [find(given, input, days), find(mixed, input, days)];
          expect(two.verdict).toBe(one.verdict);
          expect(two.possible).toEqual(one.possible);
          expect(two.deciding.toSorted()).toEqual(one.deciding.toSorted());
        },
      ),
      { numRuns: 1000 },
    );
  });
});
