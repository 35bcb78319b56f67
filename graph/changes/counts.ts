import type { Direction } from './direction.ts';
import type { Flip } from './flips.ts';

/** What of flips is wanted; what is not given does not narrow. */
export type Wanted = {
  obligation?: (id: string) => boolean;
  configuration?: (id: string) => boolean;
  situation?: string | undefined;
  direction?: Direction | undefined;
};

/** The directions of a flip; `idle` only where it is idle throughout. */
export function directionsOf({ turns }: Flip): Direction[] {
  const all = [...new Set(turns.map(({ direction }) => direction))];
  const telling = all.filter((direction) => direction !== 'idle');
  return telling.length > 0 ? telling : all;
}

/** Whether nothing is owed either way in the cells of a flip. */
export function isIdle(flip: Flip): boolean {
  return directionsOf(flip)[0] === 'idle';
}

/** The flips that are wanted, each with the cells that are. */
export function narrowed(
  flips: readonly Flip[],
  { obligation, configuration, situation, direction }: Wanted,
): Flip[] {
  return flips.flatMap((flip) => {
    if (obligation && !obligation(flip.obligation)) return [];
    if (direction && !directionsOf(flip).includes(direction)) return [];
    const cells = flip.cells.filter(
      (cell) =>
        (!configuration || configuration(cell.configuration)) &&
        (situation === undefined || cell.situation === situation),
    );
    return cells.length > 0 ? [{ ...flip, cells }] : [];
  });
}

/** How many cells flip, those that are idle apart, and how many obligations, configurations and models have part in it. */
export type Counts = {
  cells: number;
  idle: number;
  obligations: number;
  configurations: number;
  models: number;
  directions: Partial<Record<Direction, number>>;
};

/** A word of one kind, such as a theme, and how many cells flip under it. */
export type Tally = { id: string; cells: number };

/** A model by name. */
export type NamedModel = { id: string; name: string };

/** The models that have a configuration. */
export type ModelsOf = (configuration: string) => readonly NamedModel[];

/** Counts flips. */
export function countsOf(flips: readonly Flip[], modelsOf: ModelsOf): Counts {
  const telling = flips.filter((flip) => !isIdle(flip));
  const configurations = new Set(telling.flatMap(({ cells }) => cells.map((cell) => cell.configuration)));
  const sum = (list: readonly Flip[]) => list.reduce((total, { cells }) => total + cells.length, 0);
  return {
    cells: sum(telling),
    idle: sum(flips) - sum(telling),
    obligations: new Set(telling.map(({ obligation }) => obligation)).size,
    configurations: configurations.size,
    models: new Set([...configurations].flatMap(modelsOf).map(({ id }) => id)).size,
    directions: Object.fromEntries(
      tallied(telling, (flip) => directionsOf(flip)).map(({ id, cells }) => [id, cells]),
    ),
  };
}

/** Cells that flip by what their flips have, such as themes; one with two of them counts under each. The most first. */
export function tallied(flips: readonly Flip[], idsOf: (flip: Flip) => readonly string[]): Tally[] {
  const found = new Map<string, number>();
  for (const flip of flips)
    for (const id of idsOf(flip)) found.set(id, (found.get(id) ?? 0) + flip.cells.length);
  return mostFirst(found);
}

/** Cells that flip by what the cells have, such as models. The most first. */
export function talliedByCell(
  flips: readonly Flip[],
  idsOf: (cell: Flip['cells'][number]) => readonly string[],
): Tally[] {
  const found = new Map<string, number>();
  for (const { cells } of flips)
    for (const cell of cells) for (const id of idsOf(cell)) found.set(id, (found.get(id) ?? 0) + 1);
  return mostFirst(found);
}

function mostFirst(found: ReadonlyMap<string, number>): Tally[] {
  return [...found]
    .map(([id, cells]) => ({ id, cells }))
    .toSorted((a, b) => b.cells - a.cells || (a.id < b.id ? -1 : 1));
}
