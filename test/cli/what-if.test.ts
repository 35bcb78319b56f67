import { describe, expect, it } from 'vitest';
import { openRelease } from '../api/test-app.ts';
import { file, tierwise } from './tierwise.ts';

const days = ['--as-of', '2026-11-20', '--known-on', '2026-11-20'];
const nonCommercial = () =>
  file('non-commercial.json', JSON.stringify({ facts: { ...openRelease, licence_id: 'CC-BY-NC-4.0' } }));

describe('what-if', () => {
  it('tells the smallest changes, what they lift and what they cost', async () => {
    const path = await nonCommercial();
    const { status, stdout } = tierwise('what-if', path, ...days, '--lift', 'EU-AIA-53-1-a', 'EU-AIA-53-1-b');
    expect(status).toBe(0);
    expect(stdout).toContain('To lift: EU-AIA-53-1-a, EU-AIA-53-1-b.');
    expect(stdout).toMatch(
      /2\. +Licence: Creative Commons Attribution-NonCommercial 4\.0 → Apache License 2\.0\n +lifts +EU-AIA-53-1-a, EU-AIA-53-1-b, EU-AIA-54-1\n +costs +nothing\n/,
    );
  });
  it('gives the answer of the API as JSON', async () => {
    const path = await nonCommercial();
    const { stdout } = tierwise(
      'what-if',
      path,
      ...days,
      '--lift',
      'EU-AIA-53-1-a',
      '--move',
      'licence_id',
      '--json',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      holds: false,
      solutions: [{ changes: [{ fact: 'licence_id', from: 'CC-BY-NC-4.0', to: 'Apache-2.0' }] }],
      blocked: null,
      lift: ['EU-AIA-53-1-a'],
      moves: ['licence_id'],
      asOf: '2026-11-20',
      graphVersion: expect.stringMatching(/^[0-9a-f]{12,}$/),
    });
  });
  it('says what is in the way, and that all is lifted', async () => {
    const path = await nonCommercial();
    const blocked = tierwise(
      'what-if',
      path,
      ...days,
      '--lift',
      'EU-AIA-53-1-a',
      '--move',
      'monetisation',
    ).stdout;
    expect(blocked).toContain('No change of the facts allowed to move does it.');
    expect(blocked).toContain('it would have to be: Apache License 2.0.');
    const open = await file('open.json', JSON.stringify({ facts: openRelease }));
    expect(tierwise('what-if', open, ...days, '--lift', 'EU-AIA-53-1-a').stdout).toContain(
      'All of it is lifted already.',
    );
  });
  it('closes up to the duties that are named', async () => {
    const facts = { ...openRelease, 'public.training_data': true };
    const open = await file('named.json', JSON.stringify({ facts }));
    const before = tierwise('what-if', open, ...days, '--close', '--before', 'EU-AIA-54-1').stdout;
    expect(before).toContain('None of these duties looks at:\n  The training data are public: yes → no\n');
    expect(before).toContain('The weights are public: yes → no: EU-AIA-54-1\n');
  });
  it('ranks what lifts most, says what could be closed, and what to find out first', async () => {
    const path = await nonCommercial();
    const most = tierwise('what-if', path, ...days, '--most').stdout;
    expect(most.indexOf('EU-AIA-53-1-d')).toBeGreaterThan(0);
    expect(most).not.toContain('To lift');
    const open = await file(
      'open.json',
      JSON.stringify({ facts: { ...openRelease, 'public.training_data': true } }),
    );
    const close = tierwise('what-if', open, ...days, '--close').stdout;
    expect(close).toContain('No rule looks at:\n  The training data are public: yes → no\n');
    expect(close).toContain('The weights are public: yes → no: EU-AIA-53-1-a, EU-AIA-53-1-b, EU-AIA-54-1');
    expect(tierwise('what-if', path, ...days, '--unknown').stdout).toMatch(
      /^As of .+\n\nmarkets: Where is the model/,
    );
    const json = JSON.parse(
      tierwise('what-if', path, ...days, '--unknown', '--jurisdiction', 'EU', '--json').stdout,
    );
    expect(json.unknown).toEqual([]);
  });
  it.each([
    [[], 'one of --lift, --most, --close and --unknown'],
    [['--lift', 'EU-AIA-53-1-a', '--before', 'copyright'], '--before goes with --close'],
    [['--close', '--before', 'EU-AIA-53-1-x'], '--before'],
    [['--close', '--unknown'], 'one of --lift, --most, --close and --unknown'],
    [['--lift', 'EU-AIA-53-1'], '--lift: "EU-AIA-53-1" is no obligation and no theme. Mend: did you mean'],
    [
      ['--close', '--move', 'annual_revenue_usd'],
      '--move: “Annual revenue” is no choice of whoever releases. Mend: use one of',
    ],
    [['--most', '4'], '--most 4: change 1, 2 or 3 facts'],
    [['--close', '--jurisdiction', 'MARS'], '--jurisdiction MARS'],
  ])('refuses %j and names the mend', async (options, mend) => {
    const { status, stderr, stdout } = tierwise('what-if', await nonCommercial(), ...days, ...options);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(mend);
  });
});
