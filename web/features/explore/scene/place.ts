import type { Place } from './scene.ts';

/** The size of something drawn, px. */
type Size = { width: number; height: number };
type Rectangle = Place & Size;

/** The least white between two boxes, and between two columns, px. */
const gap = 12;
const columnGap = 40;
/** How many rows a column may reach up and down from its anchor, and how many one without an anchor has. */
const reach = 6;
const columnLength = 12;
/** The size of what nobody measured. */
const usual: Size = { width: 160, height: 40 };

/**
 * Places for what comes into a picture in which all else stays. With an anchor they lie in columns beside it, the rows
 * nearest to its height first, and in each column in the order given; without one, or where it has no place, below or
 * at the right of all. Nothing comes to lie on anything. Newcomers that have a place already get none.
 */
export function placeNew({
  places,
  boxes,
  anchor,
  newcomers,
  side,
}: {
  places: Readonly<Record<string, Place>>;
  boxes: ReadonlyMap<string, Readonly<Size>>;
  anchor: string | null;
  newcomers: readonly string[];
  side: 'left' | 'right';
}): Record<string, Place> {
  const fresh = [...new Set(newcomers)].filter((key) => !places[key]);
  const sizeOf = (key: string): Size => boxes.get(key) ?? usual;
  const taken = Object.entries(places).map(([key, place]) => ({ ...place, ...boxOf(sizeOf(key)) }));
  const sizes = fresh.map(sizeOf);
  const at = anchor === null ? undefined : places[anchor];
  const found = at ? beside({ ...at, ...boxOf(sizeOf(anchor!)) }, sizes, taken, side) : apart(sizes, taken);
  return Object.fromEntries(fresh.map((key, index) => [key, found[index]!]));
}

/** The width and height alone: the boxes of the board hold lines of text beside. */
function boxOf({ width, height }: Size): Size {
  return { width, height };
}

/** Rows as high as the highest box, in columns as wide as the widest, so that they read as one list. */
function beside(
  anchor: Rectangle,
  sizes: readonly Size[],
  taken: readonly Rectangle[],
  side: 'left' | 'right',
): Place[] {
  const row = { width: widest(sizes), height: Math.max(...sizes.map(({ height }) => height)) };
  const away = side === 'right' ? 1 : -1;
  const found: Place[] = [];
  for (let column = 0; found.length < sizes.length; column += 1) {
    const distance = (anchor.width + row.width) / 2 + columnGap + column * (row.width + columnGap);
    const x = anchor.x + away * distance;
    const near = taken.filter((box) => Math.abs(box.x - x) < (box.width + row.width) / 2 + gap);
    const missing = sizes.length - found.length;
    const free = offsets(missing)
      .map((offset) => anchor.y + offset * (row.height + gap))
      .filter((y) => near.every((box) => Math.abs(box.y - y) >= (box.height + row.height) / 2 + gap))
      .slice(0, missing)
      .toSorted((a, b) => a - b);
    found.push(...free.map((y) => ({ x, y })));
  }
  return found;
}

/** The rows of a column, the nearest first, so that few of them lie evenly around the anchor. */
function offsets(count: number): number[] {
  const even = count % 2 === 0 && count <= 2 * reach;
  return Array.from({ length: reach + 1 }, (_, at) => at).flatMap((at) =>
    even ? (at < reach ? [-at - 0.5, at + 0.5] : []) : at === 0 ? [0] : [-at, at],
  );
}

/** Columns under all that is there where it is wider than high, else at its right. */
function apart(sizes: readonly Size[], taken: readonly Rectangle[]): Place[] {
  let { x: left, y: top } = cornerBeyond(taken);
  return columnsOf(sizes).flatMap((column) => {
    const width = widest(column);
    const x = left + width / 2;
    let y = top;
    left += width + columnGap;
    return column.map(({ height }) => {
      y += height + gap;
      return { x, y: y - gap - height / 2 };
    });
  });
}

function columnsOf(sizes: readonly Size[]): Size[][] {
  return Array.from({ length: Math.ceil(sizes.length / columnLength) }, (_, at) =>
    sizes.slice(at * columnLength, (at + 1) * columnLength),
  );
}

function cornerBeyond(taken: readonly Rectangle[]): Place {
  if (taken.length === 0) return { x: 0, y: 0 };
  const left = Math.min(...taken.map(({ x, width }) => x - width / 2));
  const right = Math.max(...taken.map(({ x, width }) => x + width / 2));
  const top = Math.min(...taken.map(({ y, height }) => y - height / 2));
  const bottom = Math.max(...taken.map(({ y, height }) => y + height / 2));
  return right - left > bottom - top ? { x: left, y: bottom + columnGap } : { x: right + columnGap, y: top };
}

function widest(sizes: readonly Size[]): number {
  return Math.max(...sizes.map(({ width }) => width));
}
