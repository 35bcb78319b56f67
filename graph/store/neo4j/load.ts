import { randomUUID } from 'node:crypto';
import type { GraphData } from '../../model/graph.ts';
import { StoreError } from '../errors.ts';
import { groupGraph } from '../groups.ts';
import type { EdgeGroup, NodeGroup } from '../groups.ts';
import { markId, markLabel, ownerProperty } from '../mark.ts';
import type { Parameter } from '../values.ts';
import type { Neo4jConnection } from './connection.ts';
import { ensureSchema } from './schema.ts';

const batchSize = 1000;
const batchDeadlineMs = 60_000;

/** Another load has begun on the same database, and this one must not write any more. */
export class Superseded extends Error {}

/**
 * Brings the database to hold this graph. The mark loses its version first and gets the new one last. Nodes are merged,
 * so that what users joined to them stays; relationships that earlier loads wrote are removed and made anew, which is
 * several times as quick as looking for each.
 *
 * Batches count their steps on the mark, in the transaction that writes: one that the driver repeats, because it could
 * not learn whether it was stored, does nothing the second time. Several processes may load at once: the one that began
 * last wins, and every batch of the others is refused (they throw `Superseded`), so that two graphs never mix.
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
  const write = (query: string, parameters: Record<string, Parameter> = {}) =>
    connection.run('WRITE', query, { ...parameters, load, mark: markId }, batchDeadlineMs);

  let step = 0;
  /** Runs a write as the next step; its count, or `null` when an earlier try of the same step was stored after all. */
  const once = async (query: string, parameters: Record<string, Parameter> = {}): Promise<number | null> => {
    step++;
    const { rows } = await write(`${nextStep} ${query}`, { ...parameters, step });
    if (rows.length > 0) return Number(rows[0]![0]);
    const { rows: own } = await write(ownStep);
    if (own.length === 0) throw new Superseded();
    if (own[0]![0] === step) return null;
    throw new StoreError('store-corrupt', 'Something else wrote to the mark of this load. Load again.');
  };

  const total = graph.nodes.length + graph.edges.length;
  let done = 0;
  const fill = async (query: string, rows: Parameter[]): Promise<void> => {
    for (let start = 0; start < rows.length; start += batchSize) {
      const batch = rows.slice(start, start + batchSize);
      const count = (await once(query, { rows: batch })) ?? batch.length;
      if (count !== batch.length) throw new StoreError('store-corrupt', lostRows(count, batch.length));
      onProgress((done += batch.length), total);
    }
  };

  await write(takeMark);
  while ((await once(sweepRelationships)) !== 0);
  for (const group of groups.nodes) await fill(mergeNodes(group), group.rows);
  for (const group of groups.edges) await fill(createEdges(group), group.rows);
  const { version } = graph;
  while ((await once(sweepNodes, { version })) !== 0);
  await once(finish, { version });
}

/** Begins a load: from here on no version is marked, and batches of earlier loads are refused. */
const takeMark = `
  MERGE (g:${markLabel} {id: $mark})
  SET g.loading = $load, g.step = 0
  REMOVE g.version
  RETURN count(g)`;

/** The write to `lock` waits for any other load; what the mark says is read only after it. */
const nextStep = `
  MATCH (g:${markLabel} {id: $mark})
  SET g.lock = $load
  WITH g WHERE g.loading = $load AND g.step = $step - 1
  SET g.step = $step
  WITH g`;

const ownStep = `
  MATCH (g:${markLabel} {id: $mark})
  SET g.lock = $load
  WITH g WHERE g.loading = $load
  RETURN g.step`;

const finish = `
  SET g.version = $version
  REMOVE g.loading, g.lock, g.step
  RETURN 1`;

// Each ends in one row, however many it wrote: no row means that the step was not taken.
const mergeNodes = ({ label }: NodeGroup) => `
  CALL (g) {
    UNWIND $rows AS row
    MERGE (n:\`${label}\` {id: row.id})
    SET n = row
    RETURN count(n) AS written
  }
  RETURN written`;

// The plan is made while the database knows of few nodes, and kept; without the hints it would walk all of a label.
const createEdges = ({ type, from, to }: EdgeGroup) => `
  CALL (g) {
    UNWIND $rows AS row
    MATCH (a:\`${from}\` {id: row.from}) USING INDEX SEEK a:\`${from}\`(id)
    MATCH (b:\`${to}\` {id: row.to}) USING INDEX SEEK b:\`${to}\`(id)
    CREATE (a)-[r:\`${type}\`]->(b)
    SET r = row.properties
    RETURN count(r) AS written
  }
  RETURN written`;

const sweepBatch = 10_000;

/** What earlier loads wrote; relationships without the owner property belong to others and stay. */
const sweepRelationships = `
  CALL (g) {
    MATCH ()-[r]->() WHERE r.${ownerProperty} IS NOT NULL
    WITH r LIMIT ${sweepBatch}
    DELETE r
    RETURN count(r) AS removed
  }
  RETURN removed`;

const sweepNodes = `
  CALL (g) {
    MATCH (n) WHERE n.${ownerProperty} <> $version
    WITH n LIMIT ${sweepBatch}
    DETACH DELETE n
    RETURN count(n) AS removed
  }
  RETURN removed`;

function lostRows(found: number, wanted: number): string {
  return (
    `The database took ${found} of ${wanted} elements of a batch: something else removed nodes during the load. ` +
    'Stop what else writes to this database and load again.'
  );
}
