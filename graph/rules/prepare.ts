import type { Condition, FactTest } from '../model/condition.ts';
import type { Fact } from '../model/fact.ts';
import type { Implication } from '../model/implication.ts';
import type { Definition, Exemption, Instrument, Obligation } from '../model/law.ts';
import type { Licence } from '../model/release.ts';
import type { Rulebase } from '../model/rulebase.ts';
import type { Source } from '../model/taxonomy.ts';
import { conditionsOf, partsOf } from './parts.ts';
import { factsRead } from './fact-test.ts';

/** A rulebase indexed for evaluation. Prepare once, assess many times; nothing in it changes. */
export type Rules = {
  version: string;
  facts: ReadonlyMap<string, Fact>;
  definitions: ReadonlyMap<string, Definition>;
  instruments: ReadonlyMap<string, Instrument>;
  licences: ReadonlyMap<string, Licence>;
  implications: readonly Implication[];
  sources: ReadonlyMap<string, Source>;
  obligations: readonly PreparedObligation[];
  /** Every test made on a fact anywhere, from which the values worth trying are taken. */
  tests: ReadonlyMap<string, readonly FactTest[]>;
};

/** An obligation with what lifts it and what it reads, directly or through definitions. */
export type PreparedObligation = {
  record: Obligation;
  instrument: Instrument;
  scope: readonly Exemption[];
  exemptions: readonly Exemption[];
  facts: readonly string[];
  /** The definitions its conditions reach, directly or through others. */
  definitions: ReadonlySet<string>;
  contested: readonly Definition[];
  /** Equal for obligations that hang on exactly the same conditions and dates, which then share what is found out. */
  shape: string;
};

/** Indexes a rulebase. The rulebase must have passed the seed check: unknown ids throw. */
export function prepareRules(rulebase: Rulebase): Rules {
  const definitions = byId(rulebase.definitions);
  const instruments = byId(rulebase.instruments);
  const tests = new Map<string, FactTest[]>();
  const obligations = rulebase.obligations.map((record): PreparedObligation => {
    const instrument = instruments.get(record.instrument);
    if (!instrument)
      throw new Error(`obligation ${record.id} names the unknown instrument ${record.instrument}`);
    const lifting = rulebase.exemptions.filter((exemption) => exemption.lifts.includes(record.id));
    const reach = reachOf(
      [...conditionsOf(record), ...conditionsOf(instrument), ...lifting.map((e) => e.condition)],
      definitions,
    );
    for (const test of reach.tests) tests.set(test.fact, [...(tests.get(test.fact) ?? []), test]);
    return {
      record,
      instrument,
      scope: lifting.filter((exemption) => exemption.kind === 'scope'),
      exemptions: lifting.filter((exemption) => exemption.kind === 'exemption'),
      facts: [...new Set(reach.tests.flatMap(factsRead))],
      definitions: new Set(reach.definitions.map(({ id }) => id)),
      contested: reach.definitions.filter((definition) => 'readings' in definition),
      shape: JSON.stringify([instrument.id, record.trigger, record.timeline, lifting.map((e) => e.id)]),
    };
  });
  for (const [fact, list] of tests) tests.set(fact, [...new Set(list)]);
  return {
    version: rulebase.version,
    facts: byId(rulebase.facts),
    definitions,
    instruments,
    licences: byId(rulebase.licences),
    implications: rulebase.implications,
    sources: byId(rulebase.sources),
    obligations,
    tests,
  };
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** All fact tests and definitions that conditions reach, each definition once, in order of reading. */
function reachOf(
  conditions: readonly Condition[],
  definitions: ReadonlyMap<string, Definition>,
): { tests: FactTest[]; definitions: Definition[] } {
  const tests = new Set<FactTest>();
  const seen = new Map<string, Definition>();
  const visit = (condition: Condition): void => {
    if ('fact' in condition) tests.add(condition);
    if ('definition' in condition && !seen.has(condition.definition)) {
      const definition = definitions.get(condition.definition);
      if (!definition) throw new Error(`a condition names the unknown definition ${condition.definition}`);
      seen.set(definition.id, definition);
      conditionsOf(definition).forEach(visit);
    }
    partsOf(condition).forEach(visit);
  };
  conditions.forEach(visit);
  return { tests: [...tests], definitions: [...seen.values()] };
}
