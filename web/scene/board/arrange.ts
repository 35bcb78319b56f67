import type { Arrange, ToArrange } from './board.ts';
import { foldLayers, layersOf } from './columns.ts';
import { inLanes } from './lanes.ts';
import { layered, warmUp } from './layered.ts';
import type { Joined, Places, Sizes } from './layout-types.ts';
import { below, extentOf, inGrid, pack, shifted } from './pack.ts';
import { partsOf } from './parts.ts';
import { leftToRight, rankOf } from './ranks.ts';
import { settle } from './settle.ts';

// Who loads this file is about to lay something out.
void warmUp();

/** What is laid out: the nodes, and the edges that join two of them. */
type Graph = { nodes: readonly ToArrange[]; edges: Joined; boxes: Sizes };

/** Lays nodes out, so that none lies on another; those in `fixed` stay where they are. Rejects when ELK cannot run. */
export const arrange: Arrange = async (how, nodes, edges, boxes, fixed) => {
  const known = new Set(nodes.map(({ key }) => key));
  const joined = edges.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  const graph = { nodes, edges: joined, boxes };
  const held = Object.fromEntries(Object.entries(fixed).filter(([key]) => known.has(key)));
  if (how === 'free') return { places: settle(await freely(graph, held), boxes, held), lanes: [] };
  const { places, lanes } =
    how === 'lanes' ? await lanesOf(graph) : { places: await layersIn(graph), lanes: [] };
  const by = meanWay(places, held);
  return {
    places: settle(shifted(places, by), boxes, held),
    lanes: lanes.map((lane) => ({ ...lane, left: lane.left + by.x, top: lane.top + by.y })),
  };
};

/** Layers for each part that hangs together, the parts packed, and below them what nothing joins. */
async function layersIn({ nodes, edges, boxes }: Graph): Promise<Places> {
  const { parts, alone } = partsIn({ nodes, edges, boxes });
  const kindOf = kindIn(nodes);
  const ways = leftToRight(edges, kindOf);
  const laidOut = await Promise.all(
    parts.map(async (keys) => {
      const own = new Set(keys);
      return foldLayers(
        await layered(
          keys,
          ways.filter(({ from }) => own.has(from)),
          boxes,
        ),
        boxes,
        kindOf,
      );
    }),
  );
  return withGrid(pack(laidOut, boxes), alone, boxes);
}

/** One layering of all that is joined, cut into lanes. What nothing joins stands at the right of its lane. */
async function lanesOf({ nodes, edges, boxes }: Graph) {
  const { parts, alone } = partsIn({ nodes, edges, boxes });
  const keys = parts.flat();
  const layers = layersOf(await layered(keys, leftToRight(edges, kindIn(nodes)), boxes), boxes);
  const laneOf = new Map(nodes.map(({ key, lane }) => [key, lane]));
  const placed = [...layers, alone].flatMap((layer, at) =>
    layer.map((key, order) => ({ key, lane: laneOf.get(key) ?? null, layer: at, order })),
  );
  return inLanes(placed, boxes);
}

/** Springs for each part. Parts with fixed nodes stand where these are; the others are packed below. */
async function freely({ nodes, edges, boxes }: Graph, fixed: Places): Promise<Places> {
  const { layOutFreely } = await import('./free.ts');
  const { parts, alone } = partsIn({ nodes, edges, boxes });
  const laidOut = parts.map((keys) => {
    const own = new Set(keys);
    const held = keys.some((key) => fixed[key]);
    const places = layOutFreely(
      keys,
      edges.filter(({ from }) => own.has(from)),
      boxes,
      held ? fixed : {},
    );
    return { held, places: settle(places, boxes, fixed) };
  });
  const held = Object.assign({}, ...laidOut.filter(({ held }) => held).map(({ places }) => places)) as Places;
  const loose = laidOut.filter(({ held }) => !held).map(({ places }) => places);
  return withGrid(below(held, pack(loose, boxes), boxes), alone, boxes);
}

function partsIn({ nodes, edges }: Graph): { parts: string[][]; alone: string[] } {
  const kindOf = kindIn(nodes);
  const parts = partsOf(
    nodes.map(({ key }) => key),
    edges,
  );
  const alone = parts.filter((keys) => keys.length === 1).flat();
  return {
    parts: parts.filter((keys) => keys.length > 1),
    alone: alone.toSorted(
      (a, b) => rankOf(kindOf(a)) - rankOf(kindOf(b)) || kindOf(a).localeCompare(kindOf(b), 'en'),
    ),
  };
}

function withGrid(places: Places, alone: readonly string[], boxes: Sizes): Places {
  if (alone.length === 0) return places;
  const width = Math.max(1_200, extentOf(places, boxes).width);
  return below(places, inGrid(alone, boxes, width), boxes);
}

function kindIn(nodes: readonly ToArrange[]): (key: string) => string {
  const kinds = new Map(nodes.map(({ key, kind }) => [key, kind]));
  return (key) => kinds.get(key) ?? '';
}

/** How far a picture has to be moved so that its fixed nodes are, on the whole, where they have to be. */
function meanWay(places: Places, fixed: Places): { x: number; y: number } {
  const ways = Object.entries(fixed).map(([key, { x, y }]) => ({
    x: x - places[key]!.x,
    y: y - places[key]!.y,
  }));
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { x: mean(ways.map(({ x }) => x)), y: mean(ways.map(({ y }) => y)) };
}
