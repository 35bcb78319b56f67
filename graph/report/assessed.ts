import type { Trace } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Exemption, Instrument, Jurisdiction, Obligation } from '../model/law.ts';
import type { Rulebase } from '../model/rulebase.ts';
import type { UnknownFact } from '../model/what-if.ts';
import { assess } from '../rules/assess.ts';
import type { CaseFacts } from '../rules/case-facts.ts';
import { withImpliedFacts } from '../rules/implied-facts.ts';
import { ordersByWeight } from '../rules/orders.ts';
import type { Rules } from '../rules/prepare.ts';
import { firstUnknown } from '../rules/what-if/first-unknown.ts';
import type { ReportAsked } from './asked.ts';

/** A case with everything that its report tells: the findings, the records behind them, and what is not known. */
export type Assessed = ReportAsked & {
  rulebase: Rulebase;
  rules: Rules;
  /** The facts of the case with those that follow from them. */
  known: CaseFacts;
  /** In the order of the legal orders, and within one in that of the rulebase. */
  findings: readonly Finding[];
  unknown: readonly UnknownFact[];
  /** The legal orders that were asked about and have rules, the weightiest first. */
  orders: readonly Jurisdiction[];
  obligation: (id: string) => Obligation;
  exemption: (id: string) => Exemption;
  instrument: (id: string) => Instrument;
};

/** Assesses a case for its report. Pure: the same case, days and rulebase give the same. */
export function assessed(asked: ReportAsked, rulebase: Rulebase, rules: Rules): Assessed {
  const { facts, question } = asked;
  const all = ordersByWeight(rulebase);
  const place = new Map(all.map(({ id }, at) => [id, at]));
  const findings = assess(rules, facts, question).toSorted(
    (a, b) => place.get(a.jurisdiction)! - place.get(b.jurisdiction)!,
  );
  const reached = new Set(findings.map(({ jurisdiction }) => jurisdiction));
  return {
    ...asked,
    rulebase,
    rules,
    known: withImpliedFacts(facts, rules),
    findings,
    unknown: firstUnknown(rules, facts, question),
    orders: all.filter(({ id }) => reached.has(id)),
    obligation: byId(rulebase.obligations),
    exemption: byId(rulebase.exemptions),
    instrument: byId(rulebase.instruments),
  };
}

function byId<T extends { id: string }>(records: readonly T[]): (id: string) => T {
  const found = new Map(records.map((record) => [record.id, record]));
  return (id) => found.get(id)!;
}

/** The findings that a statement rests on. */
export function tracesOf(findings: readonly Pick<Finding, 'obligation'>[]): Trace[] {
  return findings.map(({ obligation }): Trace => `finding:${obligation}`);
}
