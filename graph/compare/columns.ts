import type { StatedFact } from '../model/compare.ts';
import type { FactValues } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { RuleRecords } from '../model/rulebase.ts';
import { assess } from '../rules/assess.ts';
import { readCaseFacts } from '../rules/case-facts.ts';
import type { Rules } from '../rules/prepare.ts';
import { wordsOfValue } from '../rules/words.ts';
import type { Axis, AxisValue, Setting } from './axes.ts';
import type { CompareQuestion } from './question.ts';

/** One column before it is answered. */
export type AskedColumn = { value: AxisValue; group: AxisValue | null; setting: Setting };

/** The columns of a question, group by group. */
export function columnsOf({ by, across, setting }: CompareQuestion): AskedColumn[] {
  const groups = across ? across.values : [null];
  return groups.flatMap((group) =>
    by.values.map((value) => ({
      value,
      group,
      setting: applied([...(group ? [{ axis: across!, value: group }] : []), { axis: by, value }], setting),
    })),
  );
}

/** A model lays the ground on which a degree of openness changes something, in whatever order they are asked. */
function applied(chosen: { axis: Axis; value: AxisValue }[], setting: Setting): Setting {
  return chosen
    .toSorted((a, b) => Number(b.axis.kind === 'models') - Number(a.axis.kind === 'models'))
    .reduce((made, { value }) => value.set(made), setting);
}

/** The id of a column: unlike that of any other. */
export function idOfColumn({ value, group }: AskedColumn): string {
  return group ? `${group.id}/${value.id}` : value.id;
}

/** The findings of each column in the legal orders it covers. The same case on the same days is assessed once. */
export function findingsOf(columns: readonly AskedColumn[], rules: Rules): Map<string, Finding>[] {
  const key = ({ facts, asOf, knownOn }: Setting) => JSON.stringify([asOf, knownOn, facts]);
  const alike = Map.groupBy(columns, ({ setting }) => key(setting));
  const assessed = new Map(
    [...alike].map(([same, own]) => {
      const { facts, asOf, knownOn } = own[0]!.setting;
      const jurisdictions = [...new Set(own.flatMap(({ setting }) => setting.jurisdictions))];
      const read = readCaseFacts(facts, [...rules.facts.values()]);
      return [same, assess(rules, read.facts, { asOf, knownOn, jurisdictions })];
    }),
  );
  return columns.map(({ setting }) => {
    const covered = new Set(setting.jurisdictions);
    const own = assessed.get(key(setting))!.filter(({ jurisdiction }) => covered.has(jurisdiction));
    return new Map(own.map((finding) => [finding.obligation, finding]));
  });
}

/** What the case states in every column, and what it states in each beside that; by the order of the declarations. */
export function statedFacts(
  columns: readonly AskedColumn[],
  { facts: declared }: Pick<RuleRecords, 'facts'>,
): { shared: StatedFact[]; own: StatedFact[][] } {
  const stated = columns.map(({ setting }) => told(setting.facts, declared));
  const [first = [], ...others] = stated.map((facts) => new Set(facts.map(textOf)));
  const everywhere = new Set([...first].filter((text) => others.every((other) => other.has(text))));
  return {
    shared: (stated[0] ?? []).filter((fact) => everywhere.has(textOf(fact))),
    own: stated.map((facts) => facts.filter((fact) => !everywhere.has(textOf(fact)))),
  };
}

function told(facts: FactValues, declared: RuleRecords['facts']): StatedFact[] {
  return declared.flatMap((fact) => {
    const value = facts[fact.id];
    if (value === undefined) return [];
    return [{ fact: fact.id, label: fact.label, value, words: wordsOfValue(fact, value) }];
  });
}

function textOf({ fact, value }: StatedFact): string {
  return JSON.stringify([fact, value]);
}
