import { describe, expect, it } from 'vitest';
import { countsOf, directionsOf, isIdle, narrowed, tallied, talliedByCell } from './counts.ts';
import type { Direction } from './direction.ts';
import type { Flip } from './flips.ts';

const flip = (obligation: string, directions: Direction[], ...cells: [string, string][]): Flip => ({
  obligation,
  turns: directions.map((direction) => ({
    from: null,
    until: null,
    before: null,
    after: null,
    direction,
  })),
  cells: cells.map(([configuration, situation]) => ({ configuration, situation })),
});
const flips = [
  flip('a', ['appears', 'moved'], ['c1', 'host'], ['c1', 'maker'], ['c2', 'maker']),
  flip('b', ['idle', 'appears'], ['c2', 'maker']),
  flip('b', ['idle'], ['c1', 'maker'], ['c3', 'host']),
];
const models: Record<string, { id: string; name: string }[]> = {
  c1: [
    { id: 'x', name: 'X' },
    { id: 'y', name: 'Y' },
  ],
  c2: [{ id: 'y', name: 'Y' }],
  c3: [{ id: 'z', name: 'Z' }],
};
const modelsOf = (configuration: string) => models[configuration]!;

describe('counts', () => {
  it('keep idle cells apart, and count a cell under each of its directions', () => {
    expect(countsOf(flips, modelsOf)).toEqual({
      cells: 4,
      idle: 2,
      obligations: 2,
      configurations: 2,
      models: 2,
      directions: { appears: 4, moved: 3 },
    });
    expect(countsOf([], modelsOf)).toMatchObject({ cells: 0, idle: 0, models: 0, directions: {} });
  });
  it('name a flip idle only where it is so throughout', () => {
    expect(flips.map(directionsOf)).toEqual([['appears', 'moved'], ['appears'], ['idle']]);
    expect(flips.map(isIdle)).toEqual([false, false, true]);
  });
  it('tally by duty and by cell, the most first and then by id', () => {
    expect(tallied(flips, ({ obligation }) => [obligation])).toEqual([
      { id: 'a', cells: 3 },
      { id: 'b', cells: 3 },
    ]);
    const byModel = talliedByCell(flips, ({ configuration }) => modelsOf(configuration).map(({ id }) => id));
    expect(byModel).toEqual([
      { id: 'y', cells: 5 },
      { id: 'x', cells: 3 },
      { id: 'z', cells: 1 },
    ]);
  });
});

describe('narrowing', () => {
  it('keeps the cells that are wanted, and drops flips without any', () => {
    const wanted = narrowed(flips, { configuration: (id) => id === 'c2' });
    expect(wanted.map(({ obligation, cells }) => [obligation, cells.length])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(narrowed(flips, { situation: 'host' })).toHaveLength(2);
    expect(narrowed(flips, { obligation: (id) => id === 'b' })).toHaveLength(2);
    expect(narrowed(flips, { direction: 'idle' })).toEqual([flips[2]]);
    expect(narrowed(flips, {})).toEqual(flips);
  });
});
