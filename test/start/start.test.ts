import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { environmentWithoutDatabase } from '../server.ts';

let dataDir: string;
beforeEach(async () => void (dataDir = await mkdtemp(join(tmpdir(), 'tierwise-start-'))));
afterEach(async () => rm(dataDir, { recursive: true, force: true }));

it('npm start ends with everything it started when npm is told to end', { timeout: 240_000 }, async () => {
  // A group of its own, so that nothing of it outlives a failed test.
  const npm = spawn('npm', ['start', '--', '--port', '0', '--data', dataDir], {
    detached: true,
    env: environmentWithoutDatabase(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    let printed = '';
    npm.stdout.on('data', (chunk: Buffer) => void (printed += chunk.toString()));
    const address = await vi.waitUntil(() => /http:\/\/[\w.]+:\d+/.exec(printed)?.[0], { timeout: 200_000 });
    const health = () =>
      fetch(`${address}/api/health`)
        .then(({ status }) => status)
        .catch(() => 'nobody answers');
    expect(await health()).toBe(200);

    const ended = once(npm, 'exit');
    npm.kill('SIGTERM');
    await ended;
    await expect.poll(health, { timeout: 10_000 }).toBe('nobody answers');
  } finally {
    try {
      process.kill(-npm.pid!, 'SIGKILL');
    } catch {
      // Nothing of it is left.
    }
  }
});
