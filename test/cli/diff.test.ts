import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedsDir } from '../../server/project.ts';
import { tierwise } from './tierwise.ts';

const golden = ['--known', '2026-07-01', '2026-08-01', '--as-of', '2026-09-01', '--jurisdiction', 'EU'];

describe('tierwise diff', () => {
  it('says in words what turns between two days of knowledge', () => {
    const { status, stdout } = tierwise('diff', ...golden, '--model', 'deepseek-v3');
    expect(status).toBe(0);
    expect(stdout).toContain('From 1 Sep 2026 as known on 1 Jul 2026');
    expect(stdout).toMatch(
      /moved\s+EU-AIA-9 {2}Risk management\n\s+applies since 2 Aug 2026 → upcoming from 2 Dec 2027\n\s+deepseek-v3, as high-risk-provider\n/,
    );
    expect(stdout).toMatch(/\n25 cells of 21 duties and 1 model turn\.\n/);
    expect(stdout).toContain('In 2 more cells only the reason why nothing is owed differs (--idle).');
  });
  it('tells programs the same as JSON and as CSV, a row for each cell', () => {
    const json = JSON.parse(tierwise('diff', ...golden, '--json').stdout);
    expect(json).toMatchObject({
      before: { asOf: '2026-09-01', knownOn: '2026-07-01' },
      after: { asOf: '2026-09-01', knownOn: '2026-08-01' },
      total: 21,
      records: [],
    });
    const { stdout } = tierwise('diff', ...golden, '--csv');
    const [head, ...rows] = stdout.trimEnd().split('\r\n');
    expect(head).toMatch(
      /^obligation,title,citation,jurisdiction,themes,configuration,models,situation,direction,/,
    );
    expect(rows).toHaveLength(json.counts.cells);
    const [row] = rows.filter((each) => each.startsWith('EU-AIA-9,'));
    expect(row).toContain(',high-risk-provider,moved,,,applies,2026-08-02,,upcoming,2027-12-02,');
    const idle = JSON.parse(tierwise('diff', ...golden, '--idle', '--json').stdout);
    expect(idle.total).toBeGreaterThan(json.total);
  });
  it('tells what one instrument flips, with the days of effect', () => {
    const { stdout } = tierwise('diff', '--instrument', 'EU-OMNIBUS', '--model', 'pythia');
    expect(stdout).toMatch(
      /EU-AIA-50-2 {2}Marking of generated content\n\s+from 24 Jul 2026 to 1 Aug 2026: upcoming from 2 Aug 2026 → upcoming from 2 Dec 2026\n\s+from 2 Aug 2026 to 1 Dec 2026: applies since 2 Aug 2026 → upcoming from 2 Dec 2026\n/,
    );
    expect(stdout).toContain('from 27 Jul 2026 on: not-in-force → applies since 27 Jul 2026');
  });
  it('ends with 1 when asked to and something differs, and with 0 else', () => {
    expect(tierwise('diff', ...golden, '--exit-code').status).toBe(1);
    const quiet = ['--known', '2026-07-26', '2026-07-27', '--as-of', '2026-09-01'];
    expect(tierwise('diff', ...quiet, '--exit-code')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('No duty turns.'),
    });
  });
  it.each([
    [[], 'Both sides are the same'],
    [['--known', '2026-07-01'], 'Both sides are the same'],
    [['--known', '2026-02-30', '2026-08-01'], '--known 2026-02-30 is not a day'],
    [['--as-of', '2026-01-01', '2026-02-01', '2026-03-01'], 'one day or two'],
    [['--instrument', 'EU-OMNIBU'], 'Did you mean EU-OMNIBUS?'],
    [['--instrument', 'EU-OMNIBUS', '--known', '2026-01-01'], 'cannot be used with'],
    [['--as-of', '2026-01-01', '2026-02-01', '--model', 'pythai'], 'Did you mean pythia?'],
    [['--as-of', '2026-01-01', '2026-02-01', '--jurisdiction', 'EUU'], 'There is no jurisdiction "EUU"'],
    [['--seeds', '/nowhere'], 'no such folder of seeds'],
    [['--seeds', 'docs'], 'the seeds have'],
  ])('refuses %j and says why', (args, why) => {
    expect(tierwise('diff', ...args)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(why),
    });
  });
});

describe('tierwise diff with other seeds', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'tierwise-seeds-'));
    await cp(seedsDir, dir, { recursive: true });
    // The edition before: people were told of chatbots from June 2026 on, and marking had no grace.
    const file = join(dir, 'law', 'eu', 'ai-act', 'transparency.yaml');
    const text = await readFile(file, 'utf8');
    const changed = text.replace(
      '- { status: in-force, from: 2026-08-02, known: 2024-07-12, citation: Art. 113 }',
      '- { status: in-force, from: 2026-06-02, known: 2024-07-12, citation: Art. 113 }',
    );
    expect(changed).not.toBe(text);
    await writeFile(file, changed);
    await writeFile(
      join(dir, 'manifest.yaml'),
      "edition: '2026.10'\nas_of: 2026-10-20\nlicence: CC-BY-4.0\n",
    );
  });
  afterAll(() => rm(dir, { recursive: true }));

  it('compares this edition with the one before it', () => {
    const days = ['--as-of', '2026-07-01', '--known', '2026-11-20'];
    const { status, stdout } = tierwise('diff', '--seeds', dir, ...days, '--exit-code');
    expect(status).toBe(1);
    expect(stdout).toContain('edition 2026.10, to 1 Jul 2026 as known on 20 Nov 2026, edition 2026.11.');
    expect(stdout).toMatch(
      /moved\s+EU-AIA-50-1 {2}.*\n\s+applies since 2 Jun 2026 → upcoming from 2 Aug 2026\n\s+135 models, as generator-provider\n/,
    );
    expect(stdout).toMatch(/changed {2}obligations: EU-AIA-50-1 \(timeline\)\n/);
  });
  it('finds nothing between equal seeds', () => {
    expect(tierwise('diff', '--seeds', seedsDir, '--exit-code')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('No duty turns.'),
    });
  });
});
