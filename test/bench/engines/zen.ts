import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';
import type { Condition, FactTest } from '../../../graph/model/condition.ts';
import type { Verdict } from '../../../graph/model/finding.ts';
import { boundOf } from '../../../graph/rules/fact-test.ts';
import { conditionOf } from '../../../graph/rules/evaluate.ts';
import type { Rules } from '../../../graph/rules/prepare.ts';
import type { Days } from '../../../graph/rules/timeline.ts';
import { decisionOf, type Decision } from '../../../graph/rules/decision.ts';
import { dayNumber, keyOf, statedKeys, timesKey } from './given-facts.ts';
import type { Rival } from './rivals.ts';

/**
 * The rules in ZEN: one expression node, compiled beforehand, in which each definition is worked out once and each
 * obligation is a conditional expression over the definitions and facts. Working out the triggers and exemptions that
 * obligations share once, too, was tried and is slower: it gives up reading no further than needed.
 */
export function zenRules(rules: Rules, days: Days): Rival {
  const definitions = inOrder(rules).map((id) => ({
    key: definitionKey(id),
    value: translate(conditionOf(rules.definitions.get(id)!, new Map())),
  }));
  const keys = rules.obligations.map(({ record }) => [record.id, `duty_${keyOf(record.id)}`] as const);
  const duties = rules.obligations.map((obligation, at) => ({
    key: keys[at]![1],
    value: translateDecision(decisionOf(obligation, days)),
  }));
  const expressions = [...definitions, ...duties].map((expression) => ({
    id: expression.key,
    ...expression,
  }));
  const content = new ZenDecisionContent({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      { id: 'rules', name: 'rules', type: 'expressionNode', content: { expressions } },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: 'first', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: 'second', type: 'edge', sourceId: 'rules', targetId: 'out' },
    ],
  });
  const decision = new ZenEngine().createDecision(content);
  return {
    name: 'ZEN',
    async verdicts(given) {
      const { result } = await decision.evaluate(given);
      return new Map(keys.map(([id, key]) => [id, result[key] as Verdict]));
    },
  };
}

function definitionKey(id: string): string {
  return `def_${keyOf(id)}`;
}

/** Definitions with every one after those it reads. */
function inOrder(rules: Rules): string[] {
  const order = new Set<string>();
  const visit = (id: string): void => {
    const text = JSON.stringify(conditionOf(rules.definitions.get(id)!, new Map()));
    for (const [, read] of text.matchAll(/"definition":"([^"]+)"/g)) visit(read!);
    order.add(id);
  };
  for (const id of rules.definitions.keys()) visit(id);
  return [...order];
}

function translateDecision(decision: Decision): string {
  if (typeof decision === 'string') return `'${decision}'`;
  const [yes, no] = [translateDecision(decision.yes), translateDecision(decision.no)];
  return `(${translate(decision.ask)} ? ${yes} : ${no})`;
}

function translate(condition: Condition): string {
  if ('fact' in condition) return translateTest(condition);
  if ('definition' in condition) return `$.${definitionKey(condition.definition)}`;
  if ('all' in condition) return `(${condition.all.map(translate).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(translate).join(' or ')})`;
  if ('not' in condition) return `(not ${translate(condition.not)})`;
  if ('always' in condition) return String(condition.always);
  const { test, otherwise } = condition.rebuttable;
  return `((${statedKeys(test).join(' and ')}) ? ${translateTest(test)} : ${translate(otherwise)})`;
}

function translateTest(test: FactTest): string {
  const fact = keyOf(test.fact);
  if ('is' in test) return `(${fact} == ${literal(test.is)})`;
  if ('one-of' in test) return `(${fact} in [${test['one-of'].map(literal).join(', ')}])`;
  if ('includes' in test) return `(${literal(test.includes)} in ${fact})`;
  if ('includes-any' in test) return `some(${fact}, # in [${test['includes-any'].map(literal).join(', ')}])`;
  if ('before' in test) return `(${fact} < ${dayNumber(test.before)})`;
  if ('from-day' in test) return `(${fact} >= ${dayNumber(test['from-day'])})`;
  const bound = boundOf(test)!;
  const value = typeof bound === 'number' ? plainFigure(bound) : timesKey(bound);
  if ('above' in test) return `(${fact} > ${value})`;
  if ('at-least' in test) return `(${fact} >= ${value})`;
  if ('below' in test) return `(${fact} < ${value})`;
  return `(${fact} <= ${value})`;
}

function literal(word: string | boolean): string {
  return typeof word === 'boolean' ? String(word) : `'${word}'`;
}

/** ZEN reads no exponents: all digits are written out. */
function plainFigure(figure: number): string {
  return figure.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
}
