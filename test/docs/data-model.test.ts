import { mkdtemp, rm } from 'node:fs/promises';
import { globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphData } from '../../graph/model/graph.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { markLabel } from '../../graph/store/mark.ts';
import { openStore } from '../../graph/store/open.ts';
import { blocksOf, tableOf } from './blocks.ts';

const page = 'docs/data-model.md';
const plain = (cell: string | undefined) => (cell ?? '').replaceAll('`', '');
const labels = tableOf(page, 'label').map(([label]) => plain(label));
const edges = tableOf(page, 'from', 'type', 'to').map(([from, type, to]) => ({
  from: plain(from),
  type: plain(type),
  to: plain(to),
}));

describe('docs/data-model.md', () => {
  let graph: GraphData;
  beforeAll(async () => {
    graph = (await buildFromSeeds('seeds')).graph!;
  });

  it('names every label and no other', () => {
    const found = new Set([...graph.nodes.map((node) => node.label), markLabel]);
    expect(labels.toSorted()).toEqual([...found].toSorted());
  });

  it('names every edge', () => {
    const documented = new Set(edges.map(({ from, type, to }) => `${from} ${type} ${to}`));
    const missing = graph.edges
      .map(
        ({ from, type, to }) => (type === 'STATED_IN' ? 'any record' : from.label) + ` ${type} ${to.label}`,
      )
      .filter((triple) => !documented.has(triple));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('names no edge that is never written', () => {
    const source = globSync('graph/seed/*.ts')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const unknown = edges.filter(({ type }) => !source.includes(`'${type}'`));
    expect(unknown).toEqual([]);
  });

  describe('its example', () => {
    let dataDir: string;
    beforeAll(async () => void (dataDir = await mkdtemp(join(tmpdir(), 'tierwise-docs-'))));
    afterAll(async () => rm(dataDir, { recursive: true, force: true }));

    it('answers on the seeds', async () => {
      const [query] = blocksOf(page).filter(({ info }) => info === 'cypher');
      const store = await openStore({ dataDir });
      try {
        await store.load(graph);
        const { columns, rows } = await store.read(query!.text);
        expect(columns).toEqual(['configuration', 'label', 'verdict', 'since']);
        expect(rows).toHaveLength(5);
      } finally {
        await store.close();
      }
    });
  });
});
