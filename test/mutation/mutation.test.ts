import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { CaseFile } from '../../graph/model/case-file.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { projectDir, seedsDir } from '../../server/project.ts';
import { scoreOf } from './score.ts';

/** The share of mistakes in the law that the cases must notice. */
const least = 0.95;

it('notices nearly every mistake one could make in the law', async () => {
  const { rulebase } = await buildFromSeeds(seedsDir);
  const dir = join(projectDir, 'test', 'cases');
  const texts = await Promise.all((await readdir(dir)).map((file) => readFile(join(dir, file), 'utf8')));
  const cases = texts.flatMap((text) => CaseFile.parse(parse(text)).cases);
  const { killed, total, survivors } = scoreOf(rulebase!, cases, '2026-11-20');
  console.info(
    `${killed} of ${total} mutants noticed (${((100 * killed) / total).toFixed(1)} %). Survivors:`,
  );
  console.info(survivors.join('\n'));
  expect(killed / total).toBeGreaterThanOrEqual(least);
});
