import type { Condition, FactTest } from '../model/condition.ts';
import type { Fact } from '../model/fact.ts';
import type { Implication } from '../model/implication.ts';
import type { Definition, Exemption, Instrument, Obligation } from '../model/law.ts';
import type { Licence } from '../model/release.ts';
import type { RuleRecords } from '../model/rulebase.ts';
import type { Source } from '../model/taxonomy.ts';
import { conditionsOf, reachedFrom } from './parts.ts';
import { factsRead } from './fact-test.ts';
import { groundsOf, type Grounds } from './grounds.ts';

/** A rulebase indexed for evaluation. Prepare once, assess many times; nothing in it changes. */
export type Rules = {
  facts: ReadonlyMap<string, Fact>;
  definitions: ReadonlyMap<string, Definition>;
  instruments: ReadonlyMap<string, Instrument>;
  licences: ReadonlyMap<string, Licence>;
  implications: readonly Implication[];
  sources: ReadonlyMap<string, Source>;
  obligations: readonly PreparedObligation[];
  /** What each duty and exemption rests on. */
  grounds: ReadonlyMap<Obligation | Exemption, Grounds>;
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
  contested: readonly ContestedDefinition[];
};

/** A named test that is read in several ways. */
export type ContestedDefinition = Extract<Definition, { readings: unknown }>;

/** Indexes a rulebase. The rulebase must have passed the seed check: unknown ids throw. */
export function prepareRules(rulebase: RuleRecords): Rules {
  const definitions = byId(rulebase.definitions);
  const instruments = byId(rulebase.instruments);
  const lifting = liftingBy(rulebase.exemptions);
  const tests = new Map<string, Set<FactTest>>();
  const obligations = rulebase.obligations.map((record): PreparedObligation => {
    const instrument = named(instruments, record.instrument, `obligation ${record.id}`);
    const bare = {
      record,
      instrument,
      scope: lifting.get(record.id)?.filter(({ kind }) => kind === 'scope') ?? [],
      exemptions: lifting.get(record.id)?.filter(({ kind }) => kind === 'exemption') ?? [],
    };
    const reached = reachedFrom(conditionsRead(bare), (id) =>
      conditionsOf(named(definitions, id, 'a condition')),
    );
    const read = reached.filter((condition) => 'fact' in condition);
    for (const test of read) tests.set(test.fact, (tests.get(test.fact) ?? new Set()).add(test));
    const used = new Set(reached.flatMap((part) => ('definition' in part ? [part.definition] : [])));
    return {
      ...bare,
      facts: [...new Set(read.flatMap(factsRead))],
      definitions: used,
      contested: [...used].map((id) => definitions.get(id)!).filter((definition) => 'readings' in definition),
    };
  });
  const sources = byId(rulebase.sources);
  const rules = [...rulebase.obligations, ...rulebase.exemptions];
  return {
    facts: byId(rulebase.facts),
    definitions,
    instruments,
    licences: byId(rulebase.licences),
    implications: rulebase.implications,
    sources,
    obligations,
    grounds: new Map(rules.map((rule) => [rule, groundsOf(rule, definitions, sources)])),
    tests: new Map([...tests].map(([fact, made]) => [fact, [...made]])),
  };
}

/** The conditions an obligation hangs on itself, in the order in which a verdict reads them; time comes last. */
export function conditionsRead({
  record,
  instrument,
  scope,
  exemptions,
}: Pick<PreparedObligation, 'record' | 'instrument' | 'scope' | 'exemptions'>): Condition[] {
  return [...scope, record, ...exemptions, instrument].flatMap(conditionsOf);
}

function liftingBy(exemptions: readonly Exemption[]): ReadonlyMap<string, Exemption[]> {
  const found = new Map<string, Exemption[]>();
  for (const exemption of exemptions)
    for (const id of new Set(exemption.lifts)) {
      const list = found.get(id);
      if (list) list.push(exemption);
      else found.set(id, [exemption]);
    }
  return found;
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function named<T>(records: ReadonlyMap<string, T>, id: string, by: string): T {
  const record = records.get(id);
  if (!record) throw new Error(`${by} names ${id}, which is not in the rulebase`);
  return record;
}
