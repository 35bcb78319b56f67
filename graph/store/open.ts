import { EmbeddedStore } from './embedded/index.ts';
import { Neo4jStore } from './neo4j/index.ts';
import type { Neo4jSettings } from './neo4j/index.ts';
import type { GraphStore } from './port.ts';

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
