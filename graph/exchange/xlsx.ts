import type { Sheet, SheetCell, Workbook } from '../model/workbook.ts';
import { officePackage, relationsOf, relationType, type Part, type Relation } from './office-package.ts';
import { verdictLooks } from './verdict-looks.ts';
import { styleIndex, xlsxStyles } from './xlsx-styles.ts';
import { escaped, linkable } from './xml.ts';

const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The most characters that a cell can hold. */
const mostText = 32_767;

/** An Excel workbook (.xlsx). The same workbook gives the same bytes. */
export function xlsxOf(workbook: Workbook): Uint8Array {
  const { sheets } = workbook;
  const names = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return officePackage(
    'xl/workbook.xml',
    [
      {
        name: 'xl/workbook.xml',
        type: `${sheetml}.sheet.main+xml`,
        xml: `<workbook ${space} ${relations}><sheets>${names.join('')}</sheets>${titlesOf(sheets)}</workbook>`,
      },
      { name: 'xl/styles.xml', type: `${sheetml}.styles+xml`, xml: xlsxStyles },
      relationsOf('xl/workbook.xml', [
        ...sheets.map((_, at) => ({
          id: `rId${at + 1}`,
          type: relationType('worksheet'),
          target: `worksheets/sheet${at + 1}.xml`,
        })),
        { id: 'rStyles', type: relationType('styles'), target: 'styles.xml' },
      ]),
      ...sheets.flatMap((sheet, at) => sheetParts(sheet, `xl/worksheets/sheet${at + 1}.xml`)),
    ],
    workbook,
  );
}

/** The head of each sheet stands on every printed page. */
function titlesOf(sheets: readonly Sheet[]): string {
  const titles = sheets.flatMap(({ name, head }, at) =>
    head > 0
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escaped(name)}'!$1:$${head}</definedName>`,
        ]
      : [],
  );
  return titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '';
}

function sheetParts(sheet: Sheet, name: string): Part[] {
  const links: Relation[] = [];
  const anchors: string[] = [];
  const rows = sheet.rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      const link = typeof cell === 'object' && cell !== null ? linkable(cell.link) : undefined;
      const place = `${letters(column)}${at + 1}`;
      if (link) {
        links.push({
          id: `rLink${links.length + 1}`,
          type: relationType('hyperlink'),
          target: link,
          external: true,
        });
        anchors.push(`<hyperlink ref="${place}" r:id="rLink${links.length}"/>`);
      }
      return cellXml(cell, place, at < sheet.head);
    });
    return `<row r="${at + 1}" ht="${heightOf(row, sheet.widths)}" customHeight="1">${cells.join('')}</row>`;
  });
  return [
    {
      name,
      type: `${sheetml}.worksheet+xml`,
      xml: [
        `<worksheet ${space} ${relations}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
        viewOf(sheet),
        `<cols>${sheet.widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
        `<sheetData>${rows.join('')}</sheetData>`,
        sheet.filter
          ? `<autoFilter ref="A${sheet.head}:${letters(sheet.widths.length - 1)}${sheet.rows.length}"/>`
          : '',
        mergesOf(sheet),
        anchors.length > 0 ? `<hyperlinks>${anchors.join('')}</hyperlinks>` : '',
        '<pageMargins left="0.7" right="0.7" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>',
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
        '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>',
      ].join(''),
    },
    ...(links.length > 0 ? [relationsOf(name, links)] : []),
  ];
}

/** Height of a line and greatest height of a row, in points. */
const lineHeight = 13.5;
const mostHeight = 405;

/** A row as high as its longest text needs: not every program finds that out for itself. */
function heightOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const lines = row.map((cell, column) => {
    const { value, look } =
      typeof cell === 'object' && cell !== null ? { look: undefined, ...cell } : { value: cell };
    if (look === 'title') return 1.6;
    const width = (widths[column] ?? 10) * 1.05;
    return String(value ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  return Math.min(mostHeight, Math.max(1, ...lines) * lineHeight);
}

/** Head rows and first columns that stay in sight while the rest moves. */
function viewOf({ head, fixed = 0 }: Sheet): string {
  if (head === 0 && fixed === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const splits = `${fixed > 0 ? ` xSplit="${fixed}"` : ''}${head > 0 ? ` ySplit="${head}"` : ''}`;
  const pane = fixed > 0 && head > 0 ? 'bottomRight' : fixed > 0 ? 'topRight' : 'bottomLeft';
  return `<sheetViews><sheetView workbookViewId="0"><pane${splits} topLeftCell="${letters(fixed)}${head + 1}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function mergesOf({ spans = [] }: Sheet): string {
  if (spans.length === 0) return '';
  const cells = spans.map(
    ({ row, from, to }) => `<mergeCell ref="${letters(from)}${row + 1}:${letters(to)}${row + 1}"/>`,
  );
  return `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`;
}

/** A text is always kept as a text, so that no program runs one that looks like a formula. */
function cellXml(cell: SheetCell, place: string, inHead: boolean): string {
  const { value, look, verdict, link } =
    typeof cell === 'object' && cell !== null ? { look: undefined, ...cell } : { value: cell };
  const style = styleIndex(look ?? (link ? 'link' : inHead ? 'head' : 'text'), verdict);
  if (value === null) return `<c r="${place}" s="${style}"/>`;
  if (typeof value === 'number') return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
  const told = verdict ? `${verdictLooks[verdict].mark} ${value}` : value;
  const text = told.length > mostText ? `${told.slice(0, mostText - 1)}…` : told;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** The letters of a column counted from 0: `A` to `Z`, then `AA`. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
