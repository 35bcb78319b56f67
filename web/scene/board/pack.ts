import { columnGap, partGap, rowGap, type Places, type Sizes } from './layout-types.ts';
import { inColumns, widthOf } from './columns.ts';

/** A part of a picture that keeps its shape, wherever it is put. */
export type Part = Places;

type Extent = { left: number; top: number; width: number; height: number };

/** How much wider than high a picture of several parts should be. */
const aspect = 1.6;

/** The room that nodes take. */
export function extentOf(places: Places, boxes: Sizes): Extent {
  const sides = Object.entries(places).map(([key, { x, y }]) => {
    const { width, height } = boxes.get(key)!;
    return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
  });
  if (sides.length === 0) return { left: 0, top: 0, width: 0, height: 0 };
  const left = Math.min(...sides.map((side) => side.left));
  const top = Math.min(...sides.map((side) => side.top));
  return {
    left,
    top,
    width: Math.max(...sides.map((side) => side.right)) - left,
    height: Math.max(...sides.map((side) => side.bottom)) - top,
  };
}

/** Puts parts beside and below each other, in rows from the upper left, the highest first. None touches another. */
export function pack(parts: readonly Part[], boxes: Sizes): Places {
  const sized = parts.map((part) => ({ part, ...extentOf(part, boxes) }));
  const area = sized.reduce((sum, { width, height }) => sum + (width + partGap) * (height + partGap), 0);
  const widest = Math.max(0, ...sized.map(({ width }) => width), Math.sqrt(area * aspect));
  const placed: Record<string, { x: number; y: number }> = {};
  let [x, y, rowHeight] = [0, 0, 0];
  for (const { part, left, top, width, height } of sized.toSorted((a, b) => b.height - a.height)) {
    if (x > 0 && x + width > widest) [x, y, rowHeight] = [0, y + rowHeight + partGap, 0];
    Object.assign(placed, shifted(part, { x: x - left, y: y - top }));
    x += width + partGap;
    rowHeight = Math.max(rowHeight, height);
  }
  return placed;
}

/** Nodes that nothing joins, in columns: one kind after the other, each in the order given. */
export function inGrid(keys: readonly string[], boxes: Sizes, width: number): Places {
  const widest = widthOf(keys, boxes) + columnGap;
  const count = Math.floor((width + columnGap) / widest);
  const placed: Record<string, { x: number; y: number }> = {};
  inColumns(keys, count).forEach((column, at) => {
    let top = 0;
    for (const key of column) {
      const { width, height } = boxes.get(key)!;
      placed[key] = { x: at * widest + width / 2, y: top + height / 2 };
      top += height + rowGap;
    }
  });
  return placed;
}

/** Places below others, from the same left side. */
export function below(upper: Places, lower: Places, boxes: Sizes): Places {
  if (Object.keys(upper).length === 0) return lower;
  const [over, under] = [extentOf(upper, boxes), extentOf(lower, boxes)];
  const by = { x: over.left - under.left, y: over.top + over.height + partGap - under.top };
  return { ...upper, ...shifted(lower, by) };
}

export function shifted(places: Places, by: { x: number; y: number }): Places {
  return Object.fromEntries(
    Object.entries(places).map(([key, { x, y }]) => [key, { x: x + by.x, y: y + by.y }]),
  );
}
