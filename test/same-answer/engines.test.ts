import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { neo4jForTests, suiteNeeding, type TestDatabase } from '../availability.ts';
import { environmentWithoutDatabase, startServer, type TestServer } from '../server.ts';
import { sameAnswerCases, type Case } from './cases.ts';

const run = promisify(execFile);

/** The same question by the API on either engine and by the command line. The page is compared in test/e2e. */
describe('same answer: embedded store', () => {
  let embedded: TestServer;
  let directory: string;
  beforeAll(async () => {
    embedded = await startServer();
    directory = await mkdtemp(join(tmpdir(), 'tierwise-cases-'));
  }, 120_000);
  afterAll(async () => {
    await embedded?.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it.each(sameAnswerCases)('API and command line: $name', async (given) => {
    const answer = await byApi(embedded.url, given);
    expect(answer.findings.length).toBeGreaterThan(20);
    expect(await byCommandLine(directory, given)).toEqual(answer);
  });
});

const neo4j = await neo4jForTests();
suiteNeeding(neo4j, 'same answer: Neo4j', () => {
  let database: TestDatabase;
  let servers: TestServer[] = [];
  beforeAll(async () => {
    database = await neo4j.start();
    servers = [await startServer(), await startServer(database.settings)];
  }, 240_000);
  afterAll(async () => {
    for (const server of servers) await server.stop();
    await database?.stop();
  });

  it('asks two engines', async () => {
    const engines = servers.map(
      async ({ url }) => (await (await fetch(`${url}/api/health`)).json()) as object,
    );
    expect(await Promise.all(engines)).toMatchObject([{ engine: 'embedded' }, { engine: 'neo4j' }]);
  });

  it.each(sameAnswerCases)('API on both engines: $name', async (given) => {
    const [embedded, onNeo4j] = await Promise.all(servers.map(({ url }) => byApi(url, given)));
    expect(onNeo4j).toEqual(embedded);
  });

  it('reports on a model with the same bytes', async () => {
    const [embedded, onNeo4j] = await Promise.all(servers.map(({ url }) => reportBy(url)));
    expect(embedded).toContain('How open its parts are');
    expect(onNeo4j).toBe(embedded);
  });
});

type Answer = { findings: unknown[] };

async function reportBy(url: string): Promise<string> {
  const query = 'situation=provider-in-eu&jurisdictions=EU,CN&asOf=2026-11-20&knownOn=2026-11-20';
  const answer = await fetch(`${url}/api/models/pythia/report?${query}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

async function byApi(url: string, { facts, asOf, knownOn }: Case): Promise<Answer> {
  const answer = await fetch(`${url}/api/assessments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ facts, asOf, knownOn }),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Answer;
}

async function byCommandLine(directory: string, { name, facts, asOf, knownOn }: Case): Promise<unknown> {
  const file = join(directory, `${name}.yaml`);
  await writeFile(file, stringify({ facts }));
  const args = ['server/cli.ts', 'assess', file, '--as-of', asOf, '--known-on', knownOn, '--json'];
  const { stdout } = await run(process.execPath, args, {
    env: environmentWithoutDatabase(),
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}
