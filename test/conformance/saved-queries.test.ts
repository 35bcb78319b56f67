import { expect, it } from 'vitest';
import { parametersOf } from '../../graph/queries/inputs.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { neo4jForTests, suiteNeeding } from '../availability.ts';
import { onBothEngines } from './both-engines.ts';

const { graph, manifest, seeds } = await buildFromSeeds('seeds');
const neo4j = await neo4jForTests();

/** What a query is asked with: its example, and no more than its defaults where they suffice. */
const runs = seeds.saved_queries.flatMap(({ id, cypher, inputs, example }) => {
  const asked = [example!.inputs, {}].map((given) => parametersOf(inputs, given, manifest!.as_of));
  const distinct = new Map(
    asked
      .filter(({ problems }) => problems.length === 0)
      .map(({ parameters }) => [JSON.stringify(parameters), parameters]),
  );
  return [...distinct].map(([told, parameters]) => ({ name: `${id} ${told}`, cypher, parameters }));
});

suiteNeeding(neo4j, 'saved queries on Neo4j and embedded', () => {
  const stores = onBothEngines(graph!, neo4j);

  it.each(runs)('$name', async ({ cypher, parameters }) => {
    const onNeo4j = await stores.neo4j.read(cypher, parameters, { deadlineMs: 25_000 });
    const embedded = await stores.embedded.read(cypher, parameters, { deadlineMs: 25_000 });
    expect(embedded).toEqual(onNeo4j);
  });
});
