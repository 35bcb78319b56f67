import { describe, expect, it } from 'vitest';
import type { FlipRow } from './api.ts';
import { flipsAsCsv, linesByDuty, linesByModel, sidesOf } from './flips.ts';

const flip = (id: string, where: FlipRow['where'], by?: FlipRow['by']): FlipRow => ({
  obligation: {
    id,
    title: 'Risk management',
    citation: 'Art. 9',
    nature: 'duty',
    binding: true,
    instrument: 'EU-AIA',
    jurisdiction: 'EU',
    themes: ['use.provider'],
  },
  ...(by && { by }),
  turns: [
    {
      from: by?.by === 'publication' ? '2026-08-02' : null,
      until: null,
      before: { verdict: 'applies', from: '2026-08-02', until: null, possible: ['applies'] },
      after: { verdict: 'upcoming', from: '2027-12-02', until: null, possible: ['upcoming'] },
      direction: 'moved',
    },
  ],
  cells: 0,
  models: 0,
  where,
});
const published = { by: 'publication' as const, instrument: 'EU-OMNIBUS', day: '2026-07-24' };
const answer = {
  items: [
    flip('EU-AIA-9', [{ situation: 'provider', configurations: ['a', 'b'] }], published),
    flip('EU-AIA-9', [{ situation: 'deployer', configurations: ['b'] }], published),
  ],
  configurations: [
    { id: 'a', label: 'A', models: [{ id: 'm2', name: 'Second' }] },
    {
      id: 'b',
      label: 'B',
      models: [
        { id: 'm1', name: 'First' },
        { id: 'm2', name: 'Second' },
      ],
    },
  ],
};

describe('the lines of the table', () => {
  it('are one for each way in which a duty turns, with its cases', () => {
    expect(linesByDuty(answer).map(({ key, cases }) => [key, cases.length])).toEqual([
      ['EU-AIA-9', 3],
      ['EU-AIA-9~2', 2],
    ]);
  });
  it('are one for each case, by the name of the model', () => {
    const lines = linesByModel(answer);
    expect(lines.map(({ key }) => key)).toEqual([
      'EU-AIA-9~m1~b~provider',
      'EU-AIA-9~2~m1~b~deployer',
      'EU-AIA-9~m2~a~provider',
      'EU-AIA-9~m2~b~provider',
      'EU-AIA-9~2~m2~b~deployer',
    ]);
    expect(linesByModel(answer, 'm1')).toHaveLength(2);
    expect(linesByDuty(answer, 'm1').map(({ cases }) => cases.length)).toEqual([1, 1]);
  });
});

describe('the days of the two sides', () => {
  it('of a publication are the span, as known the day before and on it', () => {
    const [{ turns }] = answer.items as [FlipRow];
    expect(sidesOf(turns[0]!, published, { knownOn: '2026-10-09' })).toEqual({
      before: { asOf: '2026-08-02', knownOn: '2026-07-23' },
      after: { asOf: '2026-08-02', knownOn: '2026-07-24' },
    });
  });
  it('of a turn are the day before and the day, by all that is known', () => {
    const by = { by: 'turn' as const, instrument: 'EU-AIA', day: '2026-08-02' };
    expect(sidesOf({ from: null }, by, { knownOn: '2026-10-09' })).toEqual({
      before: { asOf: '2026-08-01', knownOn: '2026-10-09' },
      after: { asOf: '2026-08-02', knownOn: '2026-10-09' },
    });
  });
  it('of a comparison are those compared', () => {
    const days = {
      before: { asOf: '2026-09-01', knownOn: '2026-07-01' },
      after: { asOf: '2026-09-01', knownOn: '2026-08-01' },
    };
    expect(sidesOf({ from: null }, undefined, days)).toBe(days);
  });
});

it('exports each case with both sides, their days and the edition', () => {
  const lines = flipsAsCsv(linesByDuty(answer), { days: { knownOn: '2026-10-09' }, version: 'v1' })
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(6);
  expect(lines[1]).toBe(
    'EU-AIA-9,Risk management,Art. 9,EU-AIA,EU,use.provider,true,m2,Second,a,provider,moved,Put off,2026-08-02,,2026-08-02,2026-07-23,applies,2026-08-02,,2026-08-02,2026-07-24,upcoming,2027-12-02,,v1',
  );
});
