import type { Rulebase } from '../../../graph/model/rulebase.ts';
import type { Naming } from '../../../graph/rules/condition-words.ts';

/** The facts and definitions of a rulebase by id, as the telling of conditions wants them. */
export function namingOf(rulebase: Rulebase): Naming {
  const byId = <T extends { id: string }>(records: readonly T[]) =>
    new Map(records.map((record) => [record.id, record]));
  return { facts: byId(rulebase.facts), definitions: byId(rulebase.definitions) };
}
