import type { Condition } from '../model/condition.ts';
import { conditionOf, evaluate, isStated, type Evaluation } from './evaluate.ts';
import { factsRead } from './fact-test.ts';
import { partsOf } from './parts.ts';
import type { PreparedObligation } from './prepare.ts';
import { isOpen } from './representatives.ts';

/** Unknown facts, in order of reading: those asked for outright, and those that would only override a presumption. */
export type OpenFacts = { all: string[]; plain: string[] };

/**
 * The unknown facts that the open parts of an obligation hang on.
 * Where a presumption stands in for an unstated legal test and is itself decided, the test is not asked for.
 */
export function openFacts(obligation: PreparedObligation, within: Evaluation): OpenFacts {
  const all = new Set<string>();
  const plain = new Set<string>();
  const visit = (condition: Condition, overriding = false): void => {
    if (evaluate(condition, within) !== 'unknown') return;
    if ('fact' in condition) {
      for (const fact of factsRead(condition).filter((fact) => isOpen(within.lookup(fact)))) {
        all.add(fact);
        if (!overriding) plain.add(fact);
      }
    } else if ('definition' in condition) {
      visit(conditionOf(within.rules.definitions.get(condition.definition)!, within.readings));
    } else if ('rebuttable' in condition && !isStated(condition.rebuttable.test, within.lookup)) {
      visit(condition.rebuttable.otherwise);
      visit(condition.rebuttable.test, true);
    } else for (const part of partsOf(condition)) visit(part);
  };
  const { record, instrument, scope, exemptions } = obligation;
  for (const exemption of scope) visit(exemption.condition);
  visit(record.trigger);
  for (const exemption of exemptions) visit(exemption.condition);
  for (const state of [...record.timeline, ...instrument.timeline]) if (state.when) visit(state.when);
  return { all: [...all], plain: [...plain] };
}
