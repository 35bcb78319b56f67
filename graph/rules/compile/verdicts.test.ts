import { describe, expect, it } from 'vitest';
import { Verdict } from '../../model/finding.ts';
import { boolean, testRules } from '../test-rulebase.ts';
import { compileRules, verdictOrder } from './program.ts';
import { bulkVerdicts } from './run.ts';

const { rules, read } = testRules({ facts: { reached: boolean }, trigger: { fact: 'reached', is: true } });
const program = compileRules(rules, { asOf: '2026-01-01', knownOn: '2026-01-01' });

describe('bulk verdicts', () => {
  it.each([1, 31, 32, 33, 100])('count %i cases and none beyond the last', (count) => {
    const cases = Array.from({ length: count }, (_, at) =>
      read(at % 3 === 0 ? {} : { reached: at % 3 === 1 }),
    );
    const bulk = bulkVerdicts(program, cases);
    const thirds = [0, 1, 2].map((rest) => cases.filter((_, at) => at % 3 === rest).length);
    expect(bulk.count).toBe(count);
    expect(bulk.countOf('duty', 'undetermined')).toBe(thirds[0]);
    expect(bulk.countOf('duty', 'applies')).toBe(thirds[1]);
    expect(bulk.countOf('duty', 'not-triggered')).toBe(thirds[2]);
    expect(bulk.countOf('duty', 'exempt')).toBe(0);
  });
  it('set one bit for a case', () => {
    const bulk = bulkVerdicts(program, [read({}), read({ reached: true })]);
    expect([...bulk.plane('duty', 'applies')]).toEqual([0b10]);
    expect([...bulk.plane('duty', 'undetermined')]).toEqual([0b01]);
    expect([bulk.verdictOf(0, 'duty'), bulk.verdictOf(1, 'duty')]).toEqual(['undetermined', 'applies']);
  });
  it('have a plane for every verdict', () => {
    expect(verdictOrder.toSorted()).toEqual(Verdict.options.toSorted());
  });
  it('answer no case at all, and refuse what is not there', () => {
    const bulk = bulkVerdicts(program, []);
    expect(bulk.countOf('duty', 'applies')).toBe(0);
    expect(() => bulk.verdictOf(0, 'duty')).toThrow('no case 0');
    expect(() => bulk.plane('other', 'applies')).toThrow('no obligation "other"');
  });
});
