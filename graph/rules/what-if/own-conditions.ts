import type { Condition } from '../../model/condition.ts';
import { factsRead } from '../fact-test.ts';
import { conditionsOf, partsOf } from '../parts.ts';
import { conditionsRead, type Rules } from '../prepare.ts';

/**
 * The largest conditions of the rules that rest on some facts alone, whatever else a case says. Two values of these
 * facts under which all of them come out alike are the same to every rule, under every reading. Throws where a rule
 * sets one of the facts against another fact, since then each value may matter.
 */
export function ownConditions(rules: Rules, facts: ReadonlySet<string>): Condition[] {
  const reading = factsReadIn(rules);
  const found = new Set<Condition>();
  const seen = new Set<string>();
  const visit = (condition: Condition): void => {
    const { read, contested } = reading(condition);
    if (!read.some((fact) => facts.has(fact))) return;
    if (!contested && read.every((fact) => facts.has(fact))) return void found.add(condition);
    if ('definition' in condition) {
      if (seen.has(condition.definition)) return;
      seen.add(condition.definition);
      return conditionsOf(rules.definitions.get(condition.definition)!).forEach(visit);
    }
    if ('fact' in condition)
      throw new Error(`a rule sets ${read.join(' against ')}, so that their values form no classes`);
    partsOf(condition).forEach(visit);
  };
  for (const obligation of rules.obligations) conditionsRead(obligation).forEach(visit);
  for (const { when } of rules.implications) if (when) visit(when);
  return [...found];
}

/** What a condition reads through definitions, and whether any of them has several readings. */
type Reading = { read: readonly string[]; contested: boolean };

/** What was read of each rulebase: the question comes anew for every fact that may be moved. */
const readings = new WeakMap<Rules, (condition: Condition) => Reading>();

function factsReadIn(rules: Rules): (condition: Condition) => Reading {
  const reading = readings.get(rules) ?? readingOf(rules);
  readings.set(rules, reading);
  return reading;
}

function readingOf(rules: Rules): (condition: Condition) => Reading {
  const known = new Map<Condition | string, Reading>();
  const once = (key: Condition | string, read: () => Reading): Reading => {
    const found = known.get(key) ?? read();
    known.set(key, found);
    return found;
  };
  const joined = (parts: readonly Reading[], contested = false): Reading => ({
    read: [...new Set(parts.flatMap(({ read }) => read))],
    contested: contested || parts.some((part) => part.contested),
  });
  const ofDefinition = (id: string): Reading => {
    const definition = rules.definitions.get(id)!;
    return joined(conditionsOf(definition).map(reading), 'readings' in definition);
  };
  const reading = (condition: Condition): Reading =>
    once(condition, () => {
      if ('fact' in condition) return { read: factsRead(condition), contested: false };
      if ('definition' in condition)
        return once(condition.definition, () => ofDefinition(condition.definition));
      return joined(partsOf(condition).map(reading));
    });
  return reading;
}
