import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../graph/model/finding.ts';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import { assess } from '../../graph/rules/assess.ts';
import { readCaseFacts } from '../../graph/rules/case-facts.ts';
import { prepareRules } from '../../graph/rules/prepare.ts';
import { caseOfQuery } from '../../web/features/check/case-url.ts';
import { environmentWithoutDatabase, startServer, type TestServer } from '../server.ts';
import { blocksOf } from './blocks.ts';

const run = promisify(execFile);
const shown = 'http://127.0.0.1:4870';
const text = readFileSync('README.md', 'utf8');
const blocks = blocksOf('README.md');
const block = (info: string, start = '') => {
  const found = blocks.filter((one) => one.info === info && one.text.startsWith(start));
  if (found.length !== 1)
    throw new Error(`README.md has ${found.length} blocks "${info}" that start with "${start}"`);
  return found[0]!.text;
};

describe('README.md', () => {
  let server: TestServer;
  let directory: string;
  beforeAll(async () => {
    server = await startServer();
    directory = await mkdtemp(join(tmpdir(), 'tierwise-readme-'));
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it('shows the two commands', () => {
    const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts;
    expect(block('sh', 'npm ci && npm start')).toBe('npm ci && npm start\n');
    expect(block('sh', 'npm ci && npm test')).toBe('npm ci && npm test\n');
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test']));
  });

  it('shows a link that the page answers as the text says', async () => {
    const link = new URL(block('url').trim());
    expect(link.origin).toBe(shown);
    const page = await fetch(link.href.replace(shown, server.url));
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^text\/html/),
    ]);

    const rulebase = (await (await fetch(`${server.url}/api/rulebase`)).json()) as Rulebase;
    const query = Object.fromEntries(link.searchParams);
    const { facts: given, ...days } = caseOfQuery(query, rulebase.facts);
    expect(Object.keys(given)).toHaveLength(link.searchParams.size - 2);
    const verdictsOf = (changed: Record<string, unknown>) => {
      const { facts, problems } = readCaseFacts({ ...given, ...changed }, rulebase.facts);
      expect(problems).toEqual([]);
      const findings = assess(prepareRules(rulebase), facts, days as { asOf: string; knownOn: string });
      return ['a', 'b', 'c', 'd'].map(
        (point) => findings.find(({ obligation }) => obligation === `EU-AIA-53-1-${point}`)?.verdict,
      );
    };
    expect(verdictsOf({})).toEqual(['exempt', 'exempt', 'applies', 'applies']);
    expect(verdictsOf({ licence_id: 'CC-BY-NC-4.0' })).toEqual(Array(4).fill('applies'));
  });

  it('shows a request and what it answers', async () => {
    const { stdout } = await bash(block('sh', 'curl').replaceAll(shown, server.url));
    const answer = JSON.parse(stdout) as { findings: Finding[] };
    const { findings, ...rest } = JSON.parse(block('json')) as { findings: Partial<Finding>[] };
    expect(answer).toMatchObject(rest);
    for (const finding of findings)
      expect(answer.findings.find(({ obligation }) => obligation === finding.obligation)).toMatchObject(
        finding,
      );
    expect(findings).toHaveLength(2);
  });

  it('shows commands and what they print', async () => {
    await writeFile(join(directory, 'case.yaml'), block('yaml'));
    const shells = blocks.filter(({ info }) => info === 'console');
    const sessions = shells.flatMap((shell) => shell.text.split(/^\$ /m).slice(1));
    expect(sessions).toHaveLength(5);
    for (const session of sessions) {
      const [command, ...printed] = session.split('\n');
      const { stdout } = await bash(command!.replace('npx tierwise', `node ${resolve('bin/tierwise.js')}`));
      expect(stdout.trimEnd()).toBe(printed.join('\n').trimEnd());
    }
  }, 120_000);

  it('names addresses that answer', async () => {
    const addresses = [...text.matchAll(/http:\/\/127\.0\.0\.1:4870\/api\/[\w/.-]*\w/g)].map(([url]) => url);
    for (const url of new Set(addresses.filter((one) => !one.endsWith('/assessments'))))
      expect((await fetch(url.replace(shown, server.url))).status, url).toBe(200);
  });

  it('and every other page link to files that are there', () => {
    const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')];
    const broken = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map(([, target]) => join(page, '..', target!))
        .filter((target) => !existsSync(target))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  const bash = (command: string) =>
    run('bash', ['-c', command], {
      cwd: directory,
      env: environmentWithoutDatabase(),
      maxBuffer: 64 * 1024 * 1024,
    });
});
