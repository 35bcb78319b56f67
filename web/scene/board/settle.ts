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

/** Ways out, as many as make a crowd spread evenly on all sides, with the four straight ones among them. */
const ways = Array.from({ length: 16 }, (_, at) => {
  const angle = (at * Math.PI) / 8;
  return { x: Math.round(Math.cos(angle) * 1e6) / 1e6, y: Math.round(Math.sin(angle) * 1e6) / 1e6 };
});

/** Where a node finds room when it slides out of the crowd, on the way on which that is nearest. */
function nearestFree(
  place: { x: number; y: number },
  box: { width: number; height: number },
  taken: readonly Rectangle[],
  gap: number,
): { x: number; y: number } {
  const own = rectangleOf(place, box);
  if (!taken.some((other) => meet(own, other, gap))) return place;
  let nearest = { x: 0, y: 0, far: Infinity };
  for (const { x, y } of ways) {
    const far = slide(own, taken, { x, y }, gap);
    if (far < nearest.far) nearest = { x, y, far };
  }
  return { x: place.x + nearest.x * nearest.far, y: place.y + nearest.y * nearest.far };
}

/** How far a rectangle has to slide along a way until it is clear of all others. */
function slide(
  own: Rectangle,
  taken: readonly Rectangle[],
  way: { x: number; y: number },
  gap: number,
): number {
  const meetings: [number, number][] = [];
  for (const other of taken) {
    const across = during(own.left, own.right, other.left - gap, other.right + gap, way.x);
    const down = during(own.top, own.bottom, other.top - gap, other.bottom + gap, way.y);
    const [from, to] = [Math.max(across[0], down[0]), Math.min(across[1], down[1])];
    if (from < to && to > 0) meetings.push([from, to]);
  }
  let far = 0;
  for (const [from, to] of meetings.toSorted((a, b) => a[0] - b[0])) {
    if (from >= far + hair) break;
    // A hair further, so that rounding does not leave the two on each other.
    far = Math.max(far, to + hair);
  }
  return far;
}
const hair = 1e-6;

/** Between which distances a stretch that moves at this speed lies on another. */
function during(start: number, end: number, from: number, to: number, speed: number): [number, number] {
  if (speed === 0) return start < to && from < end ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const [one, other] = [(from - end) / speed, (to - start) / speed];
  return one < other ? [one, other] : [other, one];
}

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
