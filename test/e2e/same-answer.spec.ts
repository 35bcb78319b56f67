import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { queryOfCase } from '../../web/features/check/case-url.ts';
import { sameAnswerCases } from '../same-answer/cases.ts';
import { environmentWithoutDatabase } from '../server.ts';
import { expect, findings, test } from './journey.ts';

const run = promisify(execFile);

for (const { name, facts, asOf, knownOn } of sameAnswerCases) {
  test(`page, API and command line give one answer: ${name}`, async ({ page, request }, info) => {
    await page.goto(
      `/?${new URLSearchParams(queryOfCase({ facts, asOf, knownOn }) as Record<string, string>)}`,
    );
    await findings(page).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'JSON', exact: true }).click(),
    ]);
    const byPage = JSON.parse(await readFile(await download.path(), 'utf8')) as { findings: unknown[] };

    const answer = await request.post('/api/assessments', { data: { facts, asOf, knownOn } });
    expect(answer.status()).toBe(200);
    const byApi: unknown = await answer.json();

    const file = info.outputPath('case.yaml');
    await writeFile(file, stringify({ facts }));
    const args = ['server/cli.ts', 'assess', file, '--as-of', asOf, '--known-on', knownOn, '--json'];
    const { stdout } = await run(process.execPath, args, {
      env: environmentWithoutDatabase(),
      maxBuffer: 64 * 1024 * 1024,
    });

    expect(byPage.findings.length).toBeGreaterThan(20);
    expect(byApi).toEqual(byPage);
    expect(JSON.parse(stdout)).toEqual(byPage);
  });
}
