import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Neo4jSettings } from '../graph/store/neo4j/index.ts';

/** A Tierwise server of its own for a test: `npm start` as a user runs it, on a free port and with new data. */
export type TestServer = {
  url: string;
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
};

/** Starts a server, on the embedded engine or on the given Neo4j. Rejects with what it printed if it ends first. */
export async function startServer(neo4j?: Neo4jSettings): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tierwise-server-'));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    const server = await startServerOn(dataDir, 0, neo4j);
    return { ...server, stop: () => server.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Starts a server on data that stay when it stops, and on a port of one's choice, so that it can be started again. */
export async function startServerOn(
  dataDir: string,
  port: number,
  neo4j?: Neo4jSettings,
): Promise<TestServer> {
  const server = spawn(process.execPath, ['server/start.ts', '--port', String(port), '--data', dataDir], {
    env: { ...environmentWithoutDatabase(), ...neo4jEnvironment(neo4j) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => ended(server, 'SIGTERM');
  const kill = () => ended(server, 'SIGKILL');
  try {
    return { url: await addressOf(server), stop, kill };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The environment of this process without what would point a program at somebody's database. */
export function environmentWithoutDatabase(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NEO4J_')));
}

function neo4jEnvironment(settings: Neo4jSettings | undefined): NodeJS.ProcessEnv {
  if (!settings) return {};
  const { uri, user, password, database } = settings;
  const named = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}

/** The address a starting server prints. It prints it when it can answer. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/[\w.]+:\d+/.exec(printed)?.[0];
      if (address) resolve(address);
    };
    server.stdout!.on('data', read);
    server.stderr!.on('data', read);
    server.once('error', reject);
    server.once('exit', (code) =>
      reject(new Error(`the server ended with ${code} and printed:\n${printed}`)),
    );
  });
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.kill(signal);
  const late = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await exit;
  clearTimeout(late);
}
