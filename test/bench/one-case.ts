import { assess } from '../../graph/rules/assess.ts';
import { compileRules } from '../../graph/rules/compile/program.ts';
import { oneByOne } from '../../graph/rules/compile/one-case.ts';
import type { Rules } from '../../graph/rules/prepare.ts';
import type { Days } from '../../graph/rules/timeline.ts';
import { givenFacts } from './engines/given-facts.ts';
import { jsonRules } from './engines/json-rules.ts';
import { disagreements } from './engines/rivals.ts';
import { zenRules } from './engines/zen.ts';
import { knownCases } from './known-cases.ts';
import { against, duration, table } from './report.ts';
import { timesOf, type Times } from './timing.ts';

const checked = 400;
const turnMs = 500;

/**
 * One case, all obligations, beside two other engines on the same rules.
 * All engines are set up beforehand and take turns over the same cases; only the evaluation is timed. The others have
 * no unknown, give verdicts without reasons, and get input made for them before the clock starts (days as numbers,
 * products of facts). The last two rows are ours alone, since the others cannot answer such a case at all: what is
 * open costs finding the facts that would decide it. Rejects, and prints no figure, when one verdict differs.
 */
export async function benchOneCase(rules: Rules, days: Days): Promise<void> {
  const program = compileRules(rules, days);
  const verdictsOf = oneByOne(program);
  const json = jsonRules(rules, days);
  const zen = zenRules(rules, days);
  const cases = knownCases(rules, checked);
  const differing = await disagreements(cases, days, rules, verdictsOf, [json, zen]);
  if (differing.length > 0)
    throw new Error(
      `${differing.length} verdicts differ, so no figures:\n${differing.slice(0, 10).join('\n')}`,
    );
  const given = cases.map((facts) => givenFacts(facts, rules));

  const halfKnown = cases.map((facts) => new Map([...facts].filter((_, at) => at % 2 === 0)));
  const works: [string, (at: number) => unknown][] = [
    ['Tierwise: with explanations, all facts known', (at) => assess(rules, cases[at % checked]!, days)],
    ['Tierwise: verdicts only, compiled', (at) => verdictsOf(cases[at % checked]!)],
    [`${json.name}: verdicts only`, (at) => json.verdicts(given[at % checked]!)],
    [`${zen.name}: verdicts only`, (at) => zen.verdicts(given[at % checked]!)],
  ];
  const open: typeof works = [
    [
      'Tierwise: with explanations, half of the facts known',
      (at) => assess(rules, halfKnown[at % checked]!, days),
    ],
    ['Tierwise: with explanations, no fact known', () => assess(rules, new Map(), days)],
  ];
  const timed = async (list: typeof works) =>
    timesOf(
      turnMs,
      list.map(([, work]) => work),
    );
  const times = (await timed(works)) as [Times, Times, Times, Times];
  const [explained, verdictsOnly, byJson, byZen] = times;
  const openTimes = await timed(open);
  const ratio = (other: Times, ours: Times) => `${(other.p50 / ours.p50).toFixed(1)}×`;
  console.log(
    `One case, ${rules.obligations.length} obligations (all verdicts equal on ${checked} random cases)`,
  );
  console.log(
    table([
      ['', 'p50', 'p95', 'p50: json-rules-engine', 'p50: ZEN'],
      ...times.map((ours, at) => [
        works[at]![0],
        duration(ours.p50),
        duration(ours.p95),
        ratio(byJson, ours),
        ratio(byZen, ours),
      ]),
      ...openTimes.map((ours, at) => [open[at]![0], duration(ours.p50), duration(ours.p95), '–', '–']),
    ]),
  );
  for (const [what, ours] of [
    ['all facts known', explained],
    ['half of the facts known', openTimes[0]!],
    ['no fact known', openTimes[1]!],
  ] as const)
    console.log(`  with explanations, ${what}, p50: ${against('≤ 1 ms', ours.p50 <= 1)}`);
  for (const [what, ours] of [
    ['with explanations', explained],
    ['verdicts only', verdictsOnly],
  ] as const) {
    console.log(`  ${what}: ${against('≥ 500× json-rules-engine', byJson.p50 >= 500 * ours.p50)}`);
    console.log(`  ${what}: ${against('≥ 50× ZEN', byZen.p50 >= 50 * ours.p50)}`);
  }
}
