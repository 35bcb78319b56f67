import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { environmentWithoutDatabase } from '../server.ts';
import { blocksOf } from './blocks.ts';

const run = promisify(execFile);

describe('CONTRIBUTING.md', () => {
  it('shows a case that the command it names agrees with', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'tierwise-contributing-'));
    try {
      const file = join(directory, 'case.yaml');
      await writeFile(file, blocksOf('CONTRIBUTING.md').find(({ info }) => info === 'yaml')!.text);
      const { stdout } = await run(process.execPath, ['bin/tierwise.js', 'test', file, '--json'], {
        env: environmentWithoutDatabase(),
      });
      expect(JSON.parse(stdout)).toMatchObject({ agreed: 1, disagreed: 0, missing: 0 });
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });
});

describe('the pages', () => {
  it('name npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')];
    const named = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/npm (?:run ([\w:]+)|(start|test))/g)].map(
        ([, script, short]) => ({ page, script: script ?? short ?? '' }),
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ script }) => scripts[script] === undefined)).toEqual([]);
  });
});
