import { Engine, Operator, type TopLevelCondition } from 'json-rules-engine';
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
 * The rules in json-rules-engine: one rule for each distinct trigger, scope, exemption and `when`, shared by all
 * obligations that use it, definitions as named conditions, and the verdict read off the rules that succeeded.
 * That is the least work this engine can be given.
 */
export function jsonRules(rules: Rules, days: Days): Rival {
  const engine = new Engine([], { allowUndefinedFacts: true });
  const includesAny = (list: string[], words: string[]) => words.some((word) => list.includes(word));
  engine.addOperator(new Operator('includesAny', includesAny, Array.isArray));
  for (const definition of rules.definitions.values())
    engine.setCondition(definition.id, top(translate(conditionOf(definition, new Map()))));
  const decisions = rules.obligations.map(
    (obligation) => [obligation.record.id, decisionOf(obligation, days)] as const,
  );
  const names = new Map<string, string>();
  const addRules = (decision: Decision): void => {
    if (typeof decision === 'string') return;
    const key = JSON.stringify(decision.ask);
    if (!names.has(key)) {
      names.set(key, `rule ${names.size}`);
      engine.addRule({ conditions: top(translate(decision.ask)), event: { type: names.get(key)! } });
    }
    addRules(decision.yes);
    addRules(decision.no);
  };
  for (const [, decision] of decisions) addRules(decision);
  const named = decisions.map(([id, decision]) => [id, withNames(decision, names)] as const);
  return {
    name: 'json-rules-engine',
    async verdicts(given) {
      const { events } = await engine.run(given);
      const held = new Set(events.map((event) => event.type));
      return new Map(named.map(([id, decision]) => [id, follow(decision, held)]));
    },
  };
}

type Named = Verdict | { rule: string; yes: Named; no: Named };

function withNames(decision: Decision, names: ReadonlyMap<string, string>): Named {
  if (typeof decision === 'string') return decision;
  return {
    rule: names.get(JSON.stringify(decision.ask))!,
    yes: withNames(decision.yes, names),
    no: withNames(decision.no, names),
  };
}

function follow(decision: Named, held: ReadonlySet<string>): Verdict {
  if (typeof decision === 'string') return decision;
  return follow(held.has(decision.rule) ? decision.yes : decision.no, held);
}

type Nested = Extract<TopLevelCondition, { all: unknown }>['all'][number];

/** A rule must start with a connective. */
function top(condition: Nested): TopLevelCondition {
  return 'fact' in condition ? { all: [condition] } : condition;
}

function translate(condition: Condition): Nested {
  if ('fact' in condition) return translateTest(condition);
  if ('definition' in condition) return { condition: condition.definition };
  if ('all' in condition) return { all: condition.all.map(translate) };
  if ('any' in condition) return { any: condition.any.map(translate) };
  if ('not' in condition) return { not: translate(condition.not) };
  // An empty `all` holds, and its negation never does.
  if ('always' in condition) return condition.always ? { all: [] } : { not: { all: [] } };
  const { test, otherwise } = condition.rebuttable;
  const stated: Nested = {
    all: statedKeys(test).map((fact) => ({ fact, operator: 'equal', value: true })),
  };
  return {
    any: [{ all: [stated, translateTest(test)] }, { all: [{ not: stated }, translate(otherwise)] }],
  };
}

function translateTest(test: FactTest): Nested {
  const fact = keyOf(test.fact);
  if ('is' in test) return { fact, operator: 'equal', value: test.is };
  if ('one-of' in test) return { fact, operator: 'in', value: test['one-of'] };
  if ('includes' in test) return { fact, operator: 'contains', value: test.includes };
  if ('includes-any' in test) return { fact, operator: 'includesAny', value: test['includes-any'] };
  if ('before' in test) return { fact, operator: 'lessThan', value: dayNumber(test.before) };
  if ('from-day' in test)
    return { fact, operator: 'greaterThanInclusive', value: dayNumber(test['from-day']) };
  const bound = boundOf(test)!;
  const value = typeof bound === 'number' ? bound : { fact: timesKey(bound) };
  if ('above' in test) return { fact, operator: 'greaterThan', value };
  if ('at-least' in test) return { fact, operator: 'greaterThanInclusive', value };
  if ('below' in test) return { fact, operator: 'lessThan', value };
  return { fact, operator: 'lessThanInclusive', value };
}
