import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CaseFile } from '../../graph/model/case-file.ts';
import { prepareRules, type Rules } from '../../graph/rules/prepare.ts';
import { runCases } from '../../graph/rules/run-cases.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { projectDir, seedsDir } from '../../server/project.ts';

const dir = join(projectDir, 'test', 'cases');
const files = (await readdir(dir)).filter((file) => file.endsWith('.yaml'));
let rules: Rules;
beforeAll(async () => void (rules = prepareRules((await buildFromSeeds(seedsDir)).rulebase!)));

describe.each(files)('%s', (file) => {
  it('agrees in every row', async () => {
    const { cases } = CaseFile.parse(parse(await readFile(join(dir, file), 'utf8')));
    const report = runCases(rules, cases, '2026-11-20');
    const wrong = report.cases.flatMap(({ id, rows, problems = [] }) => [
      ...rows
        .filter(({ agrees }) => !agrees)
        .map((row) => `${id} ${row.obligation}: ${row.expected}, got ${row.got}`),
      ...problems.map(({ field }) => `${id} ${field}`),
    ]);
    expect(wrong).toEqual([]);
    expect(report.agreed).toBeGreaterThan(0);
  });
});
