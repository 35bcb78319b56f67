import type { CompareKind, ComparedDay } from '../model/compare-seeds.ts';
import type { FactValues } from '../model/fact.ts';
import type { RuleRecords } from '../model/rulebase.ts';
import { listWords, wordsOfDate } from '../rules/words.ts';
import { atDegree } from './degree-facts.ts';
import { covering } from './orders.ts';
import type { ComparedModel, CompareRequest } from './request.ts';

/** The question of one column: a case, two days, and the legal orders it is asked of. */
export type Setting = {
  facts: FactValues;
  asOf: string;
  knownOn: string;
  jurisdictions: readonly string[];
};

/** What one column or group of columns stands for, and what it changes in the question. */
export type AxisValue = {
  id: string;
  label: string;
  detail: string | null;
  set: (setting: Setting) => Setting;
};

/** Several values of one kind, in the order asked. */
export type Axis = { kind: CompareKind; values: AxisValue[] };

/** What the values of an axis are read from. */
export type Known = { rulebase: RuleRecords; models: ReadonlyMap<string, ComparedModel> };

/** The axis of a kind. Every id of the request must be known. Degrees that are not named are all there are. */
export function axisOf(kind: CompareKind, request: CompareRequest, { rulebase, models }: Known): Axis {
  switch (kind) {
    case 'jurisdictions':
      return { kind, values: ordersOf(request.jurisdictions ?? [], rulebase) };
    case 'tiers':
      return { kind, values: degreesOf(request.tiers, rulebase) };
    case 'models':
      return { kind, values: (request.models ?? []).map((id) => modelValue(models.get(id)!)) };
    case 'days':
      return { kind, values: (request.days ?? []).map((day) => dayValue(day, request.knownOn)) };
  }
}

function ordersOf(named: readonly string[], rulebase: RuleRecords): AxisValue[] {
  const names = new Map(rulebase.jurisdictions.map(({ id, name }) => [id, name]));
  return [...covering(named, rulebase)].map(([id, jurisdictions]) => {
    const [, ...parts] = jurisdictions;
    const name = names.get(id)!;
    return {
      id,
      // “United States, federal” is the name of federal law alone.
      label: parts.length > 0 ? name.split(',')[0]! : name,
      detail:
        parts.length > 0
          ? `With the law of ${listWords(
              parts.map((part) => names.get(part)!),
              'and',
            )}.`
          : null,
      set: (setting) => ({ ...setting, jurisdictions }),
    };
  });
}

function degreesOf(named: readonly string[] | undefined, { degrees }: RuleRecords): AxisValue[] {
  const byId = new Map(degrees.map((degree) => [degree.id, degree]));
  const ids = named ?? degrees.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);
  return ids.map((id) => {
    const degree = byId.get(id)!;
    return {
      id,
      label: degree.label,
      detail: degree.meaning,
      set: (setting) => ({ ...setting, facts: atDegree(setting.facts, degree) }),
    };
  });
}

/** What the request states of the case goes before what a model says of itself. */
function modelValue({ id, name, facts }: ComparedModel): AxisValue {
  return {
    id,
    label: name,
    detail: null,
    set: (setting) => ({ ...setting, facts: { ...facts, ...setting.facts } }),
  };
}

function dayValue({ asOf, knownOn: given }: ComparedDay, today: string): AxisValue {
  const knownOn = given ?? today;
  return {
    id: given === undefined ? asOf : `${asOf}@${given}`,
    label:
      given === undefined ? wordsOfDate(asOf) : `${wordsOfDate(asOf)}, as known on ${wordsOfDate(given)}`,
    detail: given === undefined ? `As known on ${wordsOfDate(knownOn)}.` : null,
    set: (setting) => ({ ...setting, asOf, knownOn }),
  };
}
