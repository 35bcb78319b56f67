import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../../graph/model/finding.ts';
import { directionOf, effectInWords, turnsOf } from './directions.ts';

const effect = (...pairs: [Verdict, Verdict][]) => {
  const told = (at: 0 | 1) =>
    pairs.map((pair, number) => ({ obligation: `R-${number}`, jurisdiction: 'EU', verdict: pair[at] }));
  return { before: told(0), after: told(1) };
};

describe('which way a finding turns', () => {
  it.each<[Verdict, Verdict, string]>([
    ['applies', 'exempt', 'lifted'],
    ['upcoming', 'not-triggered', 'lifted'],
    ['exempt', 'applies', 'added'],
    ['not-triggered', 'upcoming', 'added'],
    ['undetermined', 'exempt', 'known'],
    ['undetermined', 'applies', 'known'],
    ['exempt', 'undetermined', 'unknown'],
    ['applies', 'undetermined', 'unknown'],
    ['exempt', 'not-triggered', 'otherwise'],
    ['applies', 'upcoming', 'otherwise'],
  ])('%s to %s: %s', (from, to, direction) => expect(directionOf(from, to)).toBe(direction));
});

const isDuty = () => true;

describe('what a change turns', () => {
  it('is told by direction, each rule once', () => {
    const turns = turnsOf(
      effect(['exempt', 'applies'], ['applies', 'exempt'], ['applies', 'not-triggered']),
      isDuty,
    );
    expect(turns.map(([direction, own]) => [direction, own.map(({ obligation }) => obligation)])).toEqual([
      ['lifted', ['R-1', 'R-2']],
      ['added', ['R-0']],
    ]);
  });
  it('is told in a sentence, also where it costs nothing', () => {
    expect(effectInWords(turnsOf(effect(['applies', 'exempt']), isDuty))).toBe(
      'Lifts 1 duty. Adds none in any jurisdiction.',
    );
    expect(effectInWords(turnsOf(effect(['undetermined', 'exempt'], ['exempt', 'upcoming']), isDuty))).toBe(
      'Lifts no duty that is known to apply. Adds 1 duty. 1 duty that waited is decided.',
    );
  });
  it('counts no option that falls away as lifted', () => {
    const turns = turnsOf(effect(['applies', 'not-triggered'], ['applies', 'exempt']), (id) => id === 'R-1');
    expect(turns.map(([direction, own]) => [direction, own.length])).toEqual([
      ['lifted', 1],
      ['no-duty', 1],
    ]);
    expect(effectInWords(turns)).toContain('1 rule that asks nothing turns.');
  });
});
