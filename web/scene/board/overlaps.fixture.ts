import fc from 'fast-check';
import type { Places, Sizes } from './layout-types.ts';

/** Pairs of nodes that lie on each other, or nearer than `gap`. */
export function overlapsIn(places: Places, sizes: Sizes, gap = 0): [string, string][] {
  const keys = Object.keys(places);
  return keys.flatMap((one, at) =>
    keys.slice(at + 1).flatMap((other): [string, string][] => {
      const [a, b] = [places[one]!, places[other]!];
      const [own, its] = [sizes.get(one)!, sizes.get(other)!];
      // Rounding is no overlap.
      const apart =
        Math.abs(a.x - b.x) >= (own.width + its.width) / 2 + gap - 1e-6 ||
        Math.abs(a.y - b.y) >= (own.height + its.height) / 2 + gap - 1e-6;
      return apart ? [] : [[one, other]];
    }),
  );
}

const side = fc.integer({ min: -400, max: 400 });
const size = fc.record({ width: fc.integer({ min: 60, max: 220 }), height: fc.constantFrom(34, 46, 62) });

/** Up to 25 nodes anywhere, on top of each other as often as not. */
export const scenes = fc
  .array(fc.record({ place: fc.record({ x: side, y: side }), size }), { minLength: 1, maxLength: 25 })
  .map((nodes) => ({
    places: Object.fromEntries(nodes.map(({ place }, at) => [`n${at}`, place])),
    sizes: new Map(nodes.map(({ size }, at) => [`n${at}`, size])),
  }));

/** Nodes as a layered layout leaves them: columns with their left sides in one line, clear of each other. */
export const layeredScenes = fc
  .array(
    fc.array(fc.record({ size, lane: fc.constantFrom(null, 'EU', 'US', 'CN') }), {
      minLength: 1,
      maxLength: 40,
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((columns) => {
    const nodes = columns.flatMap((column, layer) =>
      column.map((node, order) => ({ ...node, layer, order })),
    );
    return {
      nodes: nodes.map(({ lane, layer, order }, at) => ({ key: `n${at}`, lane, layer, order })),
      sizes: new Map(nodes.map(({ size }, at) => [`n${at}`, size])),
      places: Object.fromEntries(
        nodes.map(({ size, layer, order }, at) => [
          `n${at}`,
          { x: layer * 300 + size.width / 2, y: order * 80 },
        ]),
      ),
    };
  });
