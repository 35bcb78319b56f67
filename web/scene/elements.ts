import type { ElementDefinition } from 'cytoscape';
import { segments, type Placed } from './elk-graph.ts';
import type { NodeBox } from './label-box.ts';
import type { RulePath } from './rule-path.ts';

/** The nodes and edges of a laid-out path for Cytoscape. What a style needs stands in `data`. */
export function elementsOf(
  path: RulePath,
  boxes: ReadonlyMap<string, NodeBox>,
  { nodes, edges }: Placed,
): ElementDefinition[] {
  const truths = new Map(path.nodes.map((node) => [node.id, node.truth]));
  return [
    ...path.nodes.map((node) => {
      const box = boxes.get(node.id)!;
      return {
        data: { ...node, ...box, lines: box.lines.join('\n') },
        position: { ...nodes.get(node.id)! },
      };
    }),
    ...path.edges.map((edge) => {
      const points = edges.get(edge.id)!;
      const [source, target] = [nodes.get(edge.from)!, nodes.get(edge.to)!];
      const [start, end] = [points[0]!, points.at(-1)!];
      return {
        data: {
          ...edge,
          source: edge.from,
          target: edge.to,
          truth: truths.get(edge.from),
          start: `${start.x - source.x}px ${start.y - source.y}px`,
          end: `${end.x - target.x}px ${end.y - target.y}px`,
          ...segments(points),
        },
      };
    }),
  ];
}
