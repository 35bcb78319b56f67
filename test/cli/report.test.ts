import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { openRelease } from '../api/test-app.ts';
import { file, tierwise } from './tierwise.ts';

let dir: string;
beforeAll(async () => void (dir = await mkdtemp(join(tmpdir(), 'tierwise-report-'))));
afterAll(() => rm(dir, { recursive: true }));
const { TZ, LC_ALL } = process.env;
afterEach(() => {
  for (const [name, value] of Object.entries({ TZ, LC_ALL }))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
});

const days = ['--as-of', '2026-11-20', '--known-on', '2026-11-20'];
const report = (...args: string[]) => tierwise('report', '--data', join(dir, 'data'), ...args);
const caseFile = () => file('case.yaml', stringify({ facts: openRelease }));

describe('tierwise report', () => {
  it('prints HTML', async () => {
    const { status, stdout } = report(await caseFile(), '--jurisdictions', 'EU,US-CA', ...days);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>/);
    expect(stdout).toContain('EU-AIA-53-1-c');
    expect(stdout).toContain('As of 20 Nov 2026, as known on 20 Nov 2026.');
  });

  it.each(['pdf', 'docx'])('writes %s by the ending, the same in any place and language', async (ending) => {
    const [here, there] = [join(dir, `here.${ending}`), join(dir, `there.${ending}`)];
    const asked = ['--model', 'pythia', '--situation', 'provider-in-eu', '--jurisdictions', 'EU', ...days];
    process.env['TZ'] = 'Pacific/Kiritimati';
    const { status, stdout, stderr } = report(...asked, '--out', here);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain(`${here}: Pythia: which rules apply, from graph `);
    process.env['TZ'] = 'America/Los_Angeles';
    process.env['LC_ALL'] = 'tr_TR.UTF-8';
    expect(report(...asked, '--out', there).status).toBe(0);
    expect((await readFile(here)).equals(await readFile(there))).toBe(true);
  });

  it('takes the days of a case file', async () => {
    const path = await file(
      'dated.yaml',
      stringify({ asOf: '2026-09-01', knownOn: '2026-07-01', facts: openRelease }),
    );
    expect(report(path, '--jurisdictions', 'EU').stdout).toContain(
      'As of 1 Sept 2026, as known on 1 Jul 2026.'.replace('Sept', 'Sep'),
    );
  });

  it.each([
    [[], /Name a case file or, with --model, a model/],
    [['--model', 'none'], /There is no model "none"/],
    [['--model', 'pythia', '--situation', 'none'], /There is no situation "none"/],
    [['--model', 'pythia', '--format', 'pdf'], /name the file to write with --out/],
    [['--model', 'pythia', '--format', 'rtf'], /Allowed choices are html, docx, pdf/],
    [['--model', 'pythia', '--jurisdictions', 'XX'], /Not covered: XX/],
    [['--model', 'pythia', '--as-of', '2026-02-30'], /--as-of 2026-02-30 is not a day/],
    [['--model', 'pythia', '--out', '/nowhere/x.html'], /--out \/nowhere\/x\.html: cannot be written/],
  ])('refuses %j', (args, words) => {
    const { status, stderr } = report(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
  });

  it('refuses a case file together with a model or a situation', async () => {
    const path = await caseFile();
    expect(report(path, '--model', 'pythia').stderr).toMatch(/one of them/);
    expect(report(path, '--situation', 'host').stderr).toMatch(/it goes with --model/);
  });
});
