import type { RuleRecords } from '../../graph/model/rulebase.ts';
import { readCaseFacts, type CaseFacts } from '../../graph/rules/case-facts.ts';
import { outcomes } from '../../graph/rules/outcome.ts';
import { prepareRules, type Rules } from '../../graph/rules/prepare.ts';
import type { Days } from '../../graph/rules/timeline.ts';
import { changing } from '../../graph/rules/what-if/changed.ts';
import { couldClose } from '../../graph/rules/what-if/could-close.ts';
import { firstUnknown } from '../../graph/rules/what-if/first-unknown.ts';
import { goalOf } from '../../graph/rules/what-if/goal.ts';
import { isLifted } from '../../graph/rules/what-if/judge.ts';
import { leversOf, mattering, type Lever } from '../../graph/rules/what-if/levers.ts';
import { lift } from '../../graph/rules/what-if/lift.ts';
import { mostLifted } from '../../graph/rules/what-if/most.ts';
import { defaultMoves } from '../../graph/rules/what-if/moves.ts';
import { against, duration, figure, table } from './report.ts';
import { timesOf } from './timing.ts';

const goalMs = 100;
const turnMs = 300;

/**
 * What-if questions with the moves allowed by default, on the seeded law, beside trying every setting of the same moves
 * one case after the other. Rejects, and prints no figure, where the two find another number of changes.
 */
export async function benchWhatIf(records: RuleRecords, rules: Rules, days: Days): Promise<void> {
  const preset = (facts: Record<string, unknown>) => {
    const first = records.presets.find(({ id }) => id === 'apache-weights-closed-data')!;
    return readCaseFacts({ ...first.facts, ...facts }, records.facts).facts;
  };
  const facts = preset({ licence_id: 'CC-BY-NC-4.0', monetisation: ['paid-access-only'] });
  const moves = defaultMoves(rules);
  const asked = { rules, facts, days, moves };
  const goals: [string, string[]][] = [
    ['lift Art. 53(1)(a) and (b)', ['EU-AIA-53-1-a', 'EU-AIA-53-1-b']],
    [
      'lift all duties of documentation in the Union',
      goalOf(rules, records.themes, ['documentation'], { jurisdictions: ['EU'] }).obligations,
    ],
    [
      'lift all duties on copyright, which nothing does',
      goalOf(rules, records.themes, ['copyright'], {}).obligations,
    ],
  ];
  const works: [string, () => unknown][] = [
    ...goals.map(([what, goal]): [string, () => unknown] => [what, () => lift(asked, goal)]),
    ['lift most with one fact', () => mostLifted(asked, 1)],
    ['lift most with two facts', () => mostLifted(asked, 2)],
    ['lift most with three facts', () => mostLifted(asked, 3)],
    ['what could be closed', () => couldClose({ ...asked, facts: preset({}) })],
    ['what to find out first, no fact known', () => firstUnknown(rules, new Map(), days)],
  ];
  const naive = goals.map(([, goal]) => {
    const levers = mattering(
      leversOf(rules, facts, moves),
      new Set(rules.obligations.flatMap(({ record, facts: read }) => (goal.includes(record.id) ? read : []))),
    );
    const start = performance.now();
    const tried = byTrying(rules, facts, days, levers, goal);
    const taken = performance.now() - start;
    const found = lift(asked, goal).solutions.length;
    if (found !== tried.smallest)
      throw new Error(`${found} changes found, ${tried.smallest} by trying; no figures`);
    return { ...tried, taken };
  });
  const fresh = prepareRules(records);
  const start = performance.now();
  lift({ ...asked, rules: fresh }, goals[0]![1]);
  const firstMs = performance.now() - start;
  const times = await timesOf(
    turnMs,
    works.map(([, work]) => work),
  );
  console.log(
    `What if, ${moves.length} facts allowed to move, ${rules.obligations.length} obligations (as many changes as trying finds)`,
  );
  console.log(
    table([
      ['', 'p50', 'p95', 'settings', 'trying each', 'ratio'],
      ...works.map(([what], at) => {
        const { p50, p95 } = times[at]!;
        const other = naive[at];
        return [
          what,
          duration(p50),
          duration(p95),
          ...(other
            ? [figure(other.settings), duration(other.taken), `${(other.taken / p50).toFixed(0)}×`]
            : ['–', '–', '–']),
        ];
      }),
      ['the first question on new rules', duration(firstMs), '', '', '', ''],
    ]),
  );
  for (const [at, [what]] of works.entries())
    console.log(`  ${what}, p95: ${against(`≤ ${goalMs} ms`, times[at]!.p95 <= goalMs)}`);
  console.log(`  the first question on new rules, once: ${against(`≤ ${goalMs} ms`, firstMs <= goalMs)}`);
}

/** Every setting of some levers, judged case by case with the obligations asked about; and how many are smallest. */
function byTrying(
  rules: Rules,
  facts: CaseFacts,
  days: Days,
  levers: readonly Lever[],
  goal: readonly string[],
) {
  const change = changing(rules, facts);
  const law = { ...rules, obligations: rules.obligations.filter(({ record }) => goal.includes(record.id)) };
  const all = levers.reduce<Map<string, unknown>[]>(
    (list, { fact, values }) =>
      list.flatMap((one) => [one, ...values.map((value) => new Map(one).set(fact, value))]),
    [new Map()],
  );
  const reaching = all.filter((values) => {
    const after = change(values as never);
    return (
      !('refused' in after) && outcomes(law, after.stated, days).every(({ verdict }) => isLifted(verdict))
    );
  });
  const isSmaller = (one: Map<string, unknown>, other: Map<string, unknown>) =>
    one.size < other.size && [...one.keys()].every((fact) => other.has(fact));
  const smallest = reaching.filter((one) => !reaching.some((other) => isSmaller(other, one))).length;
  return { settings: all.length, smallest };
}
