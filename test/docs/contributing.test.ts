import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CaseFile } from '../../graph/model/case-file.ts';
import { prepareRules } from '../../graph/rules/prepare.ts';
import { runCases } from '../../graph/rules/run-cases.ts';
import { checkSeedTexts } from '../../graph/seed/check.ts';
import { readSeedTexts } from '../../graph/seed/read.ts';
import { seedsOf } from '../../graph/seed/records.ts';
import { ruleRecords } from '../../graph/seed/rulebase.ts';
import { environmentWithoutDatabase } from '../server.ts';
import { blocksOf } from './blocks.ts';

const run = promisify(execFile);

const page = readFileSync('CONTRIBUTING.md', 'utf8');
const shownCase = blocksOf('CONTRIBUTING.md').find(({ info }) => info === 'yaml')!.text;

describe('CONTRIBUTING.md', () => {
  it('shows a case that the command it names agrees with', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'tierwise-contributing-'));
    try {
      const file = join(directory, 'case.yaml');
      await writeFile(file, shownCase);
      const { stdout } = await run(process.execPath, ['bin/tierwise.js', 'test', file, '--json'], {
        env: environmentWithoutDatabase(),
      });
      expect(JSON.parse(stdout)).toMatchObject({ agreed: 1, disagreed: 0, missing: 0 });
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });

  it('shows a saved query that the check of the seeds takes', async () => {
    const text = blocksOf('CONTRIBUTING.md').find(({ info }) => info === 'cypher')!.text;
    const file = 'queries/contested-duties-of-a-law.cypher';
    const { problems, counts } = checkSeedTexts([...(await readSeedTexts('seeds')), { file, text }]);
    expect(problems).toEqual([]);
    expect(counts.saved_queries).toBe(checkSeedTexts(await readSeedTexts('seeds')).counts.saved_queries + 1);
  });

  it('searches for a title that leads to the id it names', async () => {
    const search = /^grep -rn '(.+)' (seeds\/law\S*)$/m.exec(page)!;
    const { stdout } = await run('grep', ['-rn', '-B', '1', search[1]!, search[2]!]);
    expect(stdout).toContain(`id: ${/holds the id of the duty, `(.+?)`/.exec(page)![1]}\n`);
  });

  it('shows a change of the law that the case notices', async () => {
    const change = /in `(seeds\/.+?)`, in the definition `(.+?)`, write `(.+?)` in place of `(.+?)`/.exec(
      page,
    )!;
    const [file, definition, put, placeOf] = change.slice(1) as [string, string, string, string];
    const texts = await readSeedTexts('seeds');
    const changed = texts.find((text) => `seeds/${text.file}` === file)!;
    const start = changed.text.indexOf(`- id: ${definition}\n`);
    const end = changed.text.indexOf('\n  - id: ', start);
    const record = changed.text.slice(start, end);
    expect(record.split(placeOf)).toHaveLength(2);
    changed.text = changed.text.slice(0, start) + record.replace(placeOf, put) + changed.text.slice(end);

    const { set, problems } = checkSeedTexts(texts);
    expect(problems).toEqual([]);
    const { cases } = CaseFile.parse(parse(shownCase, { schema: 'core' }));
    const rules = prepareRules(ruleRecords(seedsOf(set)));
    expect(runCases(rules, cases, '2026-11-20')).toMatchObject({ agreed: 0, disagreed: 1, missing: 0 });
  });
});

describe('the pages', () => {
  it('list every decision', () => {
    const index = readFileSync('docs/decisions/README.md', 'utf8');
    const decisions = globSync('docs/decisions/0*.md').map((file) => basename(file));
    expect(decisions.length).toBeGreaterThan(5);
    expect(decisions.filter((file) => !index.includes(`(${file})`))).toEqual([]);
  });

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
