import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompareAnswer } from '../../graph/model/compare.ts';
import { partsOf } from '../../graph/exchange/test-office.ts';
import { file, tierwise } from './tierwise.ts';

let dir: string;
beforeAll(async () => void (dir = await mkdtemp(join(tmpdir(), 'tierwise-compare-'))));
afterAll(() => rm(dir, { recursive: true }));

const days = ['--as-of', '2026-11-20', '--known-on', '2026-11-20'];
const compare = (...args: string[]) => tierwise('compare', '--data', join(dir, 'data'), ...args);

describe('tierwise compare', () => {
  it('prints a table for each group, with a star at what differs', () => {
    const { status, stdout } = compare('--preset', 'g7-tiers', '--differences', ...days);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^The G7 tiers across EU, US, China and UAE\nAs of 20 Nov 2026/);
    expect(stdout).toMatch(
      /EU-AIA-53-1-a Technical documentation of the model +applies +exempt \* +exempt \*/,
    );
    expect(stdout).toContain('United Arab Emirates\nNothing differs between these columns.');
    expect(stdout).toContain('47 that agree');
    expect(stdout).toContain('Information, not legal advice.');
    expect(stdout).toContain('Asked again by /compare?preset=g7-tiers&asOf=2026-11-20');
  });

  it('takes the facts of a case file, and its days', async () => {
    const path = await file(
      'case.yaml',
      'asOf: 2026-11-20\nknownOn: 2026-11-20\nfacts: { markets: [AE], role: [deployer] }\n',
    );
    const { status, stdout } = compare(path, '--by', 'jurisdictions', '--jurisdictions', 'AE,KW', '--json');
    const answer = JSON.parse(stdout) as CompareAnswer;
    expect(status).toBe(0);
    expect(answer.facts.map(({ fact }) => fact)).toEqual(['markets', 'role']);
    expect([answer.asOf, answer.columns.map(({ id }) => id)]).toEqual(['2026-11-20', ['AE', 'KW']]);
  });

  it('gives models, days, situations and themes, as the API does', () => {
    const asked =
      '--by days --days 2026-09-01@2026-07-01,2026-09-01@2026-08-01 --model deepseek-r1 --situation provider-in-eu --jurisdictions EU --themes data --all --csv';
    const { stdout } = compare(...asked.split(' '), ...days);
    const [head, ...lines] = stdout.trimEnd().split('\r\n');
    expect(head).toMatch(/^theme,theme_label,rule,/);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.every((line) => line.startsWith('data.'))).toBe(true);
    expect(lines.some((line) => line.includes('EU-AIA-4a') && line.includes('not-in-force'))).toBe(true);
  });

  it('writes files, the same to the byte', async () => {
    const [one, two] = [join(dir, 'one.docx'), join(dir, 'two.docx')];
    for (const out of [one, two]) {
      const { status, stdout, stderr } = compare(
        '--preset',
        'g7-tiers',
        ...days,
        '--format',
        'docx',
        '--out',
        out,
      );
      expect([status, stdout]).toEqual([0, '']);
      expect(stderr).toContain(`${out}: The G7 tiers across EU, US, China and UAE`);
    }
    expect((await readFile(one)).equals(await readFile(two))).toBe(true);
    expect(partsOf(await readFile(one))['word/document.xml']).toContain('Art. 53(1)(a)');
    const html = compare('--preset', 'g7-tiers', ...days, '--format', 'html');
    expect(html.stdout).toMatch(/^<!doctype html>/);
  });

  it.each([
    [['--preset', 'g8'], /preset: "g8" is not known/],
    [['--by', 'colours'], /Allowed choices are jurisdictions, tiers, models, days/],
    [['--by', 'tiers'], /nothing says which case is compared/],
    [
      ['--by', 'tiers', '--start', 'apache-weights-closed-data', '--as-of', '2026-02-30'],
      /asOf: "2026-02-30" is not a day/,
    ],
    [['--by', 'models', '--models', 'none'], /models: "none" is not known/],
    [['--preset', 'g7-tiers', '--format', 'docx'], /name the file to write with --out/],
    [
      ['--preset', 'g7-tiers', '--format', 'csv', '--out', '/no/such/place'],
      /--out \/no\/such\/place: cannot be written/,
    ],
    [['--preset', 'g7-tiers', '--json', '--csv'], /cannot be used with/],
    [['no-such-case.yaml', '--by', 'tiers'], /there is no such file/],
  ])('refuses %j', (args, message) => {
    const { status, stderr, stdout } = compare(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});
