import type { Condition, FactTest } from '../model/condition.ts';
import type { Explanation } from '../model/finding.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Evaluation } from './evaluate.ts';
import { conditionOf } from './evaluate.ts';
import { testFact } from './fact-test.ts';
import type { Rules } from './prepare.ts';
import { allOf, anyOf, notOf } from './truth.ts';
import { wordsOfTest } from './words.ts';

/** What an explanation is made from: the evaluation, the facts with their origin, and trees already made. */
export type Explaining = {
  within: Evaluation;
  known: CaseFacts;
  /** The tree of each definition, made once and shared. */
  trees: Map<string, Explanation>;
};

/** The evaluation as a tree: each node with its truth, the fact that gave it and the place in the law. */
export function explain(condition: Condition, asked: Explaining): Explanation {
  const node = explainBare(condition, asked);
  return condition.cite ? { citation: condition.cite, ...node } : node;
}

function explainBare(condition: Condition, asked: Explaining): Explanation {
  const inside = (part: Condition) => explain(part, asked);
  const note = condition.note;
  if ('fact' in condition) return explainTest(condition, asked);
  if ('definition' in condition) return explainDefinition(condition.definition, asked);
  if ('always' in condition)
    return {
      kind: 'always',
      words: note ?? (condition.always ? 'Always' : 'Never'),
      value: condition.always,
    };
  if ('all' in condition) {
    const parts = condition.all.map(inside);
    return { kind: 'all', words: note ?? 'All of these', value: allOf(parts.map(valueOf)), parts };
  }
  if ('any' in condition) {
    const parts = condition.any.map(inside);
    return { kind: 'any', words: note ?? 'Any of these', value: anyOf(parts.map(valueOf)), parts };
  }
  if ('not' in condition) {
    const parts = [inside(condition.not)];
    return { kind: 'not', words: note ?? 'Not', value: notOf(parts[0]!.value), parts };
  }
  const { test, otherwise } = condition.rebuttable;
  const [legal, proxy] = [inside(test), inside(otherwise)];
  const stated = legal.value !== 'unknown';
  const parts = stated ? [legal, proxy] : [proxy, legal];
  return {
    kind: 'rebuttable',
    words:
      note ?? (stated ? 'The stated legal test decides' : 'Not stated, so the sign in its place decides'),
    value: parts[0]!.value,
    decided_by: stated ? 'test' : 'proxy',
    parts,
  };
}

function explainDefinition(id: string, asked: Explaining): Explanation {
  const { within, trees } = asked;
  const made = trees.get(id);
  if (made) return made;
  const definition = within.rules.definitions.get(id)!;
  const part = explain(conditionOf(definition, within.readings), asked);
  const node: Explanation = {
    kind: 'definition',
    id,
    words: definition.label,
    value: part.value,
    citation: definition.citation,
    parts: [part],
  };
  if ('readings' in definition) node.reading = within.readings.get(id) ?? definition.lead;
  trees.set(id, node);
  return node;
}

function explainTest(test: FactTest, { within, known }: Explaining): Explanation {
  const node: Explanation = {
    kind: 'fact',
    id: test.fact,
    words: test.note ?? wordsIn(within.rules, test),
    value: testFact(test, within.lookup),
  };
  const given = known.get(test.fact);
  if (given) {
    node.given = given.value;
    node.origin = given.origin;
  }
  return node;
}

/** The words of the tests of a rulebase, made once. */
const wordings = new WeakMap<Rules, Map<FactTest, string>>();

function wordsIn(rules: Rules, test: FactTest): string {
  const made = wordings.get(rules) ?? new Map<FactTest, string>();
  wordings.set(rules, made);
  const words = made.get(test) ?? wordsOfTest(test, rules.facts);
  made.set(test, words);
  return words;
}

function valueOf(node: Explanation) {
  return node.value;
}
