import type { Condition } from '../../model/condition.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Instrument, Obligation } from '../../model/law.ts';
import type { PreparedObligation, Rules } from '../prepare.ts';
import type { Days } from '../timeline.ts';
import { changedRules, type ChangedCondition } from './changed-rules.ts';
import { encodeColumns, type FactColumn, type FactColumns } from './columns.ts';
import { compileRules, verdictOrder } from './program.ts';
import { run } from './run.ts';
import type { BulkVerdicts } from './verdicts.ts';

/** A verdict that a change of the law turns into another, and the numbers of the cases in which it does. */
export type Flip = { obligation: string; from: Verdict; to: Verdict; cases: Uint32Array };

/** What a change of the law does to many cases. */
export type BlastRadius = {
  flips: Flip[];
  /** Obligations that only the one or the other version has. */
  added: string[];
  removed: string[];
  /** How many verdicts were worked out anew, of all there are in the later version. */
  judged: number;
  all: number;
};

/**
 * Finds every verdict that differs between two versions of the law, in many cases on the same days. Only the
 * obligations that reach what changed are judged, and only in the cases in which some changed condition comes out
 * otherwise; where dates or exemptions changed, in all. The columns must hold what facts say of others.
 */
export function blastRadius(before: Rules, after: Rules, days: Days, columns: FactColumns): BlastRadius {
  const { added, removed, timed, asking, conditions } = changedRules(before, after);
  const found: BlastRadius = {
    flips: [],
    added,
    removed,
    judged: 0,
    all: after.obligations.length * columns.count,
  };
  const judge = (obligations: readonly string[], cases: Uint32Array | undefined) => {
    if (obligations.length === 0 || cases?.length === 0) return;
    const laws = [before, after].map((rules) => only(rules, new Set(obligations)));
    const some = cases ? chosen(columns, cases, laws) : columns;
    const [was, is] = laws.map((rules) => verdictsOn(rules, days, some));
    found.judged += obligations.length * some.count;
    for (const id of obligations) found.flips.push(...flipsOf(id, was!, is!, cases));
  };
  judge(timed, undefined);
  judge(asking, differingCases(before, after, conditions, days, columns));
  return found;
}

function verdictsOn(rules: Rules, days: Days, columns: FactColumns): BulkVerdicts {
  const program = compileRules(rules, days);
  return run(program, encodeColumns(program, columns));
}

function only(rules: Rules, ids: ReadonlySet<string>): Rules {
  return { ...rules, obligations: rules.obligations.filter(({ record }) => ids.has(record.id)) };
}

/** The cases in which some condition comes out otherwise: all are made for all cases at once, as bare duties. */
function differingCases(
  before: Rules,
  after: Rules,
  conditions: readonly ChangedCondition[],
  days: Days,
  columns: FactColumns,
): Uint32Array {
  if (conditions.length === 0) return new Uint32Array();
  const bare = (rules: Rules, version: 'before' | 'after') =>
    verdictsOn(
      { ...rules, obligations: conditions.map((pair, at) => bareDuty(String(at), pair[version])) },
      days,
      columns,
    );
  const [was, is] = [bare(before, 'before'), bare(after, 'after')];
  const differs = new Uint32Array(Math.ceil(columns.count / 32));
  for (const at of conditions.keys())
    for (const verdict of ['applies', 'not-triggered'] as const) {
      const [one, other] = [was.plane(String(at), verdict), is.plane(String(at), verdict)];
      for (let word = 0; word < differs.length; word++) differs[word]! |= one[word]! ^ other[word]!;
    }
  return numbersIn(differs);
}

/** A duty that applies where a condition is true, is not triggered where it is false, and else is undetermined. */
function bareDuty(id: string, trigger: Condition): PreparedObligation {
  const timeline = [{ status: 'in-force', from: '0001-01-01', known: '0001-01-01', citation: '' }] as const;
  return {
    record: { id, trigger, timeline } as unknown as Obligation,
    instrument: { timeline } as unknown as Instrument,
    scope: [],
    exemptions: [],
    facts: [],
    definitions: new Set(),
    contested: [],
  };
}

/** Some of the cases, with the facts that the obligations of these laws read. */
function chosen({ columns }: FactColumns, cases: Uint32Array, laws: readonly Rules[]): FactColumns {
  const read = new Set(laws.flatMap(({ obligations }) => obligations.flatMap(({ facts }) => facts)));
  const part = ({ values, codes }: FactColumn): FactColumn => ({
    values,
    codes: cases.map((at) => codes[at]!),
  });
  const kept = [...columns].filter(([fact]) => read.has(fact));
  return { count: cases.length, columns: new Map(kept.map(([fact, column]) => [fact, part(column)])) };
}

function flipsOf(
  obligation: string,
  was: BulkVerdicts,
  is: BulkVerdicts,
  cases: Uint32Array | undefined,
): Flip[] {
  return verdictOrder.flatMap((from) =>
    verdictOrder.flatMap((to): Flip[] => {
      if (from === to) return [];
      const [one, other] = [was.plane(obligation, from), is.plane(obligation, to)];
      const numbers = numbersIn(one.map((word, at) => word & other[at]!));
      if (numbers.length === 0) return [];
      return [{ obligation, from, to, cases: cases ? numbers.map((at) => cases[at]!) : numbers }];
    }),
  );
}

/** The numbers of the bits that are set. */
function numbersIn(plane: Uint32Array): Uint32Array {
  const found: number[] = [];
  for (const [word, bits] of plane.entries())
    for (let left = bits; left !== 0; left &= left - 1) found.push(32 * word + 31 - Math.clz32(left & -left));
  return Uint32Array.from(found);
}
