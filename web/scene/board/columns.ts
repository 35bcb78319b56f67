import { columnGap, layerGap, rowGap, type Places, type Sizes } from './layout-types.ts';

/** The nodes of a layer, from top to bottom. */
export type Layer = string[];

/** How much wider than high a picture should be at least, before its columns are left as long as they are. */
const leastAspect = 1.6;
/** A column this short is not folded, px. */
const shortColumn = 560;

/** The layers of a layered layout, from left to right. Nodes of one layer share their left side, up to rounding. */
export function layersOf(places: Places, boxes: Sizes): Layer[] {
  const leftOf = (key: string) => places[key]!.x - boxes.get(key)!.width / 2;
  const layers: { left: number; keys: Layer }[] = [];
  for (const key of Object.keys(places).toSorted((a, b) => leftOf(a) - leftOf(b))) {
    const last = layers.at(-1);
    if (last && leftOf(key) - last.left < 1) last.keys.push(key);
    else layers.push({ left: leftOf(key), keys: [key] });
  }
  return layers.map(({ keys }) => keys.toSorted((a, b) => places[a]!.y - places[b]!.y));
}

/**
 * Folds layers that are too long into columns side by side, until the picture is about as wide as a screen, and says
 * where all nodes lie: as near to the height that the layout chose for them as a picture no higher than its longest
 * column allows. In a layer that is folded nodes of one kind stand together.
 */
export function foldLayers(places: Places, boxes: Sizes, kindOf: (key: string) => string): Places {
  const layers = layersOf(places, boxes);
  const longest = Math.max(...layers.map((keys) => heightOf(keys, boxes)));
  const limit = limitFor(layers, longest, boxes);
  const folded = layers.map((keys) => {
    const columns = fold(keys, limit, boxes);
    return columns.length > 1 ? fold(byKind(keys, kindOf), limit, boxes) : columns;
  });
  const scale = scaleOf(places, limit);

  const placed: Record<string, { x: number; y: number }> = {};
  let left = 0;
  for (const columns of folded) {
    const middle = scale(meanOf(columns.flat().map((key) => places[key]!.y)));
    for (const column of columns) {
      const wanted =
        columns.length > 1 ? stacked(column, boxes, middle) : column.map((key) => scale(places[key]!.y));
      const heights = apart(column, wanted, boxes);
      column.forEach((key, at) => {
        placed[key] = { x: left + boxes.get(key)!.width / 2, y: heights[at]! };
      });
      left += widthOf(column, boxes) + columnGap;
    }
    left += layerGap - columnGap;
  }
  return placed;
}

/** Nodes one below the other, without more between them than has to be; their middles, from the top. */
export function stacked(keys: readonly string[], boxes: Sizes, middle: number): number[] {
  let bottom = middle - heightOf(keys, boxes) / 2;
  return keys.map((key) => {
    const { height } = boxes.get(key)!;
    const y = bottom + height / 2;
    bottom += height + rowGap;
    return y;
  });
}

/** A list cut into as few columns as keep to a height, all of nearly the same height. */
export function fold(keys: readonly string[], limit: number, boxes: Sizes): string[][] {
  return inColumns(keys, Math.ceil(heightOf(keys, boxes) / limit));
}

/** A list cut into so many columns, or as many as there are nodes. */
export function inColumns(keys: readonly string[], most: number): string[][] {
  const count = Math.min(keys.length, Math.max(1, most));
  const columns = Array.from({ length: count }, (): string[] => []);
  keys.forEach((key, at) => columns[Math.floor((at * count) / keys.length)]!.push(key));
  return columns;
}

export function heightOf(keys: readonly string[], boxes: Sizes): number {
  return keys.reduce((sum, key) => sum + boxes.get(key)!.height + rowGap, -rowGap);
}

export function widthOf(keys: readonly string[], boxes: Sizes): number {
  return Math.max(0, ...keys.map((key) => boxes.get(key)!.width));
}

/** Nodes of one kind together, the kinds in the order in which they first come, each in its own order. */
function byKind(keys: readonly string[], kindOf: (key: string) => string): string[] {
  return [...Map.groupBy(keys, kindOf).values()].flat();
}

/** The length of columns at which the picture has the shape of a screen, or is as wide as it gets. */
function limitFor(layers: readonly Layer[], longest: number, boxes: Sizes): number {
  for (let parts = 1; longest / parts > shortColumn; parts++) {
    const limit = longest / parts;
    const width = layers
      .map((keys) => fold(keys, limit, boxes).length * (widthOf(keys, boxes) + columnGap) + layerGap)
      .reduce((sum, each) => sum + each, 0);
    if (width / limit >= leastAspect) return limit;
  }
  return Math.min(longest, shortColumn);
}

/** Heights of the layout as heights of a picture that is no higher than `limit`. */
function scaleOf(places: Places, limit: number): (y: number) => number {
  const heights = Object.values(places).map(({ y }) => y);
  const top = Math.min(...heights);
  const height = Math.max(1, Math.max(...heights) - top);
  const by = Math.min(1, limit / height);
  return (y) => (y - top) * by;
}

/**
 * Heights for the nodes of a column, in its order and clear of each other, near those wanted: what would overlap forms
 * a block, which stands where its nodes want to be on the whole.
 */
function apart(keys: readonly string[], wanted: readonly number[], boxes: Sizes): number[] {
  const blocks: { first: number; count: number; offset: number }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  keys.forEach((key, at) => {
    const { height } = boxes.get(key)!;
    offsets.push(offset + height / 2);
    offset += height + rowGap;
    // Where the column would begin if this node had its way.
    blocks.push({ first: at, count: 1, offset: wanted[at]! - offsets[at]! });
    while (blocks.length > 1 && blocks.at(-2)!.offset > blocks.at(-1)!.offset) {
      const [upper, lower] = blocks.splice(-2) as [(typeof blocks)[0], (typeof blocks)[0]];
      const count = upper.count + lower.count;
      blocks.push({
        first: upper.first,
        count,
        offset: (upper.offset * upper.count + lower.offset * lower.count) / count,
      });
    }
  });
  return blocks.flatMap(({ first, count, offset }) =>
    offsets.slice(first, first + count).map((own) => own + offset),
  );
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
