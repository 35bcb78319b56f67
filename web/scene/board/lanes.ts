import type { Lane } from './board.ts';
import { fold, heightOf, stacked, widthOf } from './columns.ts';
import { columnGap, layerGap, rowGap, type Places, type Sizes } from './layout-types.ts';

/** Room within a lane: at its sides, above its nodes for its name, and below them, px. */
const [side, head, foot] = [24, 44, 22];
/** A column of a lane with more nodes is folded. */
const mostInColumn = 8;

/** A node in its layer, the layers counted from the left, and in its order from top to bottom. */
export type InLayer = { key: string; lane: string | null; layer: number; order: number };

/**
 * Lays layers out once more with a band across them for each lane, from top to bottom by name; what belongs to no lane
 * stands in the first band, which has no name. The layers keep their order from left to right in all bands.
 */
export function inLanes(nodes: readonly InLayer[], boxes: Sizes): { places: Places; lanes: Lane[] } {
  const byLane = Map.groupBy(nodes, ({ lane }) => lane);
  const names = [...byLane.keys()].toSorted((a, b) =>
    a === null ? -1 : b === null ? 1 : a.localeCompare(b, 'en'),
  );
  const bands = names.map((name) => ({ name, layers: layersIn(byLane.get(name)!, boxes) }));
  const lefts = leftsOf(
    bands.map(({ layers }) => layers),
    boxes,
  );

  const places: Record<string, { x: number; y: number }> = {};
  const lanes: Lane[] = [];
  let top = 0;
  for (const { name, layers } of bands) {
    const columns = [...layers.values()].flat();
    const inner = Math.max(...columns.map((keys) => heightOf(keys, boxes)));
    const above = name === null ? foot : head;
    for (const [layer, folded] of layers) {
      let left = lefts.starts.get(layer)!;
      for (const keys of folded) {
        const heights = stacked(keys, boxes, top + above + inner / 2);
        keys.forEach((key, at) => {
          places[key] = { x: left + boxes.get(key)!.width / 2, y: heights[at]! };
        });
        left += widthOf(keys, boxes) + columnGap;
      }
    }
    const height = above + inner + foot;
    lanes.push({ name: name ?? '', left: -side, top, width: lefts.width + 2 * side, height });
    top += height;
  }
  return { places, lanes };
}

/** The columns of each layer within one lane, from left to right. */
function layersIn(nodes: readonly InLayer[], boxes: Sizes): Map<number, string[][]> {
  const byLayer = Map.groupBy(
    nodes.toSorted((a, b) => a.layer - b.layer || a.order - b.order),
    ({ layer }) => layer,
  );
  return new Map(
    [...byLayer].map(([layer, own]) => {
      const keys = own.map(({ key }) => key);
      const highest = Math.max(...keys.map((key) => boxes.get(key)!.height));
      return [layer, fold(keys, mostInColumn * (highest + rowGap), boxes)];
    }),
  );
}

/** Where each layer begins, so that its columns find room in every lane, and how wide all of them are. */
function leftsOf(
  bands: readonly ReadonlyMap<number, string[][]>[],
  boxes: Sizes,
): { starts: Map<number, number>; width: number } {
  const widths = new Map<number, number>();
  for (const [layer, columns] of bands.flatMap((layers) => [...layers])) {
    const width = columns.reduce((sum, keys) => sum + widthOf(keys, boxes) + columnGap, -columnGap);
    widths.set(layer, Math.max(width, widths.get(layer) ?? 0));
  }
  const starts = new Map<number, number>();
  let left = 0;
  for (const layer of [...widths.keys()].toSorted((a, b) => a - b)) {
    starts.set(layer, left);
    left += widths.get(layer)! + layerGap;
  }
  return { starts, width: left - layerGap };
}
