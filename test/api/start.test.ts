import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentWithoutDatabase } from '../server.ts';

let dir: string;
const started = new Set<ChildProcess>();
beforeAll(async () => void (dir = await mkdtemp(join(tmpdir(), 'tierwise-start-'))));
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await rm(dir, { recursive: true });
});

/** A server as `npm start` runs it, with what it printed so far, its port once it is ready, and its exit code. */
function start(...given: (string | NodeJS.ProcessEnv)[]) {
  const args = given.filter((one) => typeof one === 'string');
  const more = given.filter((one) => typeof one === 'object');
  const child = spawn(process.execPath, ['server/start.ts', ...args], {
    env: Object.assign(environmentWithoutDatabase(), ...more),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  const printed = { out: '', err: '' };
  child.stderr.on('data', (chunk: Buffer) => void (printed.err += chunk.toString()));
  const port = new Promise<number>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => {
      printed.out += chunk.toString();
      const found = /http:\/\/[\w.]+:(\d+)/.exec(printed.out);
      if (found) resolve(Number(found[1]));
    }),
  );
  const code = once(child, 'exit').then(([status]) => status as number | null);
  return { child, printed, port, code };
}

describe('a start that cannot be', () => {
  it.each<[string, string[], number, string]>([
    ['an option that is not known', ['--prot', '1'], 2, "'--prot'"],
    ['a port that is none', ['--port', '65536'], 2, '--port 65536'],
    ['a host name', ['--host', 'example.org'], 2, '--host example.org'],
  ])('says why: %s', async (_, args, status, words) => {
    const { code, printed } = start(...args);
    expect([await code, printed.out]).toEqual([status, '']);
    expect(printed.err).toContain(words);
    expect(printed.err).not.toMatch(/\n\s+at /);
  });
  it('says that the port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const taken = String((holder.address() as AddressInfo).port);
    const { code, printed } = start('--port', taken, '--data', join(dir, 'taken'));
    expect(await code).toBe(2);
    expect(printed.err.trim()).toBe(
      `Port ${taken} is taken on 127.0.0.1. Choose another with --port, or stop what uses it.`,
    );
    holder.close();
  });
  it('says that the data folder is in a file', async () => {
    const file = join(dir, 'file');
    await writeFile(file, '');
    const { code, printed } = start('--port', '0', '--data', join(file, 'data'));
    expect(await code).toBe(1);
    expect(printed.err).toMatch(/^The data directory .+ cannot be used .+ choose another with --data\.\n$/);
  });
});

describe('a start', () => {
  it('does not need the mark beside the data, torn as it may be', async () => {
    const data = await mkdtemp(join(dir, 'data-'));
    for (const mark of [undefined, '{"see', 'null']) {
      if (mark !== undefined) await writeFile(join(data, 'loaded.json'), mark);
      const { port, child, code } = start('--port', '0', '--data', data);
      const answer = await fetch(`http://127.0.0.1:${await Promise.race([port, code])}/api/health`);
      expect(answer.status).toBe(200);
      child.kill();
      expect(await code).toBe(0);
    }
  });
  it('does not need to write it either', async () => {
    const data = await mkdtemp(join(dir, 'data-'));
    await mkdir(join(data, 'loaded.json'));
    const { port, child, code, printed } = start('--port', '0', '--data', data);
    expect(await Promise.race([port, code])).toBeGreaterThan(2);
    expect(printed.err).toBe('');
    child.kill();
    await code;
  });
});

describe('the log', () => {
  it('tells requests and queries of people, and no key, parameter or text of theirs', async () => {
    const { child, port, code, printed } = start('--port', '0', '--data', join(dir, 'log'), {
      LOG_LEVEL: 'info',
    });
    const key = 'd'.repeat(64);
    await fetch(`http://127.0.0.1:${await port}/api/cypher`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'tierwise-owner': key, cookie: 'biscuit' },
      body: '{"query": "MATCH (m:Model {id: $which}) RETURN m.name AS secret_name", "parameters": {"which": "gpt-4"}}',
    });
    await expect.poll(() => printed.out).toMatch(/"msg":"query of a person"/);
    await expect.poll(() => printed.out).toMatch(/"msg":"request completed"/);
    expect(printed.out).toMatch(/"parameters":\["which"\]/);
    for (const secret of [key, 'biscuit', 'gpt-4', 'secret_name']) expect(printed.out).not.toContain(secret);
    child.kill();
    await code;
  });
});

describe('a stop', () => {
  it('answers what is under way, takes nothing new, and ends with 0', async () => {
    const { child, port, code } = start('--port', '0', '--data', join(dir, 'stop'));
    const socket = connect(await port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => void (answer += chunk.toString()));
    const body = '{"facts": {}, "jurisdictions": ["EU"]}';
    socket.write(
      `POST /api/assessments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 9)}`,
    );
    // The server answers this one after it has seen the first, so the first is under way.
    await fetch(`http://127.0.0.1:${await port}/api/health`);
    child.kill('SIGTERM');
    await expect(refusal(await port)).resolves.toBe('ECONNREFUSED');
    socket.write(body.slice(9));
    await once(socket, 'close');
    expect(answer).toMatch(/^HTTP\/1.1 200 OK[^]+"graphVersion":"[0-9a-f]+"}$/);
    expect(await code).toBe(0);
  });
});

/** The error with which new connections fail, once they do. */
async function refusal(port: number): Promise<string> {
  for (;;) {
    const probe = connect(port, '127.0.0.1');
    const failed = await new Promise<string | null>((resolve) => {
      probe.once('connect', () => resolve(null));
      probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    });
    probe.destroy();
    // One that waited at the door when it closed is reset; the next one is refused.
    if (failed && failed !== 'ECONNRESET') return failed;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
