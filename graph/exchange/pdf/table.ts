import type { Cell, Row, Table } from '../../model/document.ts';
import { heightOf, type Element, type Ink } from './ink.ts';
import { linesOf, type SetLine } from './lines.ts';
import { colours, looks, type TextLook } from './style.ts';

/** Between a cell and its text, in points. */
const inside = { x: 5, y: 4 };

/** A cell set in lines, and where it stands across. */
type SetCell = {
  lines: SetLine[];
  x: number;
  width: number;
  span: number;
  shade: boolean;
  marked: boolean;
};
type SetRow = { cells: SetCell[]; height: number; row?: Row };

/** A table over as many pages as it needs. Its head stands on each of them; a row breaks only where it must. */
export function drawTable(ink: Ink, parent: Element, { caption, widths, head, rows }: Table): void {
  const table = ink.element(parent, 'Table');
  const across = columnsOf(widths, ink);
  const headRow = setRow(head, across, looks.cellHead, ink);
  const set = rows.map((row): SetRow => ({ ...setRow(row.cells, across, looks.cell, ink), row }));
  const captionLines = linesOf([caption], looks.caption, ink.width, ink.measure);
  ink.need(captionLines.length * 11 + headRow.height + startOf(set) + 12);
  const captionElement = ink.element(table, 'Caption');
  ink.y =
    ink.write(captionLines, ink.left, ink.y + looks.caption.before, captionElement) + looks.caption.after;
  captionElement.end();
  rule(ink, colours.strongRule, 1);
  drawRow(headRow, ink, headElements(table, head, ink));
  rule(ink, colours.strongRule, 0.6);
  set.forEach((one, at) => {
    const { row } = one;
    const next = set[at + 1];
    const together = one.height + (row?.keep && next ? Math.min(next.height, 110) : 0);
    const short = one.height < ink.fullRoom / 3 || row?.whole === true || row?.keep === true;
    if (together > ink.room && (short || ink.room < 80)) turnPage(headRow, ink);
    if (row?.id) ink.pdf.addNamedDestination(row.id, 'XYZ', ink.left, ink.y, null as never);
    const elements = rowElements(table, one, ink);
    let rest: SetRow | undefined = one;
    while (rest) {
      const [now, later]: [SetRow, SetRow?] = fitting(rest, ink.room);
      drawRow(now, ink, elements);
      if (later) turnPage(headRow, ink);
      rest = later;
    }
    elements.forEach((element) => element.end());
    rule(ink, at === set.length - 1 ? colours.strongRule : colours.rule, at === set.length - 1 ? 1 : 0.5);
  });
  table.end();
  ink.y += 8;
}

/** The room that the first rows should have on the page of the head: a heading among them does not stand alone. */
function startOf(rows: readonly SetRow[]): number {
  const [first, second] = rows;
  const start = Math.min(first?.height ?? 0, 90);
  return first?.row?.keep ? start + Math.min(second?.height ?? 0, 110) : start;
}

function columnsOf(widths: readonly number[], ink: Ink): { x: number; width: number }[] {
  const all = widths.reduce((sum, each) => sum + each, 0);
  let x = ink.left;
  return widths.map((each) => {
    const column = { x, width: (each / all) * ink.width };
    x += column.width;
    return column;
  });
}

function setRow(
  cells: readonly Cell[],
  across: readonly { x: number; width: number }[],
  look: TextLook,
  ink: Ink,
): SetRow {
  let at = 0;
  const set = cells.map(({ lines, span = 1, shade = false, marked = false }): SetCell => {
    const columns = across.slice(at, at + span);
    at += span;
    const width = columns.reduce((sum, column) => sum + column.width, 0);
    return {
      lines: lines.flatMap((line) => linesOf(line, look, width - 2 * inside.x, ink.measure)),
      x: columns[0]?.x ?? ink.left,
      width,
      span,
      shade,
      marked,
    };
  });
  return { cells: set, height: Math.max(...set.map(({ lines }) => heightOfLines(lines))) + 2 * inside.y };
}

function heightOfLines(lines: readonly SetLine[]): number {
  return lines.reduce((sum, line) => sum + heightOf(line), 0);
}

/** A row as far as it fits into some room, and the rest of it. At least a line of each cell is taken. */
function fitting(row: SetRow, room: number): [SetRow, SetRow?] {
  if (row.height <= room) return [row];
  const cut = row.cells.map((cell) => {
    let height = 2 * inside.y;
    const found = cell.lines.findIndex((line) => (height += heightOf(line)) > room);
    const at = found < 0 ? cell.lines.length : Math.max(found, 1);
    return [
      { ...cell, lines: cell.lines.slice(0, at) },
      { ...cell, lines: cell.lines.slice(at) },
    ] as const;
  });
  const part = (side: 0 | 1): SetRow => {
    const cells = cut.map((both) => both[side]);
    return {
      ...row,
      cells,
      height: Math.max(...cells.map(({ lines }) => heightOfLines(lines))) + 2 * inside.y,
    };
  };
  return [part(0), part(1)];
}

function headElements(table: Element, head: readonly Cell[], ink: Ink): Element[] {
  const line = ink.element(table, 'TR');
  return head.map(() => ink.element(line, 'TH', { scope: 'Column' }));
}

function rowElements(table: Element, { cells }: SetRow, ink: Ink): Element[] {
  const line = ink.element(table, 'TR');
  return cells.map(({ span }, at) => {
    const made = at === 0 ? ink.element(line, 'TH', { scope: 'Row' }) : ink.element(line, 'TD');
    if (span > 1) spanning(made, span);
    return made;
  });
}

/** Says of a cell that it spans columns; pdfkit has no option for it. */
function spanning(cell: Element, span: number): void {
  const { data } = (cell as unknown as { dictionary: { data: { A?: object } } }).dictionary;
  data.A = { O: 'Table', ...data.A, ColSpan: span };
}

/** Draws a row at the place of the ink and moves it down. */
function drawRow({ cells, height }: SetRow, ink: Ink, elements: readonly Element[]): void {
  const top = ink.y;
  const grounds = cells.filter(({ shade, marked }) => shade || marked);
  if (grounds.length > 0)
    ink.decorate((pdf) => {
      for (const { x, width, shade, marked } of grounds) {
        if (shade) pdf.rect(x, top, width, height).fill(colours.shade);
        if (marked) pdf.rect(x, top, 1.6, height).fill(colours.ink);
      }
    });
  cells.forEach(({ lines, x }, at) => ink.write(lines, x + inside.x, top + inside.y, elements[at]!));
  ink.y = top + height;
}

/** The head again, on a new page: for the eye, since the structure has it already. */
function turnPage(head: SetRow, ink: Ink): void {
  rule(ink, colours.strongRule, 0.6);
  ink.newPage();
  rule(ink, colours.strongRule, 1);
  const top = ink.y;
  ink.decorate((pdf) => {
    for (const { lines, x } of head.cells) {
      let y = top + inside.y;
      for (const line of lines) {
        let place = x + inside.x;
        for (const { text, face, size, colour, width } of line) {
          pdf.font(face).fontSize(size).fillColor(colour).text(text, place, y, { lineBreak: false });
          place += width;
        }
        y += heightOf(line);
      }
    }
  });
  ink.y = top + head.height;
  rule(ink, colours.strongRule, 0.6);
}

function rule(ink: Ink, colour: string, width: number): void {
  const { y } = ink;
  ink.decorate((pdf) =>
    pdf
      .lineWidth(width)
      .moveTo(ink.left, y)
      .lineTo(ink.left + ink.width, y)
      .stroke(colour),
  );
}
