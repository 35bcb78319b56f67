import { figure } from '../kinds.ts';
import { wrap, type Measure } from '../label-box.ts';
import type { Box, DrawnNode } from './board.ts';

/** Size of the text on a chip, px, and the height of its lines. */
export const textSize = 13;
const lineHeight = 16;

/** Where the glyph and the text of a chip begin, from its left edge, and the size of the glyph. */
export const glyphLeft = 9;
export const glyphSize = 20;
export const textLeft = 36;

/** The same from further away, where the text is shorter and larger. */
export const middleTextSize = 20;
export const middleTextLeft = 38;
export const middleGlyphSize = 26;
const middleTextRight = 4;

/** Room at the right for the mark of a verdict. Every chip has it, so that a verdict that comes moves nothing. */
const textRight = 28;
const widestText = 150;
const narrowestText = 30;
const ellipsis = '…';

/** A chip as drawn: its box, and its lines as they are written from further away. */
export type Chip = Box & { short: string[] };

/**
 * The chip of a node: at most one line for its detail and two for its name, each no wider than fits. From further away
 * there is room for one line or two. A group says how many nodes it stands for.
 */
export function chip(
  { detail, name, count }: Pick<DrawnNode, 'detail' | 'name' | 'count'>,
  measure: Measure,
): Chip {
  const title = titleOf(name, count);
  const above = detail ? [cut(detail, widestText, measure)] : [];
  const lines = [...above, ...wrapped(title, 2, widestText, measure)];
  const width = textLeft + Math.ceil(Math.max(narrowestText, ...lines.map(measure))) + textRight;
  const room = ((width - middleTextLeft - middleTextRight) * textSize) / middleTextSize;
  const short = detail
    ? [cut(detail, room, measure), ...wrapped(title, 1, room, measure)]
    : wrapped(title, lines.length, room, measure);
  return { width, height: Math.max(34, lines.length * lineHeight + 14), lines, short };
}

function titleOf(name: string, count: number | null): string {
  return count === null || name.startsWith(figure(count)) ? name : `${figure(count)} ${name}`;
}

/** A text in at most so many lines. */
function wrapped(text: string, most: number, limit: number, measure: Measure): string[] {
  const all = wrap(text, limit, measure);
  // No more of the rest than could ever be shown.
  const lines =
    all.length <= most ? all : [...all.slice(0, most - 1), all.slice(most - 1, most + 3).join(' ')];
  return lines.map((line) => cut(line, limit, measure));
}

/** A line that fits, with an ellipsis where something of it was left out. */
function cut(line: string, limit: number, measure: Measure): string {
  if (measure(line) <= limit) return line;
  const letters = [...line];
  let [fits, not] = [0, letters.length];
  while (not - fits > 1) {
    const half = (fits + not) >> 1;
    if (measure(letters.slice(0, half).join('').trimEnd() + ellipsis) <= limit) fits = half;
    else not = half;
  }
  return letters.slice(0, fits).join('').trimEnd() + ellipsis;
}
