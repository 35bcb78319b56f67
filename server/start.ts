import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { StoreError } from '../graph/store/errors.ts';
import { openRecords, openStore, openWorkbench } from '../graph/store/open.ts';
import { createApp } from './app.ts';
import { ensurePage, PageError } from './build-page.ts';
import { ConfigError, readConfig, usage, type Config } from './config.ts';
import { Knowledge } from './knowledge.ts';
import { loadSeeds, SeedsError } from './load-seeds.ts';
import { connectionLimits } from './connection-limits.ts';
import { ownerHeader } from './owner.ts';
import { pageDir } from './project.ts';

const say = (line: string) => console.log(line);

async function start(config: Config): Promise<void> {
  const began = performance.now();
  const secrets = ['authorization', 'cookie', ownerHeader.toLowerCase()].map(
    (name) => `req.headers["${name}"]`,
  );
  const logger = pino({ level: config.logLevel, redact: secrets });
  await ensurePage(say);
  const place = { dataDir: config.dataDir, neo4j: config.neo4j };
  const store = await openStore(place);
  const records = openRecords(place);
  const workbench = await openWorkbench(place);
  const close = () => Promise.all([store.close(), workbench.close(), records.close()]);
  try {
    await loadSeeds(store, config.dataDir, say);
    const knowledge = new Knowledge(store);
    await knowledge.current();
    const app = createApp({ knowledge, records, workbench, logger, host: config.host, page: pageDir });
    const server = await listen(createServer(connectionLimits, app), config);
    const { port } = server.address() as AddressInfo;
    const name = config.host.includes(':') ? `[${config.host}]` : config.host;
    say(`Tierwise is at http://${name}:${port} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    stopOnSignal(server, close);
  } catch (error) {
    await close();
    throw error;
  }
}

function listen(server: Server, { host, port }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken on ${host}. Choose another with --port, or stop what uses it.`;
      reject(
        error.code === 'EADDRINUSE'
          ? new ConfigError(taken)
          : new ConfigError(`Cannot listen: ${error.message}.`),
      );
    });
    server.listen(port, host, () => resolve(server));
  });
}

/** Answers what is under way, takes nothing new, closes the stores, and leaves; a second signal leaves at once. */
function stopOnSignal(server: Server, close: () => Promise<unknown>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    server.close(() => void close().finally(() => process.exit(0)));
    // Time and again, since those under way become idle when they are answered.
    setInterval(() => server.closeIdleConnections(), 50);
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  stopWithNpm(stop);
}

/**
 * npm passes a signal on to the shell it started and no further, so that ending npm would leave a server behind that
 * holds the port. When that shell is gone, the server goes too.
 */
function stopWithNpm(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] !== 'start') return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

try {
  if (process.argv.includes('--help')) say(usage);
  else await start(readConfig(process.argv.slice(2), process.env));
} catch (error) {
  const told = [ConfigError, StoreError, SeedsError, PageError].some((kind) => error instanceof kind);
  console.error(told ? (error as Error).message : error);
  process.exit(error instanceof ConfigError ? 2 : 1);
}
