import type { Verdict } from './finding.ts';

/**
 * A piece of a line: plain text, or text with a look. A `verdict` stands with its mark and colour, a `link` is an http
 * or https address.
 */
export type Inline =
  | string
  | {
      text: string;
      link?: string | undefined;
      bold?: boolean;
      /** In the colour of citations, or of what matters less. */
      tone?: 'citation' | 'quiet' | 'caution' | undefined;
      verdict?: Verdict;
      /** What a screen reader says after it, where the eye has a mark. */
      spoken?: string;
    };

/**
 * What a statement rests on, as a kind and an id: `finding:EU-AIA-53-1-a`. A finding is named by its obligation; `case`
 * is a part of the question, `edition` the rulebook itself.
 */
export type Trace =
  `${'finding' | 'exemption' | 'fact' | 'source' | 'model' | 'situation' | 'case' | 'edition'}:${string}`;

/** One line or paragraph. */
export type Line = readonly Inline[];

/** A cell of a table: its lines, how many columns it spans, and how it looks. */
export type Cell = {
  lines: readonly Line[];
  span?: number;
  /** Set off from others by a ground of its own. */
  shade?: boolean;
  /** With a bar at its left: it says something else than the cell it is measured by. */
  marked?: boolean;
};

/** A line of a list with what it rests on. */
export type TracedLine = { line: Line; traces: readonly Trace[] };

/**
 * A row of a table. A `whole` one never breaks over two pages, and must be short for that; one to `keep` stays on the page
 * of the row after it. By its `id` it can be linked to within HTML.
 */
export type Row = {
  cells: readonly Cell[];
  whole?: boolean;
  keep?: boolean;
  id?: string;
  traces?: readonly Trace[];
};

/** `widths` are shares of the width of the page; a row has cells for all columns, spans counted. */
export type Table = {
  kind: 'table';
  caption: string;
  widths: readonly number[];
  head: readonly Cell[];
  /** What the caption rests on, where it states something. */
  traces?: readonly Trace[];
  rows: readonly Row[];
};

export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; line: Line; look?: 'lead' | 'note'; traces?: readonly Trace[] }
  | { kind: 'list'; items: readonly (Line | TracedLine)[] }
  | Table;

/**
 * A document that stands alone, for readers of text and of HTML alike. It holds no time of its making: the same content
 * gives the same bytes.
 */
export type Document = {
  title: string;
  /** One sentence on what it is. */
  subject: string;
  /** The words at the foot of each page. */
  foot: string;
  /** The day that its content is of, for forms that must name one. */
  day?: string;
  landscape?: boolean;
  blocks: readonly Block[];
};

/** A cell of plain text. */
export function cellOf(...lines: readonly (string | Line)[]): Cell {
  return { lines: lines.map((line) => (typeof line === 'string' ? [line] : line)) };
}

/** The line of an item of a list. */
export function lineOfItem(item: Line | TracedLine): Line {
  return 'traces' in item ? item.line : item;
}

/** What an item of a list rests on. */
export function tracesOfItem(item: Line | TracedLine): readonly Trace[] {
  return 'traces' in item ? item.traces : [];
}
