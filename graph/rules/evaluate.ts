import type { Condition } from '../model/condition.ts';
import type { Definition } from '../model/law.ts';
import type { Truth } from '../model/finding.ts';
import type { FactLookup } from './fact-test.ts';
import { testFact } from './fact-test.ts';
import type { Rules } from './prepare.ts';
import { notOf } from './truth.ts';

/** What a condition is evaluated in: the known facts, and which reading of each contested definition is taken. */
export type Evaluation = {
  rules: Rules;
  lookup: FactLookup;
  /** Reading id by definition id where another than the lead reading is asked for. */
  readings: ReadonlyMap<string, string>;
  /** Definitions already decided, so that each is read once. */
  memo: Map<string, Truth>;
};

/** Starts an evaluation over known facts. */
export function evaluation(
  rules: Rules,
  lookup: FactLookup,
  readings: ReadonlyMap<string, string> = new Map(),
): Evaluation {
  return { rules, lookup, readings, memo: new Map() };
}

/** The truth of a condition that rests on facts alone. Throws where it names a definition. */
export function evaluateFacts(condition: Condition, lookup: FactLookup): Truth {
  return evaluate(condition, { ...factsOnly, lookup });
}

const factsOnly = {
  rules: { definitions: new Map() } as Pick<Rules, 'definitions'> as Rules,
  readings: new Map(),
  memo: new Map(),
};

/** The truth of a condition. A missing fact is unknown, and unknown spreads only where it matters. */
export function evaluate(condition: Condition, within: Evaluation): Truth {
  if ('fact' in condition) return testFact(condition, within.lookup);
  if ('definition' in condition) return evaluateDefinition(condition.definition, within);
  if ('all' in condition) return untilFirst(condition.all, false, within);
  if ('any' in condition) return untilFirst(condition.any, true, within);
  if ('not' in condition) return notOf(evaluate(condition.not, within));
  if ('always' in condition) return condition.always;
  const stated = testFact(condition.rebuttable.test, within.lookup);
  return stated === 'unknown' ? evaluate(condition.rebuttable.otherwise, within) : stated;
}

/** Kleene's `all` (settled by the first false) and `any` (settled by the first true), read no further than needed. */
function untilFirst(parts: readonly Condition[], settles: boolean, within: Evaluation): Truth {
  let unknown = false;
  for (const part of parts) {
    const value = evaluate(part, within);
    if (value === settles) return settles;
    if (value === 'unknown') unknown = true;
  }
  return unknown ? 'unknown' : !settles;
}

/** The condition a definition amounts to under the reading taken. */
export function conditionOf(definition: Definition, readings: ReadonlyMap<string, string>): Condition {
  if ('condition' in definition) return definition.condition;
  const wanted = readings.get(definition.id) ?? definition.lead;
  return definition.readings.find((reading) => reading.id === wanted)!.condition;
}

function evaluateDefinition(id: string, within: Evaluation): Truth {
  const known = within.memo.get(id);
  if (known !== undefined) return known;
  const value = evaluate(conditionOf(within.rules.definitions.get(id)!, within.readings), within);
  within.memo.set(id, value);
  return value;
}
