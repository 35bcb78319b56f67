import type { Line } from '../../model/document.ts';
import type { Verdict } from '../../model/finding.ts';
import { toneLooks, verdictLooks } from '../verdict-looks.ts';
import { linkable } from '../xml.ts';
import { runsOf, type Covers, type Face } from './fonts.ts';
import { colours, type TextLook } from './style.ts';

/** A piece of a set line: text in one face and colour, or the mark of a verdict. */
export type Piece = {
  text: string;
  face: Face;
  size: number;
  colour: string;
  link?: string | undefined;
  mark?: Verdict;
  width: number;
};
export type SetLine = readonly Piece[];

/** What a measure of text needs. */
export type Measure = { covers: Covers; widthOf: (text: string, face: Face, size: number) => number };

/** How wide the mark of a verdict is with the gap after it, in sizes of its text. */
export const markWidth = 1.15;

/** Breaks a line of a document into lines of at most `width` points; what has no gap breaks after its signs. */
export function linesOf(line: Line, look: TextLook, width: number, measure: Measure): SetLine[] {
  const lines: Piece[][] = [[]];
  let used = 0;
  const put = (pieces: readonly Piece[]) => {
    lines.at(-1)!.push(...pieces);
    used += widthOfAll(pieces);
  };
  const turn = () => {
    lines.push([]);
    used = 0;
  };
  for (const word of wordsOf(piecesOf(line, look, measure), measure)) {
    if (used > 0 && used + widthOfAll(trimmed(word, measure)) > width) turn();
    if (widthOfAll(trimmed(word, measure)) <= width) put(word);
    else
      for (const part of brokenUp(word, width, measure)) {
        if (used > 0 && used + part.width > width) turn();
        put([part]);
      }
  }
  return lines.map((pieces) => joined(trimmed(pieces, measure), measure));
}

function widthOfAll(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.width, 0);
}

function piecesOf(line: Line, look: TextLook, { covers, widthOf }: Measure): Piece[] {
  return line.flatMap((inline): Piece[] => {
    const piece = typeof inline === 'string' ? { text: inline } : inline;
    const { bold, tone, verdict } = piece;
    // A power of ten stays in one line.
    const text = piece.text.replaceAll(' × 10', '\u00a0×\u00a010');
    const link = linkable(piece.link);
    const colour = verdict
      ? `#${verdictLooks[verdict].light}`
      : tone
        ? `#${toneLooks[tone].light}`
        : link
          ? colours.link
          : look.colour;
    const { size } = look;
    const runs = runsOf(text, bold || verdict ? look.bold : look.face, covers).map((run): Piece => ({
      ...run,
      size,
      colour,
      link,
      width: widthOf(run.text, run.face, size),
    }));
    if (!verdict) return runs;
    const mark: Piece = { text: '', face: look.bold, size, colour, mark: verdict, width: size * markWidth };
    return [mark, ...runs];
  });
}

const gap = /[ \u2002\n\t]/;

/** Pieces in words: what stands between two gaps, the gap after it included, whatever its looks. */
function wordsOf(pieces: readonly Piece[], { widthOf }: Measure): Piece[][] {
  const words: Piece[][] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    if (piece.mark) {
      open.push(piece);
      continue;
    }
    for (const [text] of piece.text.matchAll(/[^ \u2002\n\t]*[ \u2002\n\t]+|[^ \u2002\n\t]+/g)) {
      open.push({ ...piece, text, width: widthOf(text, piece.face, piece.size) });
      if (!gap.test(text.at(-1)!)) continue;
      words.push(open);
      open = [];
    }
  }
  return open.length > 0 ? [...words, open] : words;
}

/** Without the gap at its end, which needs no room at the end of a line. */
function trimmed(pieces: readonly Piece[], { widthOf }: Measure): Piece[] {
  const last = pieces.at(-1);
  if (!last || last.mark) return [...pieces];
  const text = last.text.replace(/[ \u2002\n\t]+$/, '');
  return [...pieces.slice(0, -1), { ...last, text, width: widthOf(text, last.face, last.size) }];
}

/** A word wider than the line in parts: after the signs of an address, or else sign by sign. */
function brokenUp(word: readonly Piece[], width: number, { widthOf }: Measure): Piece[] {
  const cut = (piece: Piece, texts: readonly string[]) =>
    texts.map((text): Piece => ({ ...piece, text, width: widthOf(text, piece.face, piece.size) }));
  return word.flatMap((piece) => {
    if (piece.mark) return [piece];
    return cut(piece, piece.text.match(/[^/\-.,_=&?]*[/\-.,_=&?]+\s*|[^/\-.,_=&?]+/g) ?? []).flatMap(
      (part) => (part.width <= width ? [part] : cut(part, [...part.text])),
    );
  });
}

/** Neighbours that look the same as one piece. */
function joined(pieces: readonly Piece[], { widthOf }: Measure): Piece[] {
  const made: Piece[] = [];
  for (const piece of pieces) {
    const last = made.at(-1);
    if (last && alike(last, piece)) {
      const text = last.text + piece.text;
      made[made.length - 1] = { ...last, text, width: widthOf(text, last.face, last.size) };
    } else if (piece.text !== '' || piece.mark) made.push(piece);
  }
  return made;
}

function alike(a: Piece, b: Piece): boolean {
  return !a.mark && !b.mark && a.face === b.face && a.colour === b.colour && a.link === b.link;
}
