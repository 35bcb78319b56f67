import { describe, expect, it } from 'vitest';
import { paperLevel } from './paper-level.ts';

const point = (value: boolean | 'unclear') => ({ value, reason: 'for the test' });

/** A licence that grants the first points, leaves the next ones unclear, and refuses the rest. */
function licence(granted: number, unclear = 0, name = `${granted} points`) {
  const at = (place: number) => point(place < granted ? true : place < granted + unclear ? 'unclear' : false);
  return {
    name,
    points: {
      research: at(0),
      any_commercial: at(1),
      modify: at(2),
      own_copyright: at(3),
      relicense: at(4),
    },
  };
}

describe('the level by the rule of the paper', () => {
  it.each([
    [0, 'C2', 'D3'],
    [1, 'C2', 'D3'],
    [2, 'C3', 'D3'],
    [3, 'C3', 'D3'],
    [4, 'C4', 'D4'],
    [5, 'C5', 'D5'],
  ])('of %d licence points is %s for code and %s for data', (points, code, data) => {
    const licences = [licence(points)];
    expect(paperLevel({ kind: 'code', released: true, licences })).toMatchObject({
      level: code,
      upper: code,
    });
    expect(paperLevel({ kind: 'data', released: true, licences })).toMatchObject({
      level: data,
      upper: data,
    });
  });
  it('is the lowest for what is not published, whatever its licence', () => {
    const part = { released: false, licences: [licence(5)] };
    expect(paperLevel({ kind: 'code', ...part })).toEqual({
      level: 'C1',
      upper: 'C1',
      why: 'not published',
    });
    expect(paperLevel({ kind: 'data', ...part }).level).toBe('D1');
  });
  it('knows paid access for data and not for code', () => {
    const part = { released: true, paidApiOnly: true, licences: [licence(2)] };
    expect(paperLevel({ kind: 'data', ...part }).level).toBe('D2');
    expect(paperLevel({ kind: 'code', ...part }).level).toBe('C1');
  });
  it('does not grant what is unclear, and gives the upper reading beside', () => {
    expect(paperLevel({ kind: 'data', released: true, licences: [licence(3, 1, 'Some terms')] })).toEqual({
      level: 'D3',
      upper: 'D4',
      why: 'Some terms: 3 licence points, 4 if what is unclear were granted',
    });
  });
  it('counts the lowest of several licences in both readings', () => {
    const licences = [licence(4, 1, 'Wide'), licence(3, 0, 'Narrow')];
    expect(paperLevel({ kind: 'data', released: true, licences })).toEqual({
      level: 'D3',
      upper: 'D3',
      why: 'Narrow: 3 licence points, the lowest of the licences',
    });
  });
  it('grants nothing to what was put out without a licence', () => {
    expect(paperLevel({ kind: 'code', released: true, licences: [] }).level).toBe('C2');
    expect(paperLevel({ kind: 'data', released: true, licences: [] }).level).toBe('D3');
  });
});
