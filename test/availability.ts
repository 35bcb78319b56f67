import { accessSync, constants } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Neo4jSettings } from '../graph/store/neo4j/index.ts';

/** Whether a thing that some tests need is on this machine, and if not, why. */
export type Availability = { available: boolean; reason: string };

/** A database that a test file started or borrowed. */
export type TestDatabase = { settings: Neo4jSettings; stop(): Promise<void> };

/**
 * A suite that needs something from outside. Where that is missing the suite is skipped under a name that
 * says so and why; in CI, where nothing may be missing, it fails instead.
 */
export function suiteNeeding({ available, reason }: Availability, name: string, body: () => void): void {
  if (available) return void describe(name, body);
  if (process.env['CI'] === 'true')
    return void describe(name, () => it('can run', () => expect.fail(reason)));
  // Vitest's own report counts skipped tests but does not name them.
  console.warn(`Skipped: ${name}: ${reason}`);
  describe.skip(`${name} (skipped: ${reason})`, body);
}

/** Docker, or what answers like it, as Testcontainers finds it. */
export async function dockerAvailable(): Promise<Availability> {
  const { getContainerRuntimeClient } = await import('testcontainers');
  try {
    await getContainerRuntimeClient();
    return { available: true, reason: 'Docker answers' };
  } catch {
    return { available: false, reason: 'no Docker engine answers' };
  }
}

/**
 * A Neo4j for tests: the one `NEO4J_URI` names, or else a container. A named database must be empty when the
 * first test meets it, because tests load graphs and remove what earlier ones left.
 */
export async function neo4jForTests(): Promise<Availability & { start(): Promise<TestDatabase> }> {
  const uri = process.env['NEO4J_URI'];
  if (uri !== undefined && uri !== '') {
    const settings: Neo4jSettings = {
      uri,
      user: process.env['NEO4J_USER'],
      password: process.env['NEO4J_PASSWORD'],
      database: process.env['NEO4J_DATABASE'],
    };
    return { available: true, reason: `NEO4J_URI is ${uri}`, start: () => borrow(settings) };
  }
  const docker = await dockerAvailable();
  const reason = docker.available ? docker.reason : `NEO4J_URI is not set and ${docker.reason}`;
  return { available: docker.available, reason, start: startNeo4jContainer };
}

/** A fresh Neo4j in a container of its own. */
export async function startNeo4jContainer(): Promise<TestDatabase> {
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const container = await new Neo4jContainer('neo4j:5.26-community').start();
  return {
    settings: {
      uri: container.getBoltUri(),
      user: container.getUsername(),
      password: container.getPassword(),
    },
    stop: async () => void (await container.stop()),
  };
}

const testMark = 'TierwiseTestDatabase';

async function borrow(settings: Neo4jSettings): Promise<TestDatabase> {
  const neo4j = (await import('neo4j-driver')).default;
  const { uri, user, password, database } = settings;
  const driver = neo4j.driver(uri, user === undefined ? undefined : neo4j.auth.basic(user, password ?? ''));
  try {
    const config = database === undefined ? {} : { database };
    const query = `MATCH (n) RETURN count(n) AS nodes, count(CASE WHEN n:${testMark} THEN 1 END) AS marks`;
    const { records } = await driver.executeQuery(query, {}, config);
    const [nodes, marks] = [Number(records[0]!.get('nodes')), Number(records[0]!.get('marks'))];
    if (nodes > 0 && marks === 0) {
      throw new Error(`${uri} holds data that tests would change. Point NEO4J_URI at an empty database.`);
    }
    if (marks === 0) await driver.executeQuery(`CREATE (:${testMark})`, {}, config);
  } finally {
    await driver.close();
  }
  return { settings, stop: async () => {} };
}

/** Chromium for the tests of the page: `CHROMIUM_PATH`, Playwright's own, or the system's. */
export async function browserAvailable(): Promise<Availability & { path: string | undefined }> {
  const { chromium } = await import('@playwright/test');
  const candidates = [
    process.env['CHROMIUM_PATH'],
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
  ];
  const path = candidates.find((candidate) => candidate !== undefined && canRun(candidate));
  return {
    available: path !== undefined,
    reason:
      path ?? 'no Chromium; install one with "npx playwright install chromium" or set CHROMIUM_PATH to it',
    path,
  };
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
