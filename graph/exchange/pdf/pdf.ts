import PDFDocument from 'pdfkit';
import { lineOfItem, type Block, type Document, type Line } from '../../model/document.ts';
import type { PdfFonts } from './fonts.ts';
import { Ink, type Element } from './ink.ts';
import { linesOf } from './lines.ts';
import { looks, paper, type TextLook } from './style.ts';
import { drawTable } from './table.ts';

/**
 * A document as PDF: tagged, with its language, title, bookmarks, links and page numbers. The same document and fonts
 * give the same bytes: the only time in it is the day of the document.
 */
export function pdfOf(document: Document, fonts: PdfFonts): Promise<Uint8Array> {
  const { title, subject, landscape } = document;
  const pdf = new PDFDocument({
    size: landscape ? [paper.long, paper.short] : [paper.short, paper.long],
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en-GB',
    font: null as never,
    info: {
      Title: title,
      Subject: subject,
      Author: 'Tierwise',
      Creator: 'Tierwise',
      Producer: 'Tierwise',
      CreationDate: new Date(`${document.day ?? '2000-01-01'}T00:00:00Z`),
    },
  });
  const written = bytesOf(pdf);
  draw(document, new Ink(pdf, fonts));
  pdf.end();
  return written;
}

function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
}

function draw({ title, blocks, foot }: Document, ink: Ink): void {
  const root = ink.pdf.struct('Document');
  ink.pdf.addStructure(root);
  paragraph(ink, root, 'H1', [title], looks.title);
  const bookmarks = new Bookmarks(ink.pdf);
  blocks.forEach((block, at) => {
    if (block.kind === 'heading') ink.need(roomUnder(block, blocks[at + 1]));
    drawBlock(block, ink, root, bookmarks);
  });
  root.end();
  footPages(foot, ink);
}

/** A heading stays with what it heads: a line or two, or the head of a table with its first row. */
function roomUnder({ level }: { level: 1 | 2 }, next: Block | undefined): number {
  return (level === 1 ? 45 : 30) + (next?.kind === 'table' ? 190 : next?.kind === 'heading' ? 220 : 40);
}

function drawBlock(block: Block, ink: Ink, root: Element, bookmarks: Bookmarks): void {
  switch (block.kind) {
    case 'heading': {
      bookmarks.add(block.text, block.level);
      const look = block.level === 1 ? looks.heading1 : looks.heading2;
      return paragraph(ink, root, `H${block.level + 1}`, [block.text], look);
    }
    case 'paragraph':
      return paragraph(ink, root, 'P', block.line, looks[block.look ?? 'normal']);
    case 'list':
      return list(ink, root, block.items.map(lineOfItem));
    case 'table':
      return drawTable(ink, root, block);
  }
}

function paragraph(ink: Ink, parent: Element, type: string, line: Line, look: TextLook): void {
  const lines = linesOf(line, look, ink.width, ink.measure);
  const element = ink.element(parent, type);
  // Space above is for what stands above.
  if (ink.y > paper.margin) ink.y += look.before;
  for (const one of lines) {
    ink.need(look.size * 1.4);
    ink.y = ink.write([one], ink.left, ink.y, element);
  }
  element.end();
  ink.y += look.after;
}

function list(ink: Ink, parent: Element, items: readonly Line[]): void {
  const look = looks.normal;
  const hang = 11;
  const element = ink.element(parent, 'L');
  for (const item of items) {
    const entry = ink.element(element, 'LI');
    const lines = linesOf(item, look, ink.width - hang, ink.measure);
    ink.need(look.size * 1.4);
    const label = ink.element(entry, 'Lbl');
    ink.write(linesOf(['•'], look, hang, ink.measure), ink.left + 1, ink.y, label);
    label.end();
    const body = ink.element(entry, 'LBody');
    for (const one of lines) {
      ink.need(look.size * 1.4);
      ink.y = ink.write([one], ink.left + hang, ink.y, body);
    }
    body.end();
    ink.y += 2;
  }
  element.end();
  ink.y += look.after;
}

/** The outline: headings of the second level stand under those of the first. */
class Bookmarks {
  private readonly pdf: PDFKit.PDFDocument;
  private chapter: PDFKit.PDFOutline | undefined;

  constructor(pdf: PDFKit.PDFDocument) {
    this.pdf = pdf;
  }

  add(text: string, level: 1 | 2): void {
    if (level === 1) this.chapter = this.pdf.outline.addItem(text);
    else (this.chapter ?? this.pdf.outline).addItem(text);
  }
}

/** The foot of every page, once their number is known. It has no place in the order of reading. */
function footPages(foot: string, ink: Ink): void {
  const { pdf } = ink;
  const { count } = pdf.bufferedPageRange();
  const look = looks.foot;
  for (let at = 0; at < count; at++) {
    pdf.switchToPage(at);
    const number = `Page ${at + 1} of ${count}`;
    const right = ink.left + ink.width - ink.measure.widthOf(number, look.face, look.size);
    const lines = linesOf([foot], look, right - ink.left - 12, ink.measure);
    const top = pdf.page.height - paper.margin + 2;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font(look.face).fontSize(look.size).fillColor(look.colour);
    lines.forEach((line, row) =>
      pdf.text(line.map(({ text }) => text).join(''), ink.left, top + row * 9.5, { lineBreak: false }),
    );
    pdf.text(number, right, top, { lineBreak: false });
    pdf.endMarkedContent();
  }
}
