import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assess } from '../../graph/rules/assess.ts';
import { prepareRules } from '../../graph/rules/prepare.ts';
import type { Days } from '../../graph/rules/timeline.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { openStore } from '../../graph/store/open.ts';
import { readRulebase } from '../../graph/store/rulebase.ts';
import { environmentWithoutDatabase } from '../server.ts';
import { against, duration, figure } from './report.ts';

const server = 'server/start.ts';
const startLimitMs = 20_000;
/** Loads into an empty directory; the quickest tells what the machine can do when nothing else disturbs it. */
const rounds = 3;

/** Loading the graph into the embedded store, and the time from a start to the first answer. */
export async function benchStart(days: Days): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tierwise-bench-'));
  try {
    await benchStore(dataDir, days);
    await benchServer(dataDir, days);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function benchStore(dataDir: string, days: Days): Promise<void> {
  const { graph } = await buildFromSeeds('seeds');
  if (!graph) throw new Error('the seeds have mistakes; run npm run seeds:check');
  let loadMs = Infinity;
  for (let round = 0; round < rounds; round++) {
    await rm(dataDir, { recursive: true, force: true });
    const loading = performance.now();
    const store = await openStore({ dataDir });
    await store.load(graph);
    loadMs = Math.min(loadMs, performance.now() - loading);
    await store.close();
  }
  console.log(`Embedded store: ${figure(graph.nodes.length)} nodes, ${figure(graph.edges.length)} edges`);
  console.log(
    `  graph loaded in ${duration(loadMs)}, the quickest of ${rounds}: ${against('≤ 1 s', loadMs <= 1000)}`,
  );

  const starting = performance.now();
  const reopened = await openStore({ dataDir });
  const rules = prepareRules(await readRulebase(reopened));
  assess(rules, new Map(), days);
  const answerMs = performance.now() - starting;
  await reopened.close();
  console.log(`  opened again, rules read and one case assessed in ${duration(answerMs)}`);
}

/** From `node server/start.ts` to the first answered assessment; the second start is the warm one. */
async function benchServer(dataDir: string, days: Days): Promise<void> {
  if (!existsSync(server)) {
    console.log(`  start of the server to the first answer: not measured, there is no ${server}`);
    return;
  }
  const coldMs = await startToAnswer(dataDir, days);
  const warmMs = await startToAnswer(dataDir, days);
  console.log(`  start of the server to the first answer, first time: ${duration(coldMs)}`);
  console.log(
    `  start of the server to the first answer, warm: ${duration(warmMs)}, ${against('≤ 2 s', warmMs <= 2000)}`,
  );
}

async function startToAnswer(dataDir: string, { asOf, knownOn }: Days): Promise<number> {
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, [server, '--port', String(port), '--data', dataDir], {
    // The embedded store, wherever the shell points.
    env: environmentWithoutDatabase(),
    stdio: 'ignore',
  });
  try {
    while (performance.now() - start < startLimitMs) {
      if (child.exitCode !== null) throw new Error(`${server} ended with exit code ${child.exitCode}`);
      if (await answers(port, { facts: {}, asOf, knownOn })) return performance.now() - start;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`${server} gave no answer within ${duration(startLimitMs)}`);
  } finally {
    await stop(child);
  }
}

async function answers(port: number, question: object): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/assessments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    // Not listening yet.
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
