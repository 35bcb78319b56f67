import { describe, expect, it } from 'vitest';
import type { Truth } from '../model/finding.ts';
import type { Condition } from '../model/condition.ts';
import type { TimelineState } from '../model/law.ts';
import { phasesOf } from './timeline.ts';

type Short = Omit<TimelineState, 'citation' | 'known'> & { known?: string };
const old: Condition = { fact: 'old', is: true };
const phases = (states: Short[], asOf: string, legacy: Truth = false, knownOn = '2030-01-01') =>
  phasesOf(
    states.map((state) => ({ known: '2020-01-01', citation: 'Art. 1', ...state })),
    { asOf, knownOn },
    () => legacy,
  ).map(({ kind, from, why }) => [kind, from, why].filter((x) => x !== undefined).join(' '));

const untilOf = (states: Short[], asOf: string) =>
  phasesOf(
    states.map((state) => ({ known: '2020-01-01', citation: 'Art. 1', ...state })),
    { asOf, knownOn: '2030-01-01' },
    () => false,
  )[0]!.until;

const chapter: Short[] = [
  { status: 'enacted', from: '2024-07-12' },
  { status: 'in-force', from: '2027-08-02', when: old },
  { status: 'in-force', from: '2025-08-02' },
];

describe('a start', () => {
  it.each([
    ['2024-07-11', 'none  not made'],
    ['2024-07-12', 'ahead 2025-08-02'],
    ['2025-08-01', 'ahead 2025-08-02'],
    ['2025-08-02', 'live 2025-08-02'],
  ])('on %s reads %s', (day, expected) => {
    expect(phases(chapter, day)).toEqual([expected]);
  });
  it.each([
    ['2027-08-01', 'ahead 2027-08-02'],
    ['2027-08-02', 'live 2027-08-02'],
  ])('that depends on the case reads for %s %s', (day, expected) => {
    expect(phases(chapter, day, true)).toEqual([expected]);
  });
  it('stays open while the case does not say', () => {
    expect(phases(chapter, '2026-01-01', 'unknown')).toEqual(['ahead 2027-08-02', 'live 2025-08-02']);
    expect(phases(chapter, '2028-01-01', 'unknown')).toEqual(['live 2027-08-02', 'live 2025-08-02']);
  });
});

describe('knowledge', () => {
  const moved: Short[] = [
    { status: 'enacted', from: '2024-07-12' },
    { status: 'in-force', from: '2026-08-02', known_until: '2026-07-24' },
    { status: 'in-force', from: '2027-12-02', known: '2026-07-24' },
  ];
  it('makes an amendment count from the day it was published', () => {
    expect(phases(moved, '2026-09-01', false, '2026-07-23')).toEqual(['live 2026-08-02']);
    expect(phases(moved, '2026-09-01', false, '2026-07-24')).toEqual(['ahead 2027-12-02']);
  });
});

describe('what is not law on the day', () => {
  const life: Short[] = [
    { status: 'proposed', from: '2021-01-01' },
    { status: 'in-force', from: '2022-01-01' },
    { status: 'stayed', from: '2023-01-01' },
    { status: 'in-force', from: '2024-01-01' },
    { status: 'not-enforced', from: '2025-01-01' },
    { status: 'rescinded', from: '2026-01-01' },
  ];
  it.each([
    ['2020-12-31', 'none  not made'],
    ['2021-12-31', 'none  proposed'],
    ['2022-12-31', 'live 2022-01-01'],
    ['2023-06-01', 'none  stayed'],
    ['2024-06-01', 'live 2024-01-01'],
    ['2025-06-01', 'not-enforced 2025-01-01'],
    ['2026-01-01', 'none  rescinded'],
  ])('on %s reads %s', (day, expected) => {
    expect(phases(life, day)).toEqual([expected]);
  });
  it.each([
    ['2022-12-31', '2023-01-01'],
    ['2024-06-01', '2025-01-01'],
    ['2025-06-01', '2026-01-01'],
  ])('on %s lasts until %s', (day, until) => {
    expect(untilOf(life, day)).toBe(until);
  });
  it('lasts until the first thing that ends it, and beyond a state that only follows on', () => {
    const stayed: Short[] = [
      { status: 'in-force', from: '2022-01-01', until: '2030-01-01' },
      { status: 'stayed', from: '2023-01-01' },
    ];
    expect(untilOf(stayed, '2022-06-01')).toBe('2023-01-01');
    const renewed: Short[] = [
      { status: 'in-force', from: '2022-01-01', until: '2023-01-01' },
      { status: 'in-force', from: '2023-01-01', until: '2024-01-01' },
    ];
    expect(untilOf(renewed, '2022-06-01')).toBe('2024-01-01');
    expect(untilOf([{ status: 'in-force', from: '2022-01-01' }], '2022-06-01')).toBeNull();
  });
  it('starts on the first day on which it is in force, whatever is laid down for later', () => {
    const ahead: Short[] = [
      { status: 'enacted', from: '2022-01-01' },
      { status: 'in-force', from: '2025-01-01' },
      { status: 'in-force', from: '2024-01-01', until: '2024-02-01' },
    ];
    expect(phases(ahead, '2023-01-01')).toEqual(['ahead 2024-01-01']);
  });
  it('comes back after a gap', () => {
    const gap: Short[] = [
      { status: 'in-force', from: '2022-01-01', until: '2023-01-01' },
      { status: 'in-force', from: '2024-01-01' },
    ];
    expect(phases(gap, '2023-06-01')).toEqual(['none  ended']);
    expect(phases(gap, '2024-01-01')).toEqual(['live 2024-01-01']);
  });
  it('ends on its last day, which is exclusive', () => {
    const ending: Short[] = [{ status: 'in-force', from: '2022-01-01', until: '2023-01-01' }];
    expect(phases(ending, '2022-12-31')).toEqual(['live 2022-01-01']);
    expect(phases(ending, '2023-01-01')).toEqual(['none  ended']);
  });
  it('is made without a start while none is fixed', () => {
    expect(phases([{ status: 'enacted', from: '2022-01-01' }], '2022-01-01')).toEqual(['ahead ']);
  });
});
