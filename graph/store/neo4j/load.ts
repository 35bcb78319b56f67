import { randomUUID } from 'node:crypto';
import type { GraphData } from '../../model/graph.ts';
import { StoreError } from '../errors.ts';
import { groupGraph } from '../groups.ts';
import type { EdgeGroup, NodeGroup } from '../groups.ts';
import { keyProperty, markId, markLabel, ownerProperty } from '../mark.ts';
import type { Parameter } from '../values.ts';
import type { Neo4jConnection } from './connection.ts';
import { ensureSchema } from './schema.ts';

const batchSize = 1000;
const batchDeadlineMs = 60_000;

/** Another load has begun on the same database, and this one must not write any more. */
export class Superseded extends Error {}

/**
 * Brings the database to hold this graph, in batches that may each be repeated. The mark loses its version
 * first and gets the new one last. Several processes may load at once: the one that began last wins, and every
 * batch of the others is refused (they throw `Superseded`), so that two graphs never mix under one version.
 */
export async function loadGraph(
  connection: Neo4jConnection,
  graph: GraphData,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const groups = groupGraph(graph);
  const labels = groups.nodes.map(({ label }) => label);
  const named = groups.nodes
    .filter(({ rows }) => rows.some((row) => 'name' in row))
    .map(({ label }) => label);
  await ensureSchema(connection, labels, named);

  const load = randomUUID();
  const write = async (query: string, parameters: Record<string, Parameter> = {}): Promise<number> => {
    const { rows } = await connection.run(
      'WRITE',
      query,
      { ...parameters, load, mark: markId },
      batchDeadlineMs,
    );
    return Number(rows[0]?.[0] ?? 0);
  };
  /** Runs a write under the mark: its lock is taken first, and only then is it read who loads. */
  const guarded = async (query: string, parameters: Record<string, Parameter> = {}): Promise<number> => {
    const count = await write(`${ownMark} ${query}`, parameters);
    if (count === 0 && (await write(`${ownMark} RETURN count(g)`)) === 0) throw new Superseded();
    return count;
  };

  const total = graph.nodes.length + graph.edges.length;
  let done = 0;
  const fill = async (query: string, rows: Parameter[]): Promise<void> => {
    for (let start = 0; start < rows.length; start += batchSize) {
      const batch = rows.slice(start, start + batchSize);
      const count = await guarded(query, { rows: batch });
      if (count !== batch.length) throw new StoreError('store-corrupt', lostRows(count, batch.length));
      onProgress((done += batch.length), total);
    }
  };

  await write(takeMark);
  for (const group of groups.nodes) await fill(mergeNodes(group), group.rows);
  for (const group of groups.edges) await fill(mergeEdges(group), group.rows);
  const { version } = graph;
  while ((await guarded(sweepRelationships, { version })) > 0);
  while ((await guarded(sweepNodes, { version })) > 0);
  if ((await guarded(finish, { version })) !== 1) throw new Superseded();
}

/** Begins a load: from here on no version is marked, and batches of earlier loads are refused. */
const takeMark = `
  MERGE (g:${markLabel} {id: $mark})
  SET g.loading = $load
  REMOVE g.version
  RETURN count(g)`;

/** The write to `lock` waits for any other load; `loading` is read only after it. */
const ownMark = `
  MATCH (g:${markLabel} {id: $mark})
  SET g.lock = $load
  WITH g WHERE g.loading = $load`;

const finish = `
  SET g.version = $version
  REMOVE g.loading, g.lock
  RETURN count(g)`;

const mergeNodes = ({ label }: NodeGroup) => `
  UNWIND $rows AS row
  MERGE (n:\`${label}\` {id: row.id})
  SET n = row
  RETURN count(n)`;

const mergeEdges = ({ type, from, to }: EdgeGroup) => `
  UNWIND $rows AS row
  MATCH (a:\`${from}\` {id: row.from})
  MATCH (b:\`${to}\` {id: row.to})
  MERGE (a)-[r:\`${type}\` {${keyProperty}: row.key}]->(b)
  SET r = row.properties
  RETURN count(r)`;

const sweepBatch = 10_000;

/** What an earlier graph left. Without the owner property a comparison is null, so others' elements stay. */
const sweepRelationships = `
  MATCH ()-[r]->() WHERE r.${ownerProperty} <> $version
  WITH r LIMIT ${sweepBatch}
  DELETE r
  RETURN count(r)`;

const sweepNodes = `
  MATCH (n) WHERE n.${ownerProperty} <> $version
  WITH n LIMIT ${sweepBatch}
  DETACH DELETE n
  RETURN count(n)`;

function lostRows(found: number, wanted: number): string {
  return (
    `The database took ${found} of ${wanted} elements of a batch: something else removed nodes during the load. ` +
    'Stop what else writes to this database and load again.'
  );
}
