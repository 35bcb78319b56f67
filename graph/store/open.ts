import { EmbeddedStore } from './embedded/index.ts';
import { RecordFiles } from './files/index.ts';
import { Neo4jStore } from './neo4j/index.ts';
import type { Neo4jSettings } from './neo4j/index.ts';
import { Neo4jRecords } from './neo4j/records.ts';
import type { GraphStore } from './port.ts';
import type { RecordStore } from './records.ts';

export type StoreSettings = {
  /** Directory of the embedded graph; made when it is not there. */
  dataDir: string;
  /** Uses this Neo4j database instead of the embedded engine. */
  neo4j?: Neo4jSettings | undefined;
};

/** Opens the graph store. Throws a `StoreError` when the directory cannot be used or the address is not one. */
export async function openStore({ dataDir, neo4j }: StoreSettings): Promise<GraphStore> {
  return neo4j === undefined ? EmbeddedStore.open(dataDir) : new Neo4jStore(neo4j);
}

/**
 * Opens a second store on the same graph, for queries of people: on the embedded engine a process of its own that gives
 * way to the others, so that a runaway takes neither their process nor their processors. Throws like `openStore`.
 */
export async function openWorkbench({ dataDir, neo4j }: StoreSettings): Promise<GraphStore> {
  return neo4j === undefined ? EmbeddedStore.open(dataDir, { yielding: true }) : new Neo4jStore(neo4j);
}

/** Opens the store of what people record, in the same place as the graph. Throws a `StoreError` like `openStore`. */
export function openRecords({ dataDir, neo4j }: StoreSettings): RecordStore {
  return neo4j === undefined ? new RecordFiles(dataDir) : new Neo4jRecords(neo4j);
}
