import type { CouldClose, Solution, UnknownFact } from '../../graph/model/what-if.ts';
import type { Rules } from '../../graph/rules/prepare.ts';
import { blockerInWords, changeInWords, valueInWords } from '../../graph/rules/what-if/words.ts';
import type { Wished } from '../what-if.ts';

/** How many unknown facts are listed for people; the JSON gives all. */
const shown = 15;

/** The answer to a wish, line by line. */
export function wishes({ holds, solutions, blocked, lift }: Wished, rules: Rules): string[] {
  const goal = lift.length > 0 ? [`To lift: ${listed(lift)}.`, ''] : [];
  if (holds) return [...goal, 'All of it is lifted already.'];
  if (solutions.length > 0) return [...goal, ...solutions.flatMap((one, at) => solution(one, at + 1, rules))];
  const none = 'No change of the facts allowed to move does it.';
  if (!blocked) return [...goal, none];
  return [
    ...goal,
    none,
    ...(blocked.obligations.length > 0 ? [`Not to be lifted so: ${listed(blocked.obligations)}.`] : []),
    ...blocked.facts.map((blocker) => `In the way: ${blockerInWords(blocker, rules)}.`),
  ];
}

function solution(
  { changes, follows, lifts, costs, opens, contested }: Solution,
  number: number,
  rules: Rules,
): string[] {
  const rows: [string, readonly string[]][] = [
    ['lifts', lifts],
    ['costs', costs],
    ['leaves open', opens],
    ['contested', contested],
  ];
  return [
    ...changes.map(
      (change, at) => `${at === 0 ? `${number}.`.padEnd(4) : '    '}${changeInWords(change, rules)}`,
    ),
    ...follows.map((follow) => `      so also ${changeInWords(follow, rules)} (${follow.because})`),
    ...rows.flatMap(([what, ids]) =>
      ids.length > 0 || what === 'costs' ? [`      ${what.padEnd(12)}${listed(ids) || 'nothing'}`] : [],
    ),
    '',
  ];
}

/** What could be closed, line by line: before some duties that were `named`, or before any. */
export function closable({ free, alone, together }: CouldClose, rules: Rules, named = false): string[] {
  if (free.length + alone.length === 0)
    return ['Nothing that is known and may be moved can be closed further.'];
  return [
    ...heading(
      named ? 'None of these duties looks at' : 'No rule looks at',
      free.map((change) => changeInWords(change, rules)),
    ),
    ...heading(
      'Each by itself',
      alone.flatMap(({ fact, from, steps }) =>
        steps.map(({ to, appears, refused }) => {
          const brings = listed(appears.map(({ obligation }) => obligation)) || 'nothing appears';
          return `${changeInWords({ fact, from, to }, rules)}: ${refused === null ? brings : `not so: ${refused}`}`;
        }),
      ),
    ),
    ...together.flatMap(({ changes }) =>
      heading(
        'Together, and no further, before a duty appears',
        changes.map((change) => changeInWords(change, rules)),
      ),
    ),
    ...(together.length === 0 ? ['Nothing else can be closed before a duty appears.'] : []),
  ];
}

/** Unknown facts by what they settle, line by line. */
export function unknownFacts(unknown: readonly UnknownFact[], rules: Rules): string[] {
  if (unknown.length === 0) return ['Nothing is open.'];
  const lines = unknown
    .slice(0, shown)
    .flatMap(({ fact, guaranteed, best, decides }) => [
      `${fact}: ${rules.facts.get(fact)!.question}`,
      `      settles ${guaranteed} of what is open at least; ${best.settles} if it is: ${valueInWords(fact, best.value, rules)}; helps decide ${decides}`,
    ]);
  return unknown.length > shown ? [...lines, `${shown} of ${unknown.length}; --json gives all.`] : lines;
}

function heading(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`), ''];
}

function listed(ids: readonly string[]): string {
  return ids.join(', ');
}
