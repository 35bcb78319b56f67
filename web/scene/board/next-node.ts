import type { Place, Step } from '../navigate.ts';

const directions: Readonly<Record<Step, { x: number; y: number }>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** How far the way to a node may turn from that of the arrow: 60°. */
const leastAlong = Math.cos(Math.PI / 3);

/**
 * Where an arrow key leads: to the nearest of the neighbours that lie that way, within 60° of the arrow. Without one
 * to the nearest of all nodes that way, and without that to the nearest that lies on that side at all. From a node
 * that is not there it leads to the first; `undefined` where there is nothing on that side.
 */
export function nextAcross(
  places: readonly Place[],
  edges: readonly { from: string; to: string }[],
  from: string,
  step: Step,
): string | undefined {
  const here = places.find(({ id }) => id === from);
  if (!here) return places[0]?.id;
  const arrow = directions[step];
  const others = places
    .filter(({ id }) => id !== from)
    .map(({ id, x, y }) => {
      const far = Math.hypot(x - here.x, y - here.y);
      const along = (x - here.x) * arrow.x + (y - here.y) * arrow.y;
      // What lies in the very same place lies no way at all.
      return { id, far, turn: far === 0 ? 0 : along / far };
    })
    .filter(({ turn }) => turn > 1e-9);
  // A hair more than 60°, so that a node at the very angle is not lost to rounding.
  const that = others.filter(({ turn }) => turn >= leastAlong - 1e-9);
  const neighbours = new Set(
    edges.flatMap((edge) => (edge.from === from ? [edge.to] : edge.to === from ? [edge.from] : [])),
  );
  const choices = [that.filter(({ id }) => neighbours.has(id)), that, others];
  return choices.find((choice) => choice.length > 0)?.toSorted((a, b) => a.far - b.far)[0]!.id;
}
