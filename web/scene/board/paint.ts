import { glyphOf } from '../glyph.ts';
import { lineStyle } from '../line-looks.ts';
import type { Palette } from '../palette.ts';
import type { LineLook } from './board.ts';

/** Draws the sign of a kind into a square of a canvas. */
export function paintGlyph(
  context: CanvasRenderingContext2D,
  kind: string,
  { left, top, size }: { left: number; top: number; size: number },
  palette: Palette,
): void {
  const { corners, colour, line, fill, ink, iconLine } = glyphOf(kind);
  context.save();
  context.translate(left, top);
  context.scale(size / 16, size / 16);
  context.fillStyle = palette[colour];
  paint(context, new Path2D(`M${corners}z`));
  context.fillStyle = context.strokeStyle = palette[ink];
  paint(context, new Path2D(fill));
  context.lineWidth = iconLine;
  context.lineCap = context.lineJoin = 'round';
  context.stroke(new Path2D(line));
  context.restore();
}

/** Draws a short line in one of the looks, with its arrow, from the left to the right of a canvas. */
export function paintLine(
  context: CanvasRenderingContext2D,
  look: LineLook,
  { left, middle, length }: { left: number; middle: number; length: number },
  palette: Palette,
): void {
  const { width, colour, dash, hollow } = lineStyle(look);
  const arrow = 8;
  context.save();
  context.translate(left, middle);
  context.strokeStyle = context.fillStyle = palette[colour];
  context.lineWidth = width;
  context.lineCap = dash.length > 0 ? 'round' : 'butt';
  context.setLineDash([...dash]);
  context.stroke(new Path2D(`M1 0h${length - arrow - 2}`));
  const head = new Path2D(`M${length - arrow} -4 ${length} 0 ${length - arrow} 4z`);
  context.setLineDash([]);
  context.lineWidth = 1.2;
  if (!hollow) paint(context, head);
  context.stroke(head);
  context.restore();
}

/** Fills a path. Said once, because a linter takes it for the filling of a list. */
function paint(context: CanvasRenderingContext2D, path: Path2D): void {
  context.fill(path);
}
