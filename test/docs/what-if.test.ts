import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareRules } from '../../graph/rules/prepare.ts';
import { movableFacts } from '../../graph/rules/what-if/moves.ts';
import { mostTries } from '../../graph/rules/what-if/search.ts';
import { rulesFromSeeds } from '../../graph/seed/build.ts';
import { projectDir } from '../../server/project.ts';
import { environmentWithoutDatabase } from '../server.ts';
import { readFileSync } from 'node:fs';
import { blocksOf, tableOf } from './blocks.ts';

const page = 'docs/what-if.md';
const blocks = blocksOf(page);
const plain = (cell: string | undefined) => (cell ?? '').replaceAll('`', '');

describe('docs/what-if.md', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'tierwise-what-if-'));
    await writeFile(join(dir, 'case.yaml'), blocks.find(({ info }) => info === 'yaml')!.text);
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  const run = (command: string) => {
    const [npx, name, ...args] = command.trim().split(' ');
    expect([npx, name]).toEqual(['npx', 'tierwise']);
    return spawnSync(process.execPath, [join(projectDir, 'bin', 'tierwise.js'), ...args], {
      cwd: dir,
      encoding: 'utf8',
      env: environmentWithoutDatabase(),
    });
  };

  it('shows a command and what it prints', () => {
    const [command] = blocks.filter(({ info }) => info === 'sh');
    const shown = blocks.find(({ info }) => info === 'text')!;
    expect(run(command!.text).stdout.trimEnd()).toBe(shown.text.trimEnd());
  });
  it('shows commands that run', () => {
    for (const { text } of blocks.filter(({ info }) => info === 'sh').slice(1))
      expect(run(text)).toMatchObject({ status: 0, stderr: '' });
  });
  it('names what is moved by default, and how much is tried', async () => {
    const rules = prepareRules((await rulesFromSeeds('seeds')).records!);
    const named = tableOf(page, 'kind', 'facts').map(([kind, facts]) => [
      plain(kind),
      plain(facts).split(', '),
    ]);
    const byDefault = movableFacts(rules).filter(({ move }) => move.by_default);
    const kinds = Map.groupBy(byDefault, ({ move }) => move.kind);
    expect(new Map(named as [string, string[]][])).toEqual(
      new Map([...kinds].map(([kind, facts]) => [kind, facts.map(({ id }) => id).toSorted()])),
    );
    expect(readFileSync(page, 'utf8')).toContain(`More than ${mostTries.toLocaleString('en')} combinations`);
  });
});
