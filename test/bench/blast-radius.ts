import type { RuleRecords } from '../../graph/model/rulebase.ts';
import { blastRadius } from '../../graph/rules/compile/blast-radius.ts';
import { encodeColumns, type FactColumn, type FactColumns } from '../../graph/rules/compile/columns.ts';
import { compileRules, verdictOrder } from '../../graph/rules/compile/program.ts';
import { run } from '../../graph/rules/compile/run.ts';
import type { BulkVerdicts } from '../../graph/rules/compile/verdicts.ts';
import { prepareRules, type Rules } from '../../graph/rules/prepare.ts';
import type { Days } from '../../graph/rules/timeline.ts';
import { randomNumbers, usualFacts, valuesToTry } from './known-cases.ts';
import { duration, figure, table } from './report.ts';
import { quickest } from './timing.ts';

const count = 100_000;

/** Changes of one rule each: an id of a definition, and the text to put in place of another in its record. */
const changes: [what: string, definition: string, from: string, to: string][] = [
  ['the threshold of systemic risk, 10²⁵ to 10²⁶ FLOP', 'meets-systemic-threshold', '1e+25', '1e+26'],
  ['the sign of a general-purpose model, 10²³ to 10²⁴ FLOP', 'gpai-model', '1e+23', '1e+24'],
  ['free licences with output bans', 'free-and-open-licence', ',"output-training-ban"', ''],
];

/**
 * The verdicts that a change of one rule turns in many synthetic configurations, beside judging everything again. What
 * was judged before the change is kept, so that judging again is one run of the new law and a comparison. Rejects,
 * and prints no figure, where the two find other verdicts.
 */
export function benchBlastRadius(records: RuleRecords, rules: Rules, days: Days): void {
  const columns = configurations(rules);
  const kept = judged(rules, days, columns);
  const rows = changes.map(([what, id, from, to]) => {
    const after = prepareRules({
      ...records,
      definitions: records.definitions.map((one) =>
        one.id === id ? (JSON.parse(JSON.stringify(one).replaceAll(from, to)) as typeof one) : one,
      ),
    });
    const found = blastRadius(rules, after, days, columns);
    const flips = found.flips.reduce((sum, { cases }) => sum + cases.length, 0);
    const all = differences(kept, judged(after, days, columns), rules);
    if (flips === 0 || flips !== all)
      throw new Error(`${what}: ${flips} verdicts turn, ${all} by judging all; no figures`);
    const ours = quickest(5, () => blastRadius(rules, after, days, columns));
    const again = quickest(3, () => differences(kept, judged(after, days, columns), rules));
    const duties = new Set(found.flips.map(({ obligation }) => obligation)).size;
    return [
      what,
      `${figure(flips)} of ${duties}`,
      `${((100 * found.judged) / found.all).toFixed(2)} %`,
      duration(ours),
      duration(again),
      `${(again / ours).toFixed(1)}×`,
    ];
  });
  console.log(
    `Blast radius of one changed rule: ${figure(count)} synthetic configurations × ${rules.obligations.length} obligations`,
  );
  console.log(
    table([['', 'verdicts turned, duties', 'judged anew', 'quickest time', 'all again', 'ratio'], ...rows]),
  );
}

function judged(rules: Rules, days: Days, columns: FactColumns): BulkVerdicts {
  const program = compileRules(rules, days);
  return run(program, encodeColumns(program, columns));
}

/** How many verdicts differ. */
function differences(was: BulkVerdicts, is: BulkVerdicts, { obligations }: Rules): number {
  let found = 0;
  for (const { record } of obligations) {
    let same = 0;
    for (const verdict of verdictOrder) {
      const [one, other] = [was.plane(record.id, verdict), is.plane(record.id, verdict)];
      for (let word = 0; word < one.length; word++) same += ones(one[word]! & other[word]!);
    }
    found += count - same;
  }
  return found;
}

function ones(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Random configurations of which three in four have the facts that most duties start from. */
function configurations(rules: Rules): FactColumns {
  const random = randomNumbers(3);
  const usual = new Map(usualFacts);
  const isUsual = Array.from({ length: count }, () => random() < 0.75);
  const columns = new Map<string, FactColumn>();
  for (const [fact, known] of valuesToTry(rules)) {
    const values = [undefined, ...known, ...(usual.has(fact) ? [usual.get(fact)!] : [])];
    const code = (at: number) =>
      usual.has(fact) && isUsual[at] ? values.length - 1 : Math.floor(random() * values.length);
    columns.set(fact, { values, codes: Uint32Array.from({ length: count }, (_, at) => code(at)) });
  }
  return { count, columns };
}
