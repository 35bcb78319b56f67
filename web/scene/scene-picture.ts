import type { AnswerScene } from './answer-scene.ts';
import { drawOn, type Picture } from './canvas.ts';
import { readPalette } from './palette.ts';
import { layOut } from './layout.ts';
import { sceneBox, sceneElements } from './scene-elements.ts';
import { sceneStyle } from './scene-style.ts';
import { fontOf } from './stylesheet.ts';

/** Draws a scene into an element, its nodes named by their keys. Rejects when the layout cannot be made. */
export async function drawScene(element: HTMLElement, scene: AnswerScene): Promise<Picture> {
  const font = fontOf(readPalette(element));
  await document.fonts.load(font);
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = font;
  const boxes = new Map(
    scene.nodes.map(({ key, label }) => [key, sceneBox(label, (text) => context.measureText(text).width)]),
  );
  // A step from a node to itself leads nowhere in a layered layout; it is drawn as a loop.
  const edges = scene.edges.filter(({ from, to }) => from !== to);
  const places = await layOut({ nodes: scene.nodes.map(({ key }) => ({ id: key })), edges }, boxes, 'LEFT');
  const elements = sceneElements(scene, boxes, places);
  return drawOn(element, { places, boxes, edges, elements, style: sceneStyle });
}
