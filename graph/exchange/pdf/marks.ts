import type { Verdict } from '../../model/finding.ts';

/** What the marks are drawn with. */
type Pen = Pick<
  PDFKit.PDFDocument,
  | 'save'
  | 'restore'
  | 'rect'
  | 'circle'
  | 'polygon'
  | 'moveTo'
  | 'lineTo'
  | 'fill'
  | 'stroke'
  | 'lineWidth'
  | 'path'
>;

/** Draws the mark of a verdict in a square of side `s` whose upper left corner is at `x`, `y`: the silhouettes of the page. */
export function drawMark(
  pen: Pen,
  verdict: Verdict,
  { x, y, s }: { x: number; y: number; s: number },
  colour: string,
): void {
  pen.save().lineWidth(s / 9);
  const r = s / 2;
  const [cx, cy] = [x + r, y + r];
  switch (verdict) {
    case 'applies':
      pen.rect(x + s * 0.08, y + s * 0.08, s * 0.84, s * 0.84).fill(colour);
      break;
    case 'upcoming':
      pen.circle(cx, cy, r * 0.86).stroke(colour);
      pen
        .path(`M ${cx} ${cy - r * 0.86} A ${r * 0.86} ${r * 0.86} 0 0 1 ${cx} ${cy + r * 0.86} Z`)
        .fill(colour);
      break;
    case 'undetermined':
      pen.polygon([cx, y], [x + s, cy], [cx, y + s], [x, cy]).stroke(colour);
      break;
    case 'exempt':
      for (const side of [-1, 1]) {
        const edge = cx + side * r * 0.92;
        pen.moveTo(edge - side * s * 0.2, y + s * 0.04).lineTo(edge, y + s * 0.04);
        pen
          .lineTo(edge, y + s * 0.96)
          .lineTo(edge - side * s * 0.2, y + s * 0.96)
          .stroke(colour);
      }
      pen
        .moveTo(cx, y + s * 0.82)
        .lineTo(cx, y + s * 0.2)
        .stroke(colour);
      pen
        .moveTo(cx - s * 0.18, y + s * 0.4)
        .lineTo(cx, y + s * 0.18)
        .lineTo(cx + s * 0.18, y + s * 0.4)
        .stroke(colour);
      break;
    case 'not-triggered':
      pen
        .moveTo(x + s * 0.1, cy)
        .lineTo(x + s * 0.9, cy)
        .stroke(colour);
      break;
    case 'not-in-force':
      pen.moveTo(x + s * 0.18, y + s * 0.18).lineTo(x + s * 0.82, y + s * 0.82);
      pen
        .moveTo(x + s * 0.82, y + s * 0.18)
        .lineTo(x + s * 0.18, y + s * 0.82)
        .stroke(colour);
  }
  pen.restore();
}
