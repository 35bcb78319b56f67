import type { FactValue } from '../../graph/model/fact.ts';
import { encodeColumns, type FactColumn, type FactColumns } from '../../graph/rules/compile/columns.ts';
import type { CaseFacts } from '../../graph/rules/case-facts.ts';
import { compileRules } from '../../graph/rules/compile/program.ts';
import { bulkVerdicts, run } from '../../graph/rules/compile/run.ts';
import type { BulkVerdicts } from '../../graph/rules/compile/verdicts.ts';
import { evaluation } from '../../graph/rules/evaluate.ts';
import type { Rules } from '../../graph/rules/prepare.ts';
import type { Days } from '../../graph/rules/timeline.ts';
import { stagesOf, verdictOf } from '../../graph/rules/verdict.ts';
import { randomNumbers, valuesToTry } from './known-cases.ts';
import { against, duration, figure, table } from './report.ts';
import { quickest } from './timing.ts';

const count = 1_000_000;
const checked = 500;
/** Cases as maps of facts take far more memory than columns. */
const fewer = 50_000;

/**
 * Verdicts only, for many distinct configurations on one core. Timed apart: making the fact tests on columns of
 * facts, and running the compiled program from fact tests to verdicts; and, for fewer, all of it from cases as they
 * come one by one. Each is the quickest of several runs. Rejects when a checked verdict differs.
 */
export function benchBulk(rules: Rules, days: Days): void {
  const program = compileRules(rules, days);
  const columns = distinctConfigurations(rules);
  const tests = encodeColumns(program, columns);
  check(run(program, tests), columns, rules, days);

  const few = casesOf(columns, fewer);
  const encodeMs = quickest(5, () => encodeColumns(program, columns));
  const runMs = quickest(10, () => run(program, tests));
  const bytes = 4 * tests.words * (program.slots.tests + program.slots.verdicts);
  const bandwidth = memoryBandwidth();
  const boundMs = (bytes / bandwidth) * 1000;
  const casesMs = quickest(3, () => bulkVerdicts(program, few));
  const duties = rules.obligations.length;
  const verdicts = count * duties;
  const rate = (ms: number, cases = count) => `${figure((cases * duties) / ms / 1000)} M/s`;
  console.log(
    `Bulk: ${figure(count)} distinct configurations × ${rules.obligations.length} obligations on one core` +
      ` (equal on ${checked} of them, checked first)`,
  );
  console.log(
    table([
      ['', 'quickest time', 'verdicts'],
      ['from fact tests to verdicts', duration(runMs), rate(runMs)],
      ['from columns of facts to verdicts', duration(encodeMs + runMs), rate(encodeMs + runMs)],
      [`from ${figure(fewer)} cases one by one`, duration(casesMs), rate(casesMs, fewer)],
    ]),
  );
  console.log(`  from columns of facts: ${against('≥ 50 M/s', verdicts / (encodeMs + runMs) >= 50_000)}`);
  console.log(
    `  ${program.tests.length} distinct fact tests, ${program.steps.length / 4} bitwise operations, ` +
      `${program.slots.verdicts} distinct verdict planes: obligations that never differ share theirs`,
  );
  console.log(
    `  memory bound: reading each test plane and writing each verdict plane once is ${figure(bytes / 1e6)} MB, ` +
      `${duration(boundMs)} at the ${(bandwidth / 1e9).toFixed(1)} GB/s of a large copy in this run; ` +
      `the program runs at ${((100 * boundMs) / runMs).toFixed(0)} % of that bound`,
  );
}

/** Distinct by construction: the first columns spell the number of the case, the others are random. */
function distinctConfigurations(rules: Rules): FactColumns {
  const random = randomNumbers(2);
  const columns = new Map<string, FactColumn>();
  let repeat = 1;
  for (const [fact, known] of valuesToTry(rules)) {
    const values = [undefined, ...known];
    const width = repeat;
    const code =
      width < count
        ? (at: number) => Math.floor(at / width) % values.length
        : () => Math.floor(random() * values.length);
    columns.set(fact, { values, codes: Uint32Array.from({ length: count }, (_, at) => code(at)) });
    repeat *= values.length;
  }
  return { count, columns };
}

/** The first cases of the columns, each as the map of facts that `assess` takes. */
function casesOf({ columns }: FactColumns, first: number): CaseFacts[] {
  return Array.from({ length: first }, (_, at) => {
    const facts = [...columns].map(([fact, { values, codes }]) => [fact, values[codes[at]!]] as const);
    const known = facts.filter((entry): entry is [string, FactValue] => entry[1] !== undefined);
    return new Map(known.map(([fact, value]) => [fact, { value, origin: 'stated' as const }]));
  });
}

function check(bulk: BulkVerdicts, { columns }: FactColumns, rules: Rules, days: Days): void {
  for (let n = 0; n < checked; n++) {
    const at = Math.floor((n * (count - 1)) / (checked - 1));
    const lookup = (fact: string): FactValue | undefined => {
      const column = columns.get(fact);
      return column?.values[column.codes[at]!];
    };
    const within = evaluation(rules, lookup);
    for (const obligation of rules.obligations) {
      const expected = verdictOf(stagesOf(obligation, days, within));
      const got = bulk.verdictOf(at, obligation.record.id);
      if (got !== expected)
        throw new Error(
          `case ${at}, ${obligation.record.id}: ${expected}, but the program says ${got}; no figures`,
        );
    }
  }
}

/** Bytes a second that a copy between two arrays far larger than the cache moves, read and written. */
function memoryBandwidth(): number {
  const from = new Uint32Array(64 * 2 ** 20).fill(1);
  const to = new Uint32Array(from.length);
  return ((2 * from.byteLength) / quickest(5, () => to.set(from))) * 1000;
}
