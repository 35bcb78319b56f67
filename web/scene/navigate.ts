/** Centre of a node, in model coordinates. */
export type Place = { id: string; x: number; y: number };
export type Step = 'left' | 'right' | 'up' | 'down';

/**
 * Where an arrow key leads. Right and left follow an edge out of or into the node, to the end nearest in height;
 * up and down go to the next node of the same column. `undefined` where there is nothing that way.
 */
export function nextNode(
  places: readonly Place[],
  edges: readonly { from: string; to: string }[],
  from: string,
  step: Step,
): string | undefined {
  const here = places.find(({ id }) => id === from);
  if (!here) return places[0]?.id;
  const byHeight = (list: Place[]) =>
    list.toSorted((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y))[0]?.id;
  if (step === 'left' || step === 'right') {
    const ends = new Set(
      edges
        .filter((edge) => (step === 'right' ? edge.from : edge.to) === from)
        .map((edge) => (step === 'right' ? edge.to : edge.from)),
    );
    return byHeight(places.filter(({ id }) => ends.has(id)));
  }
  const column = places.filter(({ id, x }) => id !== from && Math.abs(x - here.x) < columnTolerance);
  return byHeight(column.filter(({ y }) => (step === 'up' ? y < here.y : y > here.y)));
}

/** Nodes of a column are centred on one line, up to rounding and small differences of width, px. */
const columnTolerance = 60;
