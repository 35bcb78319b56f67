import { drawOn, type Picture } from './canvas.ts';
import { elementsOf } from './elements.ts';
import { nodeBox } from './label-box.ts';
import { layOut } from './layout.ts';
import { readPalette } from './palette.ts';
import type { RulePath } from './rule-path.ts';
import { fontOf, stylesheet } from './stylesheet.ts';

/** Draws a rule path into an element. Rejects when the layout cannot be made. */
export async function drawPath(element: HTMLElement, path: RulePath): Promise<Picture> {
  const palette = readPalette(element);
  await document.fonts.load(fontOf(palette));
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = fontOf(palette).replace(/^500/, '600');
  const boxes = new Map(
    path.nodes.map((node) => [node.id, nodeBox(node, (text) => context.measureText(text).width)]),
  );
  const places = await layOut(path, boxes);
  const elements = elementsOf(path, boxes, places);
  return drawOn(element, { places, boxes, edges: path.edges, elements, style: stylesheet });
}
