import type { Core } from 'cytoscape';
import { compare } from './compare.ts';
import { edgeElementId, type BoardElements } from './elements.ts';
import { between, glide, type Glide } from './glide.ts';

type Point = { x: number; y: number };

/** Brings what a graph shows from some elements to others, touching only what differs. */
export function bringTo(graph: Core) {
  let under: Glide | undefined;
  const moveAll = (places: ReadonlyMap<string, Point>) => {
    const ways = [...places].map(([id, to]) => {
      const node = graph.getElementById(id);
      return { node, from: { ...node.position() }, to };
    });
    const moving = ways.filter(
      ({ from, to, node }) => (from.x !== to.x || from.y !== to.y) && !node.grabbed(),
    );
    if (moving.length === 0) return;
    under = glide((done) => {
      if (graph.destroyed()) return;
      graph.batch(() => {
        for (const { node, from, to } of moving)
          if (node.inside() && !node.grabbed()) node.position(between(from, to, done));
      });
    });
  };

  return {
    /** Adds, changes and removes in one step; what is in another place then moves there. */
    bring(before: BoardElements, after: BoardElements): void {
      under?.stop();
      const nodes = compare(before.nodes, after.nodes, ({ data }) => data);
      const lanes = compare(before.lanes, after.lanes, ({ data, position }) => ({ ...data, ...position }));
      const edges = compare(before.edges, after.edges, (data) => data);
      const added = new Set(nodes.added.map(({ data }) => data.id));
      graph.batch(() => {
        for (const id of [...edges.removed.map(edgeElementId), ...lanes.removed, ...nodes.removed])
          graph.getElementById(id).remove();
        graph.add([
          ...lanes.added.map((lane) => ({
            group: 'nodes' as const,
            grabbable: false,
            selectable: false,
            ...lane,
          })),
          ...nodes.added.map(({ data, position }) => ({
            group: 'nodes' as const,
            selectable: false,
            data,
            position: { ...position },
          })),
          ...edges.added.map((data) => ({ group: 'edges' as const, selectable: false, data })),
        ]);
        for (const { data } of nodes.changed) graph.getElementById(data.id).data(data);
        for (const { data, position } of lanes.changed)
          graph
            .getElementById(data.id)
            .data(data)
            .position({ ...position });
        for (const data of edges.changed) graph.getElementById(data.id).data(data);
      });
      const kept = [...after.nodes].filter(([id]) => !added.has(id));
      moveAll(new Map(kept.map(([id, { position }]) => [id, position])));
    },
    stop: () => under?.stop(),
  };
}
