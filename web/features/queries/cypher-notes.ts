/** A line of Cypher as shown: its number in the text, its code, and what its author noted at it. */
export type CypherLine = { number: number; code: string; note: string };

/** Strings, quoted names and comments: a `//` within one of the others opens no note. */
const pieces = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/**
 * Takes the `//` comments out of Cypher and puts them beside the line in which they stand, or before which they stand
 * alone. Numbers are those of the whole text. A comment after the last line stays with that line.
 */
export function notedLines(cypher: string): CypherLine[] {
  const text = cypher.replaceAll('\r\n', '\n').trimEnd();
  const comments = [...text.matchAll(pieces)].filter(([piece]) => piece.startsWith('//'));
  const starts = lineStarts(text);
  const lines: CypherLine[] = [];
  let waiting: string[] = [];
  starts.forEach((start, at) => {
    const end = (starts[at + 1] ?? text.length + 1) - 1;
    const comment = comments.find(({ index }) => index >= start && index < end);
    const code = text.slice(start, comment?.index ?? end).trimEnd();
    const note = comment ? [comment[0].slice(2).trim()].filter(Boolean) : [];
    if (comment && code.trim() === '') {
      waiting.push(...note);
      return;
    }
    lines.push({ number: at + 1, code, note: [...waiting, ...note].join(' ') });
    waiting = [];
  });
  const last = lines.at(-1);
  if (last && waiting.length > 0) last.note = [last.note, ...waiting].filter(Boolean).join(' ');
  return lines;
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
