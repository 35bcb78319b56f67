import type { CompareAnswer, CompareGroup, ComparedRule, LiftingRule } from '../model/compare.ts';
import type { Rulebase } from '../model/rulebase.ts';
import type { PreparedObligation, Rules } from '../rules/prepare.ts';
import { addressOf } from './address.ts';
import { dutyCell, countVerdicts } from './cells.ts';
import { columnsOf, findingsOf, idOfColumn, statedFacts, type AskedColumn } from './columns.ts';
import { natural } from './natural-order.ts';
import type { CompareQuestion } from './question.ts';
import { rowsOf, type Answered } from './rows.ts';
import { kept, leftOut } from './shown-rows.ts';
import { askedInWords, limitsOf, titleOf } from './words.ts';

/**
 * Makes a comparison: one case seen in several columns, by theme and rule. Pure: the same rulebase and question give the
 * same answer. `rules` must be those of the rulebase.
 */
export function compare(question: CompareQuestion, rulebase: Rulebase, rules: Rules): CompareAnswer {
  const columns = columnsOf(question);
  const findings = findingsOf(columns, rules);
  const first = columns.map(({ group }) => columns.findIndex((column) => column.group === group));
  const prepared = inReadingOrder(columns, rules);
  const answered: Answered = {
    rulebase,
    by: question.by.kind,
    columns,
    findings,
    first,
    rules: prepared.map(({ record }) => record.id),
  };
  const compared = prepared.map((rule) => comparedRule(rule, answered, rules));
  const every = rowsOf(answered, question.themes);
  const rows = kept(every, question, new Map(compared.map((rule) => [rule.id, rule])));
  const named = new Set(every.flatMap(({ obligations }) => obligations));
  const shown = new Set(rows.flatMap(({ obligations }) => obligations));
  const inRows = compared.filter(({ id }) => shown.has(id));
  const facts = statedFacts(columns, rulebase);
  const { request, by, across } = question;
  return {
    title: titleOf(question),
    address: addressOf(question.asked),
    preset: question.preset?.id ?? null,
    by: by.kind,
    across: across?.kind ?? null,
    shown: { differences: request.differences, all: request.all },
    asked: askedInWords(question, rulebase),
    facts: facts.shared,
    groups: groupsOf(columns),
    columns: columns.map((column, at) => ({
      id: idOfColumn(column),
      label: column.value.label,
      detail: column.value.detail,
      group: column.group?.id ?? null,
      jurisdictions: [...column.setting.jurisdictions],
      facts: facts.own[at]!,
      asOf: column.setting.asOf,
      knownOn: column.setting.knownOn,
      counts: countVerdicts([...findings[at]!.values()].filter(({ obligation }) => named.has(obligation))),
    })),
    rows,
    rules: Object.fromEntries(inRows.map((rule) => [rule.id, rule])),
    exemptions: liftingRules(inRows, prepared, rules),
    unknown: unknownFacts(inRows, rules),
    leftOut: leftOut(every, rows, question),
    limits: limitsOf(question, inRows),
    asOf: request.asOf,
    knownOn: request.knownOn,
    graphVersion: rulebase.version,
  };
}

/** The rules that some column covers: legal orders in the order of the columns, and in each as the law counts. */
function inReadingOrder(columns: readonly AskedColumn[], rules: Rules): PreparedObligation[] {
  const orders = [...new Set(columns.flatMap(({ setting }) => setting.jurisdictions))];
  const place = new Map(orders.map((id, at) => [id, at]));
  return rules.obligations
    .filter(({ instrument }) => place.has(instrument.jurisdiction))
    .toSorted(
      (a, b) =>
        place.get(a.instrument.jurisdiction)! - place.get(b.instrument.jurisdiction)! ||
        natural.compare(a.record.id, b.record.id),
    );
}

function comparedRule(
  { record, instrument }: PreparedObligation,
  { findings, first }: Answered,
  rules: Rules,
): ComparedRule {
  const own = findings.map((column) => column.get(record.id));
  const cells = own.map((finding, at) => dutyCell(finding, own[first[at]!]));
  const { id, title, citation, demand, themes, nature } = record;
  return {
    id,
    title,
    citation,
    demand,
    instrument: instrument.id,
    themes,
    instrumentTitle: instrument.short,
    jurisdiction: instrument.jurisdiction,
    nature,
    binding: record.binding && instrument.force === 'binding',
    citations: [...rules.grounds.get(record)!.citations],
    doubts: [...(record.doubt ?? []), ...(instrument.doubt ?? [])],
    cells,
    agrees: cells.every((cell) => !cell?.differs),
  };
}

function groupsOf(columns: readonly AskedColumn[]): CompareGroup[] {
  const groups = Map.groupBy(
    columns.filter(({ group }) => group !== null),
    ({ group }) => group!,
  );
  return [...groups].map(([{ id, label, detail }, own]) => ({ id, label, detail, columns: own.length }));
}

function liftingRules(
  shown: readonly ComparedRule[],
  prepared: readonly PreparedObligation[],
  rules: Rules,
): Record<string, LiftingRule> {
  const named = new Set(shown.flatMap(({ cells }) => cells.flatMap((cell) => cell?.exempted_by ?? [])));
  const lifting = prepared.flatMap(({ scope, exemptions }) => [...scope, ...exemptions]);
  const used = [...new Map(lifting.map((rule) => [rule.id, rule])).values()].filter(({ id }) =>
    named.has(id),
  );
  return Object.fromEntries(
    used.map((rule) => [
      rule.id,
      {
        id: rule.id,
        title: rule.title,
        citation: rule.citation,
        citations: [...rules.grounds.get(rule)!.citations],
      },
    ]),
  );
}

function unknownFacts(shown: readonly ComparedRule[], { facts }: Rules): Record<string, string> {
  const named = new Set(shown.flatMap(({ cells }) => cells.flatMap((cell) => cell?.deciding ?? [])));
  return Object.fromEntries(
    [...facts.values()].filter(({ id }) => named.has(id)).map(({ id, label }) => [id, label]),
  );
}
