import type { Condition } from '../../model/condition.ts';
import type { Exemption } from '../../model/law.ts';
import { conditionOf } from '../evaluate.ts';
import type { PreparedObligation, Rules } from '../prepare.ts';

/** A condition in two versions of the law. */
export type ChangedCondition = { before: Condition; after: Condition };

/** What two versions of the law do not share, as far as verdicts under the leading readings can tell. */
export type ChangedRules = {
  /** Obligations that only the one or the other version has. */
  added: string[];
  removed: string[];
  /** Obligations whose dates or exemptions differ, so that any case may turn. */
  timed: string[];
  /** Obligations that differ only in what some condition asks, and those conditions. */
  asking: string[];
  conditions: ChangedCondition[];
};

/** Holds two versions of the law against each other. A change of words alone is one of a condition that asks the same. */
export function changedRules(before: Rules, after: Rules): ChangedRules {
  const later = new Map(after.obligations.map((obligation) => [obligation.record.id, obligation]));
  const earlier = new Set(before.obligations.map(({ record }) => record.id));
  const definitions = changedDefinitions(before, after);
  const found: ChangedRules = {
    added: [...later.keys()].filter((id) => !earlier.has(id)),
    removed: [...earlier].filter((id) => !later.has(id)),
    timed: [],
    asking: [],
    conditions: [],
  };
  const asked = new Set<string>();
  for (const obligation of before.obligations) {
    const other = later.get(obligation.record.id);
    if (!other) continue;
    if (JSON.stringify(frameOf(obligation)) !== JSON.stringify(frameOf(other))) {
      found.timed.push(obligation.record.id);
      continue;
    }
    const own = ownConditions(obligation, other);
    const reached = [...obligation.definitions, ...other.definitions].filter((id) => definitions.has(id));
    if (own.length + reached.length === 0) continue;
    found.asking.push(obligation.record.id);
    found.conditions.push(...own);
    for (const id of reached) asked.add(id);
  }
  for (const id of asked) found.conditions.push(definitions.get(id)!);
  return found;
}

/** Definitions that are read otherwise; one that only one version has is reached through others that changed. */
function changedDefinitions(before: Rules, after: Rules): Map<string, ChangedCondition> {
  const leading = new Map<string, string>();
  return new Map(
    [...before.definitions].flatMap(([id, definition]) => {
      const other = after.definitions.get(id);
      if (!other) return [];
      const pair = { before: conditionOf(definition, leading), after: conditionOf(other, leading) };
      return differ(pair) ? [[id, pair] as const] : [];
    }),
  );
}

/** What of an obligation is no condition but decides when its conditions count. */
function frameOf({ record, instrument, scope, exemptions }: PreparedObligation): unknown {
  const dates = ({ id, kind, from, until, known, known_until }: Exemption) => [
    id,
    kind,
    from,
    until,
    known,
    known_until,
  ];
  return [record.timeline, instrument.timeline, [...scope, ...exemptions].map(dates)];
}

function ownConditions(one: PreparedObligation, other: PreparedObligation): ChangedCondition[] {
  const lifting = (obligation: PreparedObligation) => [...obligation.scope, ...obligation.exemptions];
  return [
    { before: one.record.trigger, after: other.record.trigger },
    ...lifting(one).map(({ condition }, at) => ({ before: condition, after: lifting(other)[at]!.condition })),
  ].filter(differ);
}

function differ({ before, after }: ChangedCondition): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}
