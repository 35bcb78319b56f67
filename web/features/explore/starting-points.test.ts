import { beforeAll, expect, it } from 'vitest';
import { buildFromSeeds } from '../../../graph/seed/build.ts';
import { startingPoints } from './starting-points.ts';

let known: Set<string>;
beforeAll(async () => {
  const { graph } = await buildFromSeeds('seeds');
  known = new Set(graph!.nodes.map(({ label, id }) => `${label} ${id}`));
});

it.each(startingPoints.map((point) => [point.words, point] as const))(
  'begins where the graph has something: %s',
  (_, { show = [], path }) => {
    const keys = [...show.map(({ label, id }) => `${label} ${id}`), ...(path ? [path.from, path.to] : [])];
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
  },
);
