import cytoscape from 'cytoscape';
import fcose, { type FcoseLayoutOptions } from 'cytoscape-fcose';
import type { Joined, Places, Sizes } from './layout-types.ts';
import { extentOf } from './pack.ts';

cytoscape.use(fcose);

/** Above this many nodes only the quick first half of the layout is done. */
const mostInFull = 200;

/**
 * Lays a part out freely: what is joined is near. Those in `fixed` stay there; all others may still overlap. It runs
 * without a canvas, and where it is called.
 */
export function layOutFreely(keys: readonly string[], edges: Joined, boxes: Sizes, fixed: Places): Places {
  const graph = cytoscape({
    headless: true,
    // The layout asks the style for the sizes.
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)' } }],
    elements: [
      ...keys.map((id) => {
        const { width, height } = boxes.get(id)!;
        return { data: { id, width, height }, ...(fixed[id] && { position: { ...fixed[id] } }) };
      }),
      ...edges.map(({ id, from, to }) => ({ data: { id: `> ${id}`, source: from, target: to } })),
    ],
  });
  const options: FcoseLayoutOptions = {
    name: 'fcose',
    quality: keys.length > mostInFull ? 'draft' : 'default',
    animate: false,
    fit: false,
    randomize: true,
    packComponents: false,
    nodeSeparation: 160,
    idealEdgeLength: () => 150,
    nodeRepulsion: () => 12_000,
    fixedNodeConstraint: keys
      .filter((key) => fixed[key])
      .map((nodeId) => ({ nodeId, position: { ...fixed[nodeId]! } })),
  };
  graph.layout(options).run();
  const places = Object.fromEntries(graph.nodes().map((node) => [node.id(), { ...node.position() }]));
  graph.destroy();
  const held = Object.fromEntries(keys.flatMap((key) => (fixed[key] ? [[key, { ...fixed[key] }]] : [])));
  return Object.keys(held).length > 0 ? { ...places, ...held } : widened(places, boxes);
}

/** How much of a picture its nodes may cover. */
const mostCovered = 0.3;

/** A layout as wide as its nodes need. The quick half of the layout knows nothing of their sizes. */
function widened(places: Places, boxes: Sizes): Places {
  const { width, height } = extentOf(places, boxes);
  const covered = Object.keys(places)
    .map((key) => boxes.get(key)!.width * boxes.get(key)!.height)
    .reduce((sum, area) => sum + area, 0);
  const by = Math.max(1, Math.sqrt(covered / mostCovered / (width * height)));
  return Object.fromEntries(Object.entries(places).map(([key, { x, y }]) => [key, { x: x * by, y: y * by }]));
}
