import type { Verdict } from './finding.ts';

/** How a cell looks, where it is not a verdict. A `band` heads the rows under it. */
export type CellLook = 'text' | 'head' | 'band' | 'link' | 'quiet' | 'quiet-band' | 'title';

/** A cell of a sheet: what stands in it, and its look. A link leads to an http or https address. */
export type SheetCell =
  | string
  | number
  | null
  | { value: string | number; look?: CellLook; verdict?: Verdict; link?: string | undefined };

/** One sheet. The first `head` rows and `fixed` columns stay in sight. */
export type Sheet = {
  /** Up to 31 characters, without []:*?/\ */
  name: string;
  /** Width of each column in characters. */
  widths: readonly number[];
  head: number;
  fixed?: number;
  /** Whether its head has buttons that filter. */
  filter?: boolean;
  rows: readonly (readonly SheetCell[])[];
  /** Cells that span several columns of one row: row, first and last column, counted from 0. */
  spans?: readonly { row: number; from: number; to: number }[];
};

/** A workbook. It holds no time of its making. */
export type Workbook = { title: string; subject: string; sheets: readonly Sheet[] };
