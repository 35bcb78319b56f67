import type { LevelCode } from '../../../graph/model/taxonomy.ts';
import { stepOf, stripGroups } from './parts.ts';

/** Height of the strip in px: 16 in tables, 24 in heads, 44 with labels under each cell. */
export type StripSize = 16 | 24 | 44;

/**
 * One cell in px. `mark` tells how it is drawn: an outline filled from the bottom by `fill` px, a short bar at mid
 * height, or a dashed outline with a question mark.
 */
export type StripCell = {
  position: number;
  x: number;
  width: number;
  height: number;
  mark: 'level' | 'bar' | 'question';
  fill: number;
};
export type Strip = { width: number; height: number; cells: StripCell[] };

/** Cell width, gap between cells, and the wider gaps between groups and between training, evaluation, deployment. */
const measures: Record<StripSize, { cell: number; gap: number; group: number; stage: number }> = {
  16: { cell: 8, gap: 3, group: 6, stage: 10 },
  24: { cell: 12, gap: 4, group: 9, stage: 15 },
  44: { cell: 19, gap: 6, group: 14, stage: 23 },
};

/** Groups after which a new stage of the life of a model begins: training, evaluation, deployment. */
const endsStage = [false, true, false, true, false];

const shares = { 1: 0, 2: 0.27, 3: 0.5, 4: 0.74, 5: 1 };

/** Height of the filling of a cell, in whole px of its inner height; not applicable and unknown have none. */
export function fillHeight(level: LevelCode, inner: number): number {
  const step = stepOf(level);
  return typeof step === 'number' ? Math.round(inner * shares[step]) : 0;
}

/** One cell on its own, with its left edge at `x`. Outlines run through half pixels, so that they are one px wide. */
export function stripCell(level: LevelCode, size: StripSize, position = 1, x = 0.5): StripCell {
  const step = stepOf(level);
  const height = size - 1;
  return {
    position,
    x,
    width: measures[size].cell,
    height,
    mark: step === 'not-applicable' ? 'bar' : step === 'unknown' ? 'question' : 'level',
    fill: fillHeight(level, height),
  };
}

/** The geometry of all twelve cells. `levels` must hold twelve, in the order of the strip. */
export function stripGeometry(levels: readonly LevelCode[], size: StripSize): Strip {
  if (levels.length !== 12) throw new Error(`an openness strip has 12 levels, not ${levels.length}`);
  const { cell, gap, group, stage } = measures[size];
  const cells: StripCell[] = [];
  let x = 0.5;
  stripGroups.forEach(({ parts }, g) => {
    parts.forEach((_, p) => {
      cells.push(stripCell(levels[cells.length]!, size, cells.length + 1, x));
      const last = p === parts.length - 1;
      x += cell + (last ? (endsStage[g] ? stage : group) : gap);
    });
  });
  const end = cells.at(-1)!;
  return { width: end.x + end.width + 0.5, height: size, cells };
}
