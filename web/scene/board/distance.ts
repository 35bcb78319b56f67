import type { Core } from 'cytoscape';
import { distanceAt, type Distance } from './viewport.ts';

/**
 * Keeps all nodes marked with the distance from which they are seen. `prepare` is called before nodes are seen from a
 * distance for the first time, and later.
 */
export function distanceMarks(graph: Core, prepare: (distance: Distance) => void) {
  let distance: Distance = 'near';
  const mark = (on: Distance) => {
    prepare(on);
    graph.batch(() => {
      graph.nodes().removeClass('middle far');
      if (on !== 'near') graph.nodes().addClass(on);
    });
  };
  graph.on('viewport', () => {
    const now = distanceAt(graph.zoom());
    if (now !== distance) mark((distance = now));
  });
  return {
    now: () => distance,
    /** Marks nodes that came. */
    renew: () => distance !== 'near' && mark(distance),
    /** Draws as if all were near by. */
    nearBy<Result>(draw: () => Result): Result {
      if (distance === 'near') return draw();
      mark('near');
      const result = draw();
      mark(distance);
      return result;
    },
  };
}
