import { describe, expect, it } from 'vitest';
import { openRelease } from '../api/test-app.ts';
import { file, tierwise } from './tierwise.ts';

const days = ['--as-of', '2026-11-20', '--known-on', '2026-11-20'];
const card = (facts: object) =>
  file(
    'README.md',
    `---\nlicense: apache-2.0\ntierwise: ${JSON.stringify({ facts })}\n---\n# A model\n\n---\n`,
  );

describe('assess --fail-on', () => {
  it('ends with 0 where nothing is met, 1 where something is, and 3 where it is not known', async () => {
    const path = await card(openRelease);
    const conditions = ['applies:EU-AIA-53-1-a', 'applies:EU-AIA-53-1-c'];
    expect(tierwise('assess', path, ...days, '--fail-on', conditions[0]!)).toMatchObject({
      status: 0,
      stderr: 'holds  applies:EU-AIA-53-1-a\n',
    });
    const failed = tierwise('assess', path, ...days, '--json', '--fail-on', ...conditions);
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(
      /^holds .*\nFAILS {2}applies:EU-AIA-53-1-c\n +EU-AIA-53-1-c applies: Since 2 Aug 2025/,
    );
    expect(JSON.parse(failed.stdout).asOf).toBe('2026-11-20');
    const { licence_id: _, ...unlicensed } = openRelease;
    const open = tierwise('assess', await card(unlicensed), ...days, '--fail-on', conditions[0]!);
    expect(open.status).toBe(3);
    expect(open.stderr).toMatch(/^OPEN {3}applies:EU-AIA-53-1-a\n.*Find out: licence/);
    // What is met weighs more than what is open.
    const both = tierwise('assess', await card(unlicensed), ...days, '--fail-on', ...conditions);
    expect(both.status).toBe(1);
  });

  it('refuses a condition, a card without a case and a fact by its line, before it answers', async () => {
    const path = await card(openRelease);
    expect(tierwise('assess', path, '--fail-on', 'applies:EU-AIA-53', 'aplies:EU')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^--fail-on applies:EU-AIA-53: [^]*--fail-on aplies:EU: .*Mend: use /),
    });
    const cases: [string, string, RegExp][] = [
      ['plain.md', '# A model\n', /no front matter\. Mend: /],
      ['late.md', '# A model\n---\ntierwise: {}\n---\n', /no front matter/],
      ['other.md', '---\nlicense: mit\n---\n', /nothing under "tierwise"\. Mend: add/],
      [
        'wrong.md',
        '---\nlicense: mit\ntierwise:\n  facts:\n    rolee: [deployer]\n---\n',
        /wrong\.md:5 facts\.rolee/,
      ],
      ['shape.md', '---\ntierwise:\n  factz: {}\n---\n', /shape\.md:\d+ .*factz/],
    ];
    for (const [name, text, told] of cases)
      expect(tierwise('assess', await file(name, text))).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringMatching(told),
      });
  });
});
