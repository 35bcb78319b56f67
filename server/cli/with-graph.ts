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
  const place = { dataDir, neo4j: neo4jSettings(process.env) };
  const store = await openStore(place);
  const records = openRecords(place);
  try {
    await loadSeeds(store, dataDir, (line) => console.error(line));
    return await work({ store, records, owner: ownerOfKey(process.env['TIERWISE_OWNER'] || undefined) });
  } catch (error) {
    throw error instanceof ProblemError ? new InputError(linesOf(error)) : error;
  } finally {
    await store.close();
    await records.close();
  }
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
