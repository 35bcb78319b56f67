import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import type { Neo4jSettings } from '../graph/store/neo4j/index.ts';

/** How a server is started: where it listens, where it keeps the graph, and which database it uses if not its own. */
export type Config = {
  host: string;
  port: number;
  dataDir: string;
  logLevel: string;
  neo4j?: Neo4jSettings;
};

/** A mistake in the arguments or the environment, told in one line. */
export class ConfigError extends Error {}

export const usage = `Usage: npm start -- [--port 4870] [--host 127.0.0.1] [--data .tierwise]

Environment: NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE use a Neo4j database
in place of the embedded graph. LOG_LEVEL: silent, error, warn (default), info, debug.`;

const levels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];

/** Reads arguments and environment. Throws a `ConfigError` that names the argument and the mend. */
export function readConfig(args: readonly string[], environment: NodeJS.ProcessEnv): Config {
  const { port, host, data } = readArguments(args);
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65_535)
    throw new ConfigError(`--port ${port} is not a port: use a number from 0 to 65535.`);
  if (host !== 'localhost' && isIP(host) === 0)
    throw new ConfigError(
      `--host ${host} is not an address: use 127.0.0.1, ::1, 0.0.0.0 or another IP address.`,
    );
  const logLevel = environment['LOG_LEVEL'] || 'warn';
  if (!levels.includes(logLevel))
    throw new ConfigError(`LOG_LEVEL ${logLevel} is not a level: use one of ${levels.join(', ')}.`);
  const neo4j = neo4jSettings(environment);
  return { host, port: number, dataDir: data, logLevel, ...(neo4j && { neo4j }) };
}

/** The Neo4j database named by the environment, if any. */
export function neo4jSettings(environment: NodeJS.ProcessEnv): Neo4jSettings | undefined {
  const uri = environment['NEO4J_URI'];
  if (!uri) return undefined;
  return {
    uri,
    user: environment['NEO4J_USER'],
    password: environment['NEO4J_PASSWORD'],
    database: environment['NEO4J_DATABASE'],
  };
}

function readArguments(args: readonly string[]): { port: string; host: string; data: string } {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4870' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string', default: '.tierwise' },
      },
    }).values;
  } catch (error) {
    throw new ConfigError(`${(error as Error).message.split('.')[0]}.\n\n${usage}`);
  }
}
