import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { placed } from '../elk-graph.ts';
import { layOutInWorker } from '../layout.ts';
import { layerGap, rowGap, type Joined, type Places, type Sizes } from './layout-types.ts';

/** With more edges it takes fewer turns to find an order with few crossings, so that nobody waits for it. */
const manyEdges = 150;

/**
 * Lays nodes out in layers, each edge from left to right, those of one layer with their left sides in one line. Parts
 * that do not hang together share the layers.
 */
export async function layered(keys: readonly string[], edges: Joined, boxes: Sizes): Promise<Places> {
  asked = true;
  const { nodes } = placed(await layOutInWorker(layeredGraph(keys, edges, boxes)));
  return Object.fromEntries(nodes);
}

function layeredGraph(keys: readonly string[], edges: Joined, boxes: Sizes): ElkNode {
  return {
    id: 'board',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.edgeRouting': 'POLYLINE',
      'elk.separateConnectedComponents': 'false',
      'elk.layered.mergeEdges': 'false',
      'elk.layered.thoroughness': edges.length > manyEdges ? '3' : '7',
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
      'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
      'elk.layered.spacing.nodeNodeBetweenLayers': String(layerGap),
      'elk.spacing.nodeNode': String(rowGap),
      'elk.spacing.edgeNode': '8',
      'elk.spacing.edgeEdge': '4',
    },
    children: keys.map((id) => {
      const { width, height } = boxes.get(id)!;
      return { id, width, height, layoutOptions: { 'elk.alignment': 'LEFT' } };
    }),
    edges: onePerPair(edges).map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  };
}

/** Several lines between two nodes pull no more than one. */
function onePerPair(edges: Joined): Joined {
  return [...new Map(edges.map((edge) => [`${edge.from}\n${edge.to}`, edge])).values()];
}

let asked = false;

/**
 * Starts the worker and lays out pictures of no meaning, so that its program is read and compiled when it is needed,
 * which takes several times as long as a layout. It ends as soon as somebody asks in earnest, who waits for one small
 * picture at most.
 */
export async function warmUp(): Promise<void> {
  for (const count of [12, 30, 45, 60, 75]) {
    if (asked) return;
    const keys = Array.from({ length: count }, (_, at) => String(at));
    const boxes = new Map(keys.map((key) => [key, { width: 150, height: 46 }]));
    const edges = [1, 4, 9].flatMap((step) =>
      keys.slice(step).map((to, from) => ({ id: `${from} ${step}`, from: String(from), to })),
    );
    try {
      await layOutInWorker(layeredGraph(keys, edges, boxes));
    } catch {
      // Who lays out in earnest is told that the worker cannot run.
      return;
    }
  }
}
