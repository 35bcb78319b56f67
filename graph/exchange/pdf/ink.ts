import type { Verdict } from '../../model/finding.ts';
import type { Face, PdfFonts } from './fonts.ts';
import type { Measure, Piece, SetLine } from './lines.ts';
import { drawMark } from './marks.ts';
import { leading, paper } from './style.ts';

type Pdf = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

/**
 * Puts set lines on pages, each within an element of the structure, so that a screen reader meets them in order. Keeps
 * the place on the page: `y` is where the next line goes.
 */
export class Ink {
  readonly pdf: Pdf;
  readonly measure: Measure;
  readonly left = paper.margin;
  readonly width: number;
  private readonly bottom: number;
  y = paper.margin;

  constructor(pdf: Pdf, fonts: PdfFonts) {
    this.pdf = pdf;
    for (const [face, file] of Object.entries(fonts)) pdf.registerFont(face, Buffer.from(file));
    this.width = pdf.page.width - 2 * paper.margin;
    this.bottom = pdf.page.height - paper.margin - 12;
    this.measure = measureOf(pdf);
  }

  /** How much room the page has left, in points. */
  get room(): number {
    return this.bottom - this.y;
  }

  /** The room of an empty page. */
  get fullRoom(): number {
    return this.bottom - paper.margin;
  }

  newPage(): void {
    this.pdf.addPage();
    this.y = paper.margin;
  }

  /** Goes on on a new page where less than `height` is left. */
  need(height: number): void {
    if (this.room < height && this.y > paper.margin) this.newPage();
  }

  /** A new element of the structure under another one. */
  element(parent: Element, type: string, options: Record<string, unknown> = {}): Element {
    const made = this.pdf.struct(type, options as never);
    parent.add(made);
    return made;
  }

  /** Writes lines from `x`, `y` downwards into an element; returns the place under them. */
  write(lines: readonly SetLine[], x: number, y: number, element: Element): number {
    const { pdf } = this;
    let at = y;
    let own: PDFKit.PDFStructureContent | undefined;
    const close = () => {
      if (!own) return;
      pdf.endMarkedContent();
      element.add(own);
      own = undefined;
    };
    for (const line of lines) {
      let place = x;
      for (const piece of line) {
        if (piece.link) {
          close();
          this.writeLink(piece, place, at, element);
        } else {
          own ??= pdf.markStructureContent('P');
          this.writePiece(piece, place, at);
        }
        place += piece.width;
      }
      at += heightOf(line);
    }
    close();
    return at;
  }

  private writeLink(piece: Piece, x: number, y: number, parent: Element): void {
    const { pdf } = this;
    const link = this.element(parent, 'Link');
    const content = pdf.markStructureContent('Link');
    this.writePiece(piece, x, y);
    const under = y + piece.size * 1.16;
    pdf
      .save()
      .lineWidth(0.4)
      .moveTo(x, under)
      .lineTo(x + piece.width, under)
      .stroke(piece.colour)
      .restore();
    pdf.endMarkedContent();
    link.add(content);
    const options = { structParent: link, Contents: new String(piece.text) };
    pdf.link(x, y, piece.width, piece.size * leading, piece.link!, options as never);
    link.end();
  }

  private writePiece({ text, face, size, colour, mark }: Piece, x: number, y: number): void {
    if (mark) return this.writeMark(mark, x, y, size, colour);
    this.pdf.font(face).fontSize(size).fillColor(colour).text(text, x, y, { lineBreak: false });
  }

  private writeMark(mark: Verdict, x: number, y: number, size: number, colour: string): void {
    drawMark(this.pdf, mark, { x, y: y + size * 0.24, s: size * 0.78 }, colour);
  }

  /** Draws what has no meaning of its own: rules and grounds. */
  decorate(draw: (pdf: Pdf) => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    this.pdf.save();
    draw(this.pdf);
    this.pdf.restore();
    this.pdf.endMarkedContent();
  }
}

/** The height of a set line; one without a piece is half a line. */
export function heightOf(line: SetLine): number {
  return (line[0]?.size ?? 4) * leading;
}

type Embedded = { font: { hasGlyphForCodePoint: (point: number) => boolean } };

function measureOf(pdf: Pdf): Measure {
  const fonts = new Map<Face, Embedded>();
  const fontOf = (face: Face): Embedded => {
    // The face that is chosen; the package has no public name for it.
    const known = fonts.get(face) ?? (pdf.font(face) as unknown as Record<string, Embedded>)['_font']!;
    fonts.set(face, known);
    return known;
  };
  return {
    covers: (face, point) => fontOf(face).font.hasGlyphForCodePoint(point),
    widthOf: (text, face, size) => pdf.font(face).fontSize(size).widthOfString(text),
  };
}
