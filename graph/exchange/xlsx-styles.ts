import type { Verdict } from '../model/finding.ts';
import type { CellLook } from '../model/workbook.ts';
import { toneLooks, verdictLooks } from './verdict-looks.ts';

const looks: readonly CellLook[] = ['text', 'head', 'band', 'link', 'quiet', 'quiet-band', 'title'];
const verdicts = Object.keys(verdictLooks) as Verdict[];

/** The number under which a look is kept in the styles. A verdict has its colour in whatever row it stands. */
export function styleIndex(look: CellLook, verdict?: Verdict): number {
  if (!verdict) return looks.indexOf(look);
  return looks.length + verdicts.indexOf(verdict) * 2 + Number(look === 'band');
}

const ink = '151D1B';

function font(colour: string, { bold, line, size = 10 }: { bold?: boolean; line?: boolean; size?: number }) {
  return `<font>${bold ? '<b/>' : ''}${line ? '<u/>' : ''}<sz val="${size}"/><color rgb="FF${colour}"/><name val="Arial"/><family val="2"/></font>`;
}

const fonts = [
  font(ink, {}),
  font(ink, { bold: true }),
  font('0F4C8A', { line: true }),
  font(toneLooks.quiet.light, {}),
  font(ink, { bold: true, size: 16 }),
  ...verdicts.map((verdict) => font(verdictLooks[verdict].light, { bold: true })),
];

/** Fills 0 and 1 are given by the format; the third is the ground of bands. */
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEAEDEA"/><bgColor indexed="64"/></patternFill></fill>',
];

const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  '<border><left/><right/><top/><bottom style="thin"><color rgb="FFD6DAD7"/></bottom><diagonal/></border>',
];

/** A style of cells: its font, ground and line beneath, and whether text breaks into lines. */
function cell(font: number, { fill = 0, border = 1, wrap = true } = {}): string {
  return `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"${wrap ? ' wrapText="1"' : ''}/></xf>`;
}

const cells = [
  cell(0),
  cell(1),
  cell(1, { fill: 2 }),
  cell(2),
  cell(3),
  cell(3, { fill: 2 }),
  cell(4, { border: 0, wrap: false }),
  ...verdicts.flatMap((_, at) => [cell(5 + at), cell(5 + at, { fill: 2 })]),
];

const list = (name: string, items: readonly string[]) =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** The styles of every workbook. */
export const xlsxStyles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${[
  list('fonts', fonts),
  list('fills', fills),
  list('borders', borders),
  list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  list('cellXfs', cells),
  list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
].join('')}</styleSheet>`;
