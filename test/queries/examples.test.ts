import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerExamples } from '../../graph/queries/answer-examples.ts';
import { parametersOf } from '../../graph/queries/inputs.ts';
import { queriesPage } from '../../graph/queries/page.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { openStore } from '../../graph/store/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';

const built = await buildFromSeeds('seeds');
const { graph, manifest, problems } = built;

describe('the saved queries over the seeds', () => {
  let dataDir: string;
  let store: GraphStore;

  beforeAll(async () => {
    expect(problems).toEqual([]);
    dataDir = await mkdtemp(join(tmpdir(), 'tierwise-'));
    store = await openStore({ dataDir });
    await store.load(graph!);
  });
  afterAll(async () => {
    await store?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('are at least 45, each with a question of its own', () => {
    const questions = built.seeds.saved_queries.map(({ question }) => question);
    expect(questions.length).toBeGreaterThanOrEqual(45);
    expect(new Set(questions).size).toBe(questions.length);
  });

  it.each(built.seeds.saved_queries.map((query) => [query.id, query] as const))(
    '%s gives what its example expects',
    async (_, { cypher, inputs, example, result, cites }) => {
      const { parameters } = parametersOf(inputs, example!.inputs, manifest!.as_of);
      const { columns, rows } = await store.read(cypher, parameters);
      const told = (row: object) =>
        rows.map((cells) =>
          Object.fromEntries(Object.keys(row).map((name) => [name, cells[columns.indexOf(name)]])),
        );
      expect(rows.length).toBeGreaterThanOrEqual(example!.at_least ?? 0);
      for (const row of example!.includes ?? []) expect(told(row)).toContainEqual(row);
      if (example!.rows) {
        expect(rows).toHaveLength(example!.rows.length);
        example!.rows.forEach((row, index) => expect(told(row)[index]).toEqual(row));
      }
      if (result.kind === 'number') expect(rows.map((row) => row.length)).toEqual([1]);
      if (result.kind === 'matrix') {
        const cell = (row: unknown[]) =>
          [result.row, result.column].map((name) => row[columns.indexOf(name)]).join(' × ');
        expect(new Set(rows.map(cell)).size).toBe(rows.length);
      }
      for (const name of cites) expect(rows.filter((row) => row[columns.indexOf(name)] === null)).toEqual([]);
      expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
    },
  );

  it('stand on the page of queries as generated (npm run queries:docs)', async () => {
    const answers = await answerExamples(store, built.seeds.saved_queries, manifest!.as_of);
    expect(await readFile('docs/queries.md', 'utf8')).toBe(queriesPage(answers));
  });

  it('offer choices that hold the default', async () => {
    const queries = new Map(built.seeds.saved_queries.map((query) => [query.id, query]));
    const asked = built.seeds.saved_queries.flatMap(({ inputs }) =>
      inputs.filter(({ choices_query }) => choices_query !== undefined),
    );
    expect(asked).not.toEqual([]);
    for (const input of asked) {
      const { columns, rows } = await store.read(queries.get(input.choices_query!)!.cypher);
      const ids = rows.map((row) => row[columns.indexOf('id')]);
      if (input.default !== undefined) expect(ids).toContain(input.default);
    }
  });

  it('pick nodes that exist by default and in their examples', () => {
    const nodes = new Set(graph!.nodes.map(({ label, id }) => `${label} ${id}`));
    const picked = built.seeds.saved_queries.flatMap(({ inputs, example }) =>
      inputs.flatMap(({ name, node, default: value }) =>
        node === undefined
          ? []
          : [value, example!.inputs[name]]
              .filter((id) => id !== undefined)
              .map((id) => `${node} ${String(id)}`),
      ),
    );
    expect(picked.length).toBeGreaterThan(0);
    expect(picked.filter((node) => !nodes.has(node))).toEqual([]);
  });
});
