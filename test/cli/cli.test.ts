import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../../server/project.ts';
import { openRelease } from '../api/test-app.ts';
import { file, tierwise } from './tierwise.ts';

const days = ['--as-of', '2026-11-20', '--known-on', '2026-11-20'];

describe('assess and explain', () => {
  it('say what applies and what is lifted', async () => {
    const path = await file('open.json', JSON.stringify({ facts: openRelease }));
    const told = tierwise('assess', path, ...days);
    expect(told.status).toBe(0);
    expect(told.stdout).toMatch(/exempt\s+EU-AIA-53-1-a/);
    expect(told.stdout).toMatch(/applies\s+EU-AIA-53-1-c/);
    const { findings, asOf } = JSON.parse(tierwise('assess', path, ...days, '--json').stdout);
    const jurisdictions = findings.map(({ jurisdiction }: { jurisdiction: string }) => jurisdiction);
    expect(jurisdictions).toEqual(expect.arrayContaining(['EU', 'US', 'US-CA', 'CN', 'AE']));
    expect(asOf).toBe('2026-11-20');
    const why = tierwise('explain', path, 'EU-AIA-53-1-a', ...days);
    expect(why.stdout).toContain('✓ Open-source release without systemic risk');
  });
});

describe('bad input ends with 2 and names the mend', () => {
  it.each([
    ['unknown.yaml', 'facts: {rolee: [deployer]}', 'did you mean "role"?'],
    ['type.yaml', 'facts: {training_compute_flop: large}', 'write a number of FLOP'],
    ['negative.yaml', 'facts: {training_compute_flop: -5}', 'not below 0'],
    ['date.yaml', 'facts: {date_placed_on_market: 2026-02-30}', 'exists in the calendar'],
    ['broken.yaml', 'facts:\n  role: [deployer', 'broken.yaml:2'],
    ['shape.yaml', 'factz: {}', 'factz'],
    ['day.yaml', 'facts: {}\nasOf: 2026-13-01', 'day.yaml:2 asOf'],
  ])('%s', async (name, text, mend) => {
    const { status, stderr, stdout } = tierwise('assess', await file(name, text));
    expect(status).toBe(2);
    expect(stderr).toContain(mend);
    expect(stdout).toBe('');
  });
  it('a missing file, a wrong day, an unknown command, an unknown obligation', async () => {
    const path = await file('empty.yaml', 'facts: {}');
    expect(tierwise('assess', 'none.yaml')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no such file'),
    });
    expect(tierwise('assess', path, '--as-of', '2026-02-30')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--as-of'),
    });
    expect(tierwise('asess')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/unknown command[^]*Did you mean assess[^]*Use --help/),
    });
    expect(tierwise('facts', '--jsn')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/unknown option[^]*Did you mean --json[^]*Use --help/),
    });
    expect(tierwise('explain', path, 'EU-AIA-53-1')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Did you mean EU-AIA-'),
    });
    expect(tierwise('models', 'pythai')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Did you mean pythia?'),
    });
  });
});

describe('test', () => {
  const cases = (verdict: string, obligation = 'EU-AIA-53-1-c') =>
    JSON.stringify({
      cases: [
        {
          id: 'one',
          asOf: '2026-11-20',
          facts: openRelease,
          expect: [{ obligation, verdict, confidence: 'high' }],
        },
      ],
    });
  it('ends with 0 when all agree, and prints the report', async () => {
    const { status, stdout } = tierwise('test', await file('good.json', cases('applies')), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      agreed: 1,
      disagreed: 0,
      missing: 0,
      cases: [
        {
          id: 'one',
          rows: [
            {
              obligation: 'EU-AIA-53-1-c',
              confidence: 'high',
              expected: 'applies',
              got: 'applies',
              agrees: true,
              missing: false,
            },
          ],
        },
      ],
    });
  });
  it('ends with 1 when a row disagrees or is not known', async () => {
    const wrong = tierwise('test', await file('wrong.json', cases('exempt')));
    expect([wrong.status, wrong.stdout.includes('expected exempt, got applies')]).toEqual([1, true]);
    const missing = tierwise('test', await file('missing.json', cases('applies', 'XX-1')), '--json');
    expect([missing.status, JSON.parse(missing.stdout).missing]).toEqual([1, 1]);
  });
});

it('a case file with a fact that cannot be read ends with 1, though every row agrees', async () => {
  const expected = [{ obligation: 'EU-AIA-53-1-c', verdict: 'undetermined' }];
  const given = { id: 'a', asOf: '2026-11-20', facts: { rolee: ['deployer'] }, expect: expected };
  const path = await file('misread.json', JSON.stringify({ cases: [given] }));
  const { status, stdout } = tierwise('test', path);
  expect([status, stdout]).toEqual([1, expect.stringMatching(/^✗ a  1 of 1\n +facts.rolee: /)]);
  const { agreed, cases } = JSON.parse(tierwise('test', path, '--json').stdout);
  expect([agreed, cases[0].problems[0].field]).toEqual([1, 'rolee']);
});

describe('streams', () => {
  const bin = join(projectDir, 'bin', 'tierwise.js');
  const shell = (command: string) =>
    spawnSync('bash', ['-c', `set -o pipefail; ${command}`], {
      encoding: 'utf8',
      env: { ...process.env, NODE: process.execPath, TIERWISE: bin, NEO4J_URI: '' },
    });
  it('may be pipes, and may be closed by whoever reads', async () => {
    const path = await file('piped.yaml', 'facts: {artifact: model}');
    const piped = shell(`cat ${path} | "$NODE" "$TIERWISE" assess /dev/stdin --as-of 2026-11-20 | head -1`);
    expect(piped.stdout).toMatch(/^As of 2026-11-20/);
    for (const command of ['--help', 'facts', 'models --json'])
      expect(shell(`"$NODE" "$TIERWISE" ${command} | head -1`)).toMatchObject({ status: 0, stderr: '' });
  });
  it.runIf(existsSync('/dev/full'))('say when the answer could not be written', () => {
    const { status, stderr } = shell('"$NODE" "$TIERWISE" facts > /dev/full');
    expect([status, stderr]).toEqual([2, expect.stringContaining('could not be written')]);
  });
});

describe('the rest', () => {
  it('checks the seeds, lists facts and models, and shows examples', () => {
    expect(tierwise('seeds', 'check')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('0 mistakes'),
    });
    expect(tierwise('facts').stdout).toContain('training_compute_flop');
    expect(JSON.parse(tierwise('models', '--json').stdout).total).toBeGreaterThanOrEqual(105);
    expect(tierwise('models', 'pythia').stdout).toContain('levels C5');
  });
  it('tells its version', () => {
    expect(tierwise('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
  it.each([
    'assess',
    'compare',
    'cypher',
    'diff',
    'explain',
    'facts',
    'models',
    'queries',
    'queries list',
    'queries run',
    'seeds',
    'seeds check',
    'test',
    'what-if',
    '',
  ])('shows examples in the help of tierwise %s', (command) => {
    const { status, stdout } = tierwise(...command.split(' ').filter(Boolean), '--help');
    expect(status).toBe(0);
    expect(stdout).toContain(`Examples:\n  tierwise ${command || 'assess'}`);
  });
});
