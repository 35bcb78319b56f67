import type { Verdict } from '../../../../graph/model/finding.ts';
import type { Effect } from '../../../../graph/model/what-if.ts';
import { isLifted } from '../../../../graph/rules/what-if/judge.ts';

/** The ways in which a change can turn a finding, in the order in which they are told. */
export const directions = ['lifted', 'added', 'unknown', 'known', 'otherwise', 'no-duty'] as const;
export type Direction = (typeof directions)[number];

/** One finding that a change turns. */
export type Turn = { obligation: string; jurisdiction: string; from: Verdict; to: Verdict };

/**
 * Which way a finding turns. What was not known becomes known whatever it comes to; `otherwise` is what asks as much
 * as before, or as little, for another reason.
 */
export function directionOf(from: Verdict, to: Verdict): Direction {
  if (from === 'undetermined') return 'known';
  if (to === 'undetermined') return 'unknown';
  if (isLifted(from) === isLifted(to)) return 'otherwise';
  return isLifted(to) ? 'lifted' : 'added';
}

/**
 * What an effect turns, by direction; directions in which nothing turns are left out. What asks nothing of anybody, as
 * an option or a rule of scope, is neither lifted nor added, and stands by itself.
 */
export function turnsOf(
  { before, after }: Pick<Effect, 'before' | 'after'>,
  isDuty: (obligation: string) => boolean,
): [Direction, Turn[]][] {
  const turns = before.map(({ obligation, jurisdiction, verdict: from }, at): Turn => {
    return { obligation, jurisdiction, from, to: after[at]!.verdict };
  });
  const by = Map.groupBy(turns, ({ obligation, from, to }) =>
    isDuty(obligation) ? directionOf(from, to) : 'no-duty',
  );
  return directions.flatMap((direction): [Direction, Turn[]][] => {
    const own = by.get(direction);
    return own ? [[direction, own]] : [];
  });
}

/** What an effect does, in a few sentences: “Lifts 3 duties. Adds none in any jurisdiction.” */
export function effectInWords(turns: readonly (readonly [Direction, readonly Turn[]])[]): string {
  const count = (direction: Direction) => turns.find(([one]) => one === direction)?.[1].length ?? 0;
  const told = (direction: Direction, one: string, several: string) => {
    const number = count(direction);
    return number === 0 ? [] : [number === 1 ? `1 ${one}` : `${number} ${several}`];
  };
  const duties = (direction: Direction) => told(direction, 'duty', 'duties').join('');
  return [
    count('lifted') > 0 ? `Lifts ${duties('lifted')}` : 'Lifts no duty that is known to apply',
    count('added') > 0 ? `Adds ${duties('added')}` : 'Adds none in any jurisdiction',
    ...told('unknown', 'duty can no longer be decided', 'duties can no longer be decided'),
    ...told('known', 'duty that waited is decided', 'duties that waited are decided'),
    ...told(
      'otherwise',
      'duty asks as much as before, or as little, for another reason',
      'duties ask as much as before, or as little, for another reason',
    ),
    ...told('no-duty', 'rule that asks nothing turns', 'rules that ask nothing turn'),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}
