import type { ElementDefinition } from 'cytoscape';
import type { AnswerScene } from './answer-scene.ts';
import { segments, type Placed } from './elk-graph.ts';
import { lookOf } from './kinds.ts';
import { wrap, type Measure } from './label-box.ts';

/** Size of the shape of a node, and the gap between it and the text at its right, px. */
export const shapeSize = 18;
export const shapeGap = 9;
const lineHeight = 16;
const widestText = 150;
const mostLines = 3;

/** A node of a scene as drawn: its lines of text, and its size with shape and text, px. */
export type SceneBox = { lines: string[]; width: number; height: number };

/** The box of a node with this label. At most three lines are shown; the table has the whole text. */
export function sceneBox(label: string, measure: Measure): SceneBox {
  const all = wrap(label, widestText, measure);
  const lines = all.length <= mostLines ? all : [...all.slice(0, mostLines - 1), `${all[mostLines - 1]!} …`];
  return {
    lines,
    width: shapeSize + shapeGap + Math.ceil(Math.max(0, ...lines.map(measure))) + 4,
    height: Math.max(shapeSize + 6, lines.length * lineHeight + 4),
  };
}

/** Nodes and edges of a scene for Cytoscape. A node lies where its shape is; its text stands at the right. */
export function sceneElements(
  { nodes, edges }: AnswerScene,
  boxes: ReadonlyMap<string, SceneBox>,
  places: Placed,
): ElementDefinition[] {
  const shapes = new Map(
    nodes.map(({ key }) => {
      const { x, y } = places.nodes.get(key)!;
      return [key, { x: x - boxes.get(key)!.width / 2 + shapeSize / 2, y }];
    }),
  );
  return [
    ...nodes.map(({ key, kind }) => ({
      data: { id: key, kind, lines: boxes.get(key)!.lines.join('\n'), ...lookOf(kind) },
      position: { ...shapes.get(key)! },
    })),
    ...edges.map(({ id, from, to }) => {
      const points = places.edges.get(id);
      if (!points || points.length < 2) return { data: { id, source: from, target: to, loop: true } };
      const [source, target] = [shapes.get(from)!, shapes.get(to)!];
      const [start, end] = [points[0]!, points.at(-1)!];
      return {
        data: {
          id,
          source: from,
          target: to,
          start: `${start.x - source.x}px ${start.y - source.y}px`,
          end: `${end.x - target.x}px ${end.y - target.y}px`,
          ...segments(points),
        },
      };
    }),
  ];
}
