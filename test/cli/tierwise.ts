import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { projectDir } from '../../server/project.ts';

let dir: string;
beforeAll(async () => void (dir = await mkdtemp(join(tmpdir(), 'tierwise-cli-'))));
afterAll(() => rm(dir, { recursive: true }));

/** Runs the command line as people do, by its entry point, on the seeds. */
export function tierwise(...args: string[]) {
  const bin = join(projectDir, 'bin', 'tierwise.js');
  const environment = { ...process.env, NEO4J_URI: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    env: environment,
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(stderr).not.toMatch(/\n\s+at /);
  return { status, stdout, stderr };
}

/** A file for the command line to read. */
export async function file(name: string, text: string): Promise<string> {
  const path = join(dir, name);
  await writeFile(path, text);
  return path;
}
