import { rowGap, type Places, type Sizes } from './layout-types.ts';

type Rectangle = { left: number; top: number; right: number; bottom: number };

/**
 * Moves nodes so that none lies on another, each by as little as it takes. Those in `fixed` stay exactly there, also
 * where they lie on each other. Those further up come first, so that a column keeps its order.
 */
export function settle(places: Places, boxes: Sizes, fixed: Places, gap = rowGap): Places {
  const settled: Record<string, { x: number; y: number }> = {};
  const taken: Rectangle[] = [];
  const take = (key: string, place: { x: number; y: number }) => {
    settled[key] = place;
    taken.push(rectangleOf(place, boxes.get(key)!));
  };
  for (const key of Object.keys(places)) if (fixed[key]) take(key, { ...fixed[key] });
  const free = Object.entries(places).filter(([key]) => !fixed[key]);
  for (const [key, place] of free.toSorted(([, a], [, b]) => a.y - b.y || a.x - b.x))
    take(key, nearestFree(place, boxes.get(key)!, taken, gap));
  return settled;
}

/** Where a node finds room when it slides up, down, left or right, whichever is nearest. */
function nearestFree(
  place: { x: number; y: number },
  box: { width: number; height: number },
  taken: readonly Rectangle[],
  gap: number,
): { x: number; y: number } {
  const own = rectangleOf(place, box);
  if (!taken.some((other) => meet(own, other, gap))) return place;
  const slides = ways.map((way) => way(own, taken, gap));
  const { x, y } = slides.toSorted(
    (a, b) => Math.abs(a.x) + Math.abs(a.y) - Math.abs(b.x) - Math.abs(b.y),
  )[0]!;
  return { x: place.x + x, y: place.y + y };
}

type Way = (own: Rectangle, taken: readonly Rectangle[], gap: number) => { x: number; y: number };

/** Slides along one axis: past everything in the way, in the order in which it comes. */
function slide(
  taken: readonly Rectangle[],
  inTheWay: (other: Rectangle) => boolean,
  start: (other: Rectangle) => number,
  end: (other: Rectangle) => number,
  [from, to]: [number, number],
  gap: number,
): number {
  let by = 0;
  const ahead = taken.filter(inTheWay).toSorted((a, b) => start(a) - start(b));
  for (const other of ahead) {
    if (end(other) + gap <= from + by) continue;
    if (start(other) - gap >= to + by) break;
    by = end(other) + gap - from;
  }
  return by;
}

const besides = (own: Rectangle, gap: number) => (other: Rectangle) =>
  other.left - gap < own.right && own.left < other.right + gap;
const above = (own: Rectangle, gap: number) => (other: Rectangle) =>
  other.top - gap < own.bottom && own.top < other.bottom + gap;

const ways: readonly Way[] = [
  (own, taken, gap) => ({
    x: 0,
    y: slide(
      taken,
      besides(own, gap),
      ({ top }) => top,
      ({ bottom }) => bottom,
      [own.top, own.bottom],
      gap,
    ),
  }),
  (own, taken, gap) => ({
    x: 0,
    y: -slide(
      taken,
      besides(own, gap),
      ({ bottom }) => -bottom,
      ({ top }) => -top,
      [-own.bottom, -own.top],
      gap,
    ),
  }),
  (own, taken, gap) => ({
    x: slide(
      taken,
      above(own, gap),
      ({ left }) => left,
      ({ right }) => right,
      [own.left, own.right],
      gap,
    ),
    y: 0,
  }),
  (own, taken, gap) => ({
    x: -slide(
      taken,
      above(own, gap),
      ({ right }) => -right,
      ({ left }) => -left,
      [-own.right, -own.left],
      gap,
    ),
    y: 0,
  }),
];

function rectangleOf(
  { x, y }: { x: number; y: number },
  { width, height }: { width: number; height: number },
): Rectangle {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

function meet(one: Rectangle, other: Rectangle, gap: number): boolean {
  return (
    one.left < other.right + gap &&
    other.left < one.right + gap &&
    one.top < other.bottom + gap &&
    other.top < one.bottom + gap
  );
}
