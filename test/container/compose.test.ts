import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { suiteNeeding, type Availability } from '../availability.ts';
import { openCase } from '../same-answer/cases.ts';

const run = promisify(execFile);
const project = `tierwise-test-${process.pid}`;

/** `docker compose up` as docker-compose.yml has it, with a port and a project name of its own. */
suiteNeeding(await composeAvailable(), 'container: docker compose', () => {
  let directory: string;
  let port: number;

  const compose = async (...args: string[]): Promise<string> => {
    const files = ['docker-compose.yml', join(directory, 'build.yml')].flatMap((file) => ['--file', file]);
    const environment = { ...process.env, NEO4J_PASSWORD: 'only-for-this-test', TIERWISE_PORT: String(port) };
    const { stdout } = await run('docker', ['compose', '--project-name', project, ...files, ...args], {
      env: environment,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  };

  const cypher = (query: string) =>
    compose('exec', '-T', 'neo4j', 'cypher-shell', '-u', 'neo4j', '-p', 'only-for-this-test', query);
  const health = async () => (await fetch(`http://127.0.0.1:${port}/api/health`)).json();

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'tierwise-compose-'));
    port = await freePort();
    // An engine without firewall rules gives a build no way out but the network of the machine.
    const build = { network: 'host' };
    await writeFile(
      join(directory, 'build.yml'),
      JSON.stringify({ services: { app: { build, image: project } } }),
    );
    await compose('up', '--build', '--wait', '--wait-timeout', '240');
  }, 600_000);

  afterAll(async () => {
    await compose('down', '--volumes', '--rmi', 'local', '--timeout', '5');
    await run('docker', ['image', 'rm', '--force', project]);
    await rm(directory, { recursive: true, force: true });
  }, 120_000);

  it('answers an assessment from Neo4j', async () => {
    expect(await health()).toMatchObject({ status: 'ok', engine: 'neo4j' });
    const answer = await fetch(`http://127.0.0.1:${port}/api/assessments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(openCase),
    });
    expect(answer.status).toBe(200);
    const { findings } = (await answer.json()) as { findings: { obligation: string; verdict: string }[] };
    expect(findings.find(({ obligation }) => obligation === 'EU-AIA-53-1-a')?.verdict).toBe('exempt');
    expect(findings.find(({ obligation }) => obligation === 'EU-AIA-53-1-c')?.verdict).toBe('applies');
  });

  it('serves the page it built', async () => {
    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect(page.status).toBe(200);
    const script = /<script[^>]* src="([^"]+)"/.exec(await page.text())?.[1];
    expect(script).toBeDefined();
    expect((await fetch(`http://127.0.0.1:${port}${script}`)).headers.get('content-type')).toMatch(
      /javascript/,
    );
  });

  it('runs as nobody special, who cannot change the program', async () => {
    expect((await compose('exec', '-T', 'app', 'id', '-u')).trim()).not.toBe('0');
    await expect(compose('exec', '-T', 'app', 'touch', '/app/server/start.ts')).rejects.toThrow();
    const capabilities = await compose('exec', '-T', 'app', 'grep', 'CapEff', '/proc/1/status');
    expect(capabilities).toMatch(/CapEff:\s0+\s*$/);
  });

  it('publishes the app on this machine only, and the database not at all', async () => {
    const { Publishers: published } = JSON.parse(await compose('ps', 'app', '--format', 'json')) as Service;
    expect(published.map(({ URL }) => URL)).toEqual(['127.0.0.1']);
    const { Publishers: database } = JSON.parse(await compose('ps', 'neo4j', '--format', 'json')) as Service;
    expect(database.filter(({ PublishedPort }) => PublishedPort > 0)).toEqual([]);
  });

  it('runs on a file system it cannot write, apart from its data and its temporary files', async () => {
    const { stdout } = await run('docker', [
      'inspect',
      '--format',
      '{{.HostConfig.ReadonlyRootfs}} {{range .Mounts}}{{.Destination}} {{.RW}} {{end}}',
      (await compose('ps', '--quiet', 'app')).trim(),
    ]);
    expect(stdout.trim()).toBe('true /data true');
    await expect(compose('exec', '-T', 'app', 'touch', '/home/node/file')).rejects.toThrow(/Read-only/);
    await compose('exec', '-T', 'app', 'touch', '/tmp/file', '/data/file');
  });

  it.each([
    ['the disk', "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line", /urls' is false/],
    ['the network', "LOAD CSV FROM 'http://127.0.0.1:7474/' AS line RETURN line", /is blocked via/],
  ])('keeps Cypher from %s', async (_, query, refusal) => {
    await expect(cypher(query)).rejects.toThrow(refusal);
  });

  it(
    'keeps what is in the database when it is taken down and brought up again',
    { timeout: 180_000 },
    async () => {
      await cypher("CREATE (:Mine {id: 'kept'})");
      const before = await health();
      await compose('down');
      await compose('up', '--wait', '--wait-timeout', '120');
      expect(await health()).toEqual(before);
      expect(await cypher('MATCH (mine:Mine) RETURN mine.id')).toContain('kept');
      expect(await compose('logs', 'app')).not.toContain('Loading');
    },
  );
});

type Service = { Publishers: { URL: string; PublishedPort: number }[] };

async function composeAvailable(): Promise<Availability> {
  try {
    await run('docker', ['info']);
    await run('docker', ['compose', 'version']);
    return { available: true, reason: 'docker compose answers' };
  } catch {
    return { available: false, reason: 'no Docker engine with the compose plugin answers' };
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
