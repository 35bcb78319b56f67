import type { Verdict } from '../../../../graph/model/finding.ts';
import type { Effect } from '../../../../graph/model/what-if.ts';
import { isLifted } from '../../../../graph/rules/what-if/judge.ts';

/** The ways in which a change can turn a finding, in the order in which they are told. */
export const directions = ['lifted', 'added', 'unknown', 'known', 'otherwise'] as const;
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

/** What an effect turns, by direction; directions in which nothing turns are left out. */
export function turnsOf({ before, after }: Pick<Effect, 'before' | 'after'>): [Direction, Turn[]][] {
  const turns = before.map(({ obligation, jurisdiction, verdict: from }, at): Turn => {
    return { obligation, jurisdiction, from, to: after[at]!.verdict };
  });
  const by = Map.groupBy(turns, ({ from, to }) => directionOf(from, to));
  return directions.flatMap((direction): [Direction, Turn[]][] => {
    const own = by.get(direction);
    return own ? [[direction, own]] : [];
  });
}

/** What an effect does, in one sentence: “Lifts 3 rules. Adds none.” */
export function effectInWords(turns: readonly (readonly [Direction, readonly Turn[]])[]): string {
  const count = (direction: Direction) => turns.find(([one]) => one === direction)?.[1].length ?? 0;
  const rules = (number: number) => `${number} ${number === 1 ? 'rule' : 'rules'}`;
  const [lifted, added, unknown, known, otherwise] = directions.map(count) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const sentences = [
    lifted > 0 ? `Lifts ${rules(lifted)}` : 'Lifts no rule that is known to apply',
    added > 0 ? `Adds ${rules(added)}` : 'Adds none in any jurisdiction',
    unknown > 0 && `${rules(unknown)} can no longer be decided`,
    known > 0 && `Decides ${rules(known)} that waited`,
    otherwise > 0 &&
      `${rules(otherwise)} ${otherwise === 1 ? 'stands' : 'stand'} otherwise for another reason`,
  ];
  return `${sentences.filter(Boolean).join('. ')}.`;
}
