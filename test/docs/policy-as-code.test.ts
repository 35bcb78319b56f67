import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectDir } from '../../server/project.ts';
import { testApp, type TestApp } from '../api/test-app.ts';
import { environmentWithoutDatabase } from '../server.ts';
import { blocksOf, tableOf } from './blocks.ts';

const page = 'docs/policy-as-code.md';
const blocks = blocksOf(page);
const block = (info: string) => blocks.find((one) => one.info === info)!.text;
const plain = (cell: string | undefined) => (cell ?? '').replaceAll('`', '');

describe('docs/policy-as-code.md', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'tierwise-policy-'));
    await writeFile(join(dir, 'README.md'), block('md'));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  /** Runs a shown command with the program of this folder. */
  const run = (command: string) => {
    const [npx, name, ...args] = command.trim().split('>')[0]!.trim().split(' ');
    expect([npx, name]).toEqual(['npx', 'tierwise']);
    return spawnSync(process.execPath, [join(projectDir, 'bin', 'tierwise.js'), ...args], {
      cwd: dir,
      encoding: 'utf8',
      env: environmentWithoutDatabase(),
      maxBuffer: 64 * 1024 * 1024,
    });
  };

  it('shows a command and what it says', () => {
    const { status, stderr } = run(block('sh'));
    expect({ status, stderr: stderr.trimEnd() }).toEqual({ status: 0, stderr: block('text').trimEnd() });
  });

  it('shows a workflow whose step gives the findings, and ends as the card says', () => {
    const { jobs } = parse(block('yaml'));
    const commands = jobs.duties.steps
      .map((step: { run?: string }) => step.run ?? '')
      .filter((text: string) => text.startsWith('npx tierwise'));
    expect(commands).toHaveLength(1);
    const { status, stdout, stderr } = run(commands[0]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^holds {2}applies,upcoming:EU-AIA-53-1-a\nholds /);
    expect(JSON.parse(stdout).findings.length).toBeGreaterThan(200);
  });

  it('shows conditions that can be met', () => {
    const conditions = tableOf(page, 'about', 'for example').map(([, example]) => plain(example));
    expect(conditions).toHaveLength(3);
    expect(run(`npx tierwise assess README.md --fail-on ${conditions.join(' ')}`).status).toBe(1);
  });

  it('names a schema that is there', () => {
    expect(readFileSync(page, 'utf8')).toContain('../seeds/schema/case-file.schema.json');
    expect(existsSync('seeds/schema/case-file.schema.json')).toBe(true);
  });

  describe('addresses', () => {
    let test: TestApp;
    beforeAll(async () => void (test = await testApp()));
    afterAll(() => test.close());

    it.each(tableOf(page, 'what', 'page', 'API'))('of %s answer', async (_, onPage, byApi) => {
      const { status } = await request(test.app).get(plain(byApi));
      expect(status).toBe(200);
      const router = readFileSync('web/app/router.ts', 'utf8');
      const patterns = [...router.matchAll(/path: '([^']+)'/g)].map(([, path]) => path!);
      const [path] = plain(onPage).split('?');
      const opens = patterns.some((pattern) =>
        new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path!),
      );
      expect(opens, path).toBe(true);
    });
  });
});
