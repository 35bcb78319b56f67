import type { Command } from 'commander';
import type { GraphStore } from '../../graph/store/port.ts';
import { openRecords, openStore } from '../../graph/store/open.ts';
import type { RecordStore } from '../../graph/store/records.ts';
import { neo4jSettings } from '../config.ts';
import { ProblemError } from '../errors.ts';
import { ownerOfKey, type Owner } from '../owner.ts';
import { loadSeeds } from '../load-seeds.ts';
import { InputError } from './input.ts';

/** What a command works on, as a server on the same directory or database would, and whose key is in the environment. */
export type Graph = { store: GraphStore; records: RecordStore; owner: Owner | null };

/** The option that names the data directory, for commands that work on the graph. */
export function withData(command: Command): Command {
  return command.option('--data <directory>', 'the data directory of the server', '.tierwise');
}

/**
 * Opens the graph, loads the seeds where they are not loaded, and closes it after the work. `NEO4J_URI` names a database
 * in place of the embedded graph. What the server would answer as a problem is thrown as an `InputError`.
 */
export async function withGraph<T>(dataDir: string, work: (graph: Graph) => Promise<T>): Promise<T> {
  const store = await openStore(placeOf(dataDir));
  try {
    return await withRecords(dataDir, async (kept) => {
      await loadSeeds(store, dataDir, (line) => console.error(line));
      return work({ store, ...kept });
    });
  } finally {
    await store.close();
  }
}

/** Opens what people keep, without the graph, and closes it after the work. Throws like `withGraph`. */
export async function withRecords<T>(
  dataDir: string,
  work: (kept: Omit<Graph, 'store'>) => Promise<T>,
): Promise<T> {
  const records = openRecords(placeOf(dataDir));
  try {
    return await work({ records, owner: ownerOfKey(process.env['TIERWISE_OWNER'] || undefined) });
  } catch (error) {
    throw error instanceof ProblemError ? new InputError(linesOf(error)) : error;
  } finally {
    await records.close();
  }
}

function placeOf(dataDir: string) {
  return { dataDir, neo4j: neo4jSettings(process.env) };
}

function linesOf({ message, errors }: ProblemError): string {
  return [
    message,
    ...errors.map(({ field, message: what, mend, line, column }) => {
      const place =
        line === undefined ? field : `${field}, line ${line}${column ? `, column ${column}` : ''}`;
      return `  ${place}: ${what}. Mend: ${mend}${/[.?]$/.test(mend) ? '' : '.'}`;
    }),
  ].join('\n');
}
