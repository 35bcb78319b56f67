import type { LineLook } from './board/board.ts';
import type { Colour } from './palette.ts';

/** How a line is drawn: px at zoom 1. Where `dash` is empty it is solid; a dash next to nothing long is a dot. */
export type LineStyle = {
  width: number;
  colour: Colour;
  dash: readonly number[];
  /** Whether its arrow is an outline only. */
  hollow: boolean;
};

const line = (
  width: number,
  colour: Colour,
  dash: readonly number[] = [],
  hollow: boolean = false,
): LineStyle => ({ width, colour, dash, hollow });

/** Lines as round dots, which stay dots at every width. */
const dots = (apart: number) => [0.01, apart];

/** Weight and pattern tell the verdict, colour repeats it: what binds is heavy, what does not is thin and grey. */
const styles: Readonly<Record<LineLook, LineStyle>> = {
  applies: line(2.6, 'applies'),
  upcoming: line(2.2, 'upcoming', [], true),
  undetermined: line(2, 'undet', dots(4.5)),
  exempt: line(1.9, 'exempt', [9, 5]),
  lifts: line(1.6, 'exempt'),
  touches: line(1.4, 'ink3', dots(5.5)),
  'not-triggered': line(1.1, 'nottrig', [4, 4]),
  'not-in-force': line(1.1, 'notforce', [1.5, 3.5]),
  plain: line(1.1, 'rule2'),
};

/** All looks of lines, in the order in which a key to a picture names them. */
export const lineLooks = Object.keys(styles) as readonly LineLook[];

const words: Readonly<Record<LineLook, string>> = {
  applies: 'Applies',
  upcoming: 'Upcoming',
  undetermined: 'Undetermined',
  exempt: 'Exempt',
  lifts: 'Lifts',
  touches: 'Touches',
  'not-triggered': 'Not triggered',
  'not-in-force': 'Not in force',
  plain: 'Other relationships',
};

export function lineStyle(look: LineLook): LineStyle {
  return styles[look];
}

/** What a look of a line says. */
export function wordsOfLook(look: LineLook): string {
  return words[look];
}

/** A relationship type as words: `SUBJECT_TO` is “subject to”. */
export function wordsOfType(type: string): string {
  return type.toLowerCase().replaceAll('_', ' ');
}
