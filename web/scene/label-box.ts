import { notGiven, type PathNode } from './rule-path.ts';

/** Width of a text in px in the type of the picture. */
export type Measure = (text: string) => number;

/**
 * A node as drawn, px: its lines of text, its size, the room its mark takes left of the text (0 without one) and the
 * left edge of that mark.
 */
export type NodeBox = { lines: string[]; width: number; height: number; mark: number; inset: number };

const lineHeight = 17;
const widestText = { fact: 150, definition: 112, exemption: 120, obligation: 140, instrument: 110 };
const markWidth = 19;

/** Breaks a text at spaces into lines no wider than `limit` px; one long word may stand out. */
export function wrap(text: string, limit: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer) > limit) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/** Text and size of a node. A diamond is larger, since its text must lie inside the slanted sides. */
export function nodeBox(node: PathNode, measure: Measure): NodeBox {
  const limit = widestText[node.kind];
  // A diamond has little room; its place in the law stands in the table.
  const detail = node.kind === 'definition' ? '' : detailLine(node);
  const lines = [
    ...shorten(wrap(node.label, limit, measure)),
    ...(detail ? shorten(wrap(detail, limit, measure)) : []),
  ];
  const mark = node.kind === 'instrument' ? 0 : markWidth;
  const text = Math.ceil(Math.max(...lines.map(measure)));
  const content = { width: text + mark, height: lines.length * lineHeight };
  const size =
    node.kind === 'definition'
      ? diamondAround(content)
      : { width: content.width + 26, height: content.height + 14 };
  return { lines, mark, ...size, inset: (size.width - content.width) / 2 };
}

/** A value is marked as given, so that it is not read as part of the test above it. */
function detailLine({ kind, detail }: PathNode): string {
  return kind === 'fact' && detail && detail !== notGiven ? `given: ${detail}` : detail;
}

/** At most four lines, the last with an ellipsis where more follows; the table has the whole text. */
function shorten(lines: string[]): string[] {
  return lines.length <= 4 ? lines : [...lines.slice(0, 3), `${lines[3]!} …`];
}

/** A point of a diamond lies inside where w/W + h/H ≤ 1; the white above and below the text may stand out. */
function diamondAround({ width, height }: { width: number; height: number }) {
  return { width: Math.round(width * 1.68), height: Math.max(48, Math.round((height - 6) / (1 - 1 / 1.68))) };
}
