import type { Face } from './fonts.ts';

/** The longer and the shorter side of A4 and its margin of 18 mm, in points. */
export const paper = { long: 841.89, short: 595.28, margin: 51 };

/** How a kind of paragraph is set; sizes and spaces in points, as in the Word document. */
export type TextLook = {
  face: Face;
  bold: Face;
  size: number;
  before: number;
  after: number;
  colour: string;
};

const ink = '#151D1B';
const quiet = '#5F6A67';
const sans = { face: 'sans', bold: 'bold', colour: ink } as const;
const serif = { face: 'serifBold', bold: 'serifBold', colour: ink } as const;

/** The kinds of paragraph of a document. */
export const looks = {
  title: { ...serif, size: 22, before: 0, after: 8 },
  heading1: { ...serif, size: 15, before: 18, after: 5 },
  heading2: { ...serif, size: 12, before: 11, after: 4 },
  lead: { face: 'serif', bold: 'serifBold', colour: ink, size: 11.5, before: 0, after: 7 },
  normal: { ...sans, size: 9.5, before: 0, after: 4 },
  note: { ...sans, size: 8.5, before: 0, after: 3, colour: quiet },
  caption: { ...sans, size: 8, before: 4, after: 3, colour: quiet },
  cell: { ...sans, size: 8, before: 0, after: 1.5 },
  cellHead: { ...sans, face: 'bold', size: 8, before: 0, after: 1.5 },
  foot: { ...sans, size: 7, before: 0, after: 0, colour: quiet },
} as const satisfies Record<string, TextLook>;

/** From one line to the next, in sizes of the text. */
export const leading = 1.36;

/** Colours of lines and grounds. */
export const colours = { link: '#0F4C8A', rule: '#D6DAD7', strongRule: '#7D8683', shade: '#EAEDEA', ink };
