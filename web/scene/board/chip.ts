import { figure } from '../kinds.ts';
import { wrap, type Measure } from '../label-box.ts';
import type { Box, DrawnNode } from './board.ts';

/** Size of the text on a chip, px, and the height of its lines. */
export const textSize = 13;
export const lineHeight = 16;

/** Where the glyph and the text of a chip begin, from its left edge, and the size of the glyph. */
export const glyphLeft = 9;
export const glyphSize = 20;
export const textLeft = 36;

/** Room at the right for the mark of a verdict. Every chip has it, so that a verdict that comes moves nothing. */
const textRight = 28;
const widestText = 150;
const narrowestText = 30;
const mostLines = 2;
const ellipsis = '…';

/**
 * The box of a node: at most one line for its detail and two for its name, each no wider than fits. A group says how
 * many nodes it stands for.
 */
export function chip(
  { detail, name, count }: Pick<DrawnNode, 'detail' | 'name' | 'count'>,
  measure: Measure,
): Box {
  const lines = [...(detail ? [cut(detail, measure)] : []), ...twoLines(titleOf(name, count), measure)];
  const text = Math.ceil(Math.max(narrowestText, ...lines.map(measure)));
  return {
    width: textLeft + text + textRight,
    height: Math.max(34, lines.length * lineHeight + 14),
    lines,
  };
}

function titleOf(name: string, count: number | null): string {
  return count === null || name.startsWith(figure(count)) ? name : `${figure(count)} ${name}`;
}

function twoLines(text: string, measure: Measure): string[] {
  const all = wrap(text, widestText, measure);
  const lines =
    all.length <= mostLines
      ? all
      : [...all.slice(0, mostLines - 1), all.slice(mostLines - 1, mostLines + 3).join(' ')];
  return lines.map((line) => cut(line, measure));
}

/** A line that fits, with an ellipsis where something of it was left out. */
function cut(line: string, measure: Measure): string {
  if (measure(line) <= widestText) return line;
  const letters = [...line];
  let [fits, not] = [0, letters.length];
  while (not - fits > 1) {
    const half = (fits + not) >> 1;
    if (measure(letters.slice(0, half).join('').trimEnd() + ellipsis) <= widestText) fits = half;
    else not = half;
  }
  return letters.slice(0, fits).join('').trimEnd() + ellipsis;
}
