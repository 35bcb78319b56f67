import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '../../../../graph/model/law.ts';
import { changeDays, edgeHoldsOn, fadedOn, holdsOn, statusOn } from './on-day.ts';
import { edgeId, type Span } from './scene.ts';
import { anyScene, edge, node, sceneOf } from './scenes.fixture.ts';

const span = (status: Status | null, from: string | null, given: Partial<Span> = {}): Span => ({
  status,
  from,
  until: null,
  known: '2024-07-12',
  knownUntil: null,
  ...given,
});
const days = (asOf: string, knownOn = '2030-01-01') => ({ asOf, knownOn });
const onDay = (spans: Span[], asOf: string, knownOn?: string) => holdsOn({ spans }, days(asOf, knownOn));

describe('a node with a timeline', () => {
  const timeline = [
    span('proposed', '2024-01-01'),
    span('enacted', '2024-08-01'),
    span('in-force', '2025-08-02', { until: '2026-08-02' }),
    span('stayed', '2026-08-02'),
    span('not-enforced', '2027-01-01'),
    span('rescinded', '2028-01-01'),
  ];
  it.each([
    ['2023-12-31', 'no-law', 'not-made'],
    ['2024-01-01', 'no-law', 'proposed'],
    ['2024-07-31', 'no-law', 'proposed'],
    ['2024-08-01', 'ahead', 'enacted'],
    ['2025-08-01', 'ahead', 'enacted'],
    ['2025-08-02', 'holds', 'in-force'],
    ['2026-08-01', 'holds', 'in-force'],
    ['2026-08-02', 'no-law', 'stayed'],
    ['2027-01-01', 'holds', 'not-enforced'],
    ['2028-01-01', 'over', 'rescinded'],
  ])('on %s reads %s, its status %s', (day, holding, status) => {
    expect(onDay(timeline, day)).toBe(holding);
    expect(statusOn({ spans: timeline }, days(day))).toBe(status);
  });

  it('is over when its last state has ended', () => {
    const ended = [span('in-force', '2025-01-01', { until: '2026-01-01' })];
    expect([onDay(ended, '2025-12-31'), onDay(ended, '2026-01-01')]).toEqual(['holds', 'over']);
    expect(onDay([span('ended', '2026-01-01')], '2026-01-01')).toBe('over');
  });

  it('holds from of old where its start is not told', () =>
    expect(onDay([span('in-force', null)], '1900-01-01')).toBe('holds'));

  it('counts an amendment from the day it was published', () => {
    const moved = [
      span('enacted', '2024-07-12'),
      span('in-force', '2026-08-02', { knownUntil: '2026-07-24' }),
      span('in-force', '2027-12-02', { known: '2026-07-24' }),
    ];
    expect(onDay(moved, '2026-09-01', '2026-07-23')).toBe('holds');
    expect(onDay(moved, '2026-09-01', '2026-07-24')).toBe('ahead');
  });

  it('is not known before anything of it was published', () => {
    expect(onDay(timeline, '2026-01-01', '2024-07-11')).toBe('not-known');
    expect(onDay(timeline, '2026-01-01', '2024-07-12')).toBe('holds');
    expect(statusOn({ spans: timeline }, days('2026-01-01', '2024-07-11'))).toBe(null);
  });
});

describe('a node without a timeline', () => {
  it('holds at all times without dates', () => {
    expect(onDay([], '1900-01-01', '1900-01-01')).toBe('holds');
    expect(statusOn({ spans: [] }, days('2026-01-01'))).toBe(null);
  });

  const exemption = [span(null, '2025-08-02', { until: '2026-08-02' })];
  it.each([
    ['2025-08-01', 'ahead'],
    ['2025-08-02', 'holds'],
    ['2026-08-01', 'holds'],
    ['2026-08-02', 'over'],
  ])('with dates of its own on %s reads %s', (day, holding) => {
    expect(onDay(exemption, day)).toBe(holding);
    expect(statusOn({ spans: exemption }, days(day))).toBe(null);
  });

  it('waits between two spans', () => {
    const twice = [...exemption, span(null, '2028-01-01')];
    expect(onDay(twice, '2027-01-01')).toBe('ahead');
    expect(onDay(twice, '2028-01-01')).toBe('holds');
  });

  it.each([
    ['2023-02', '2023-01-31', 'ahead'],
    ['2023-02', '2023-02-01', 'holds'],
    ['2023', '2022-12-31', 'ahead'],
    ['2023', '2023-01-01', 'holds'],
  ])('that starts in %s reads on %s %s', (from, day, holding) =>
    expect(onDay([span(null, from)], day)).toBe(holding),
  );
});

describe('a relationship', () => {
  it.each([
    [{}, '1900-01-01', true],
    [{ from: '2025-08-02' }, '2025-08-01', false],
    [{ from: '2025-08-02' }, '2025-08-02', true],
    [{ until: '2026-08-02' }, '2026-08-01', true],
    [{ until: '2026-08-02' }, '2026-08-02', false],
    [{ from: '2025-08' }, '2025-07-31', false],
    [{ from: '2025-08' }, '2025-08-01', true],
    [{ until: '2026' }, '2026-12-30', true],
    [{ until: '2026' }, '2026-12-31', false],
    [{ from: '2025-01-01/2025-08-01' }, '2024-12-31', false],
    [{ from: '2025-01-01/2025-08-01' }, '2025-01-01', true],
    [{ from: '../2025-08-01' }, '1900-01-01', true],
    [{ until: '2025-01-01/2025-08-01' }, '2025-07-31', true],
    [{ until: '2025-01-01/2025-08-01' }, '2025-08-01', false],
    [{ from: 'some day', until: 3 }, '1900-01-01', true],
  ])('with %j on %s: %s', (properties, asOf, holds) =>
    expect(edgeHoldsOn({ properties }, { asOf })).toBe(holds),
  );
});

describe('a scene', () => {
  const scene = sceneOf(
    [
      node('Obligation x', { spans: [span('enacted', '2024-08-01'), span('in-force', '2026-08-02')] }),
      node('Obligation old', { spans: [span('in-force', '2020-01-01', { until: '2025-01-01' })] }),
      node('Theme t'),
      node('Configuration c'),
    ],
    [
      edge('Obligation x', 'ABOUT', 'Theme t'),
      edge('Obligation old', 'ABOUT', 'Theme t'),
      edge('Configuration c', 'SUBJECT_TO', 'Theme t', { from: '2027-08', until: '2026/..' }),
    ],
    { knownOn: '2026-11-20' },
  );
  const ids = scene.edges.map(edgeId);

  it('lets stand back what does not hold, and what hangs on it', () => {
    expect(fadedOn(scene, days('2026-01-01'))).toEqual(
      new Set(['Obligation x', 'Obligation old', ids[0], ids[1], ids[2]]),
    );
    expect(fadedOn(scene, days('2027-08-01'))).toEqual(new Set(['Obligation old', ids[1]]));
  });

  it('names each day on which something starts or ends once, in order', () =>
    expect(changeDays(scene)).toEqual([
      '2020-01-01',
      '2024-08-01',
      '2025-01-01',
      '2026-08-02',
      '2027-08-01',
    ]));

  it('names no day of what was not known', () => {
    const late = [span('in-force', '2026-08-02', { known: '2026-07-24' })];
    const of = (knownOn: string) =>
      changeDays(sceneOf([node('Obligation x', { spans: late })], [], { knownOn }));
    expect(of('2026-07-23')).toEqual([]);
    expect(of('2026-07-24')).toEqual(['2026-08-02']);
  });

  it('changes on no other day than those named', () => {
    const day = fc
      .integer({ min: 0, max: 40 })
      .map((at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10));
    const maybe = fc.option(day);
    const status = fc.constantFrom<Status | null>('in-force', 'enacted', 'stayed', 'ended', null);
    const anySpan = fc.record({ status, from: maybe, until: maybe, known: maybe, knownUntil: maybe });
    fc.assert(
      fc.property(
        anyScene,
        fc.array(fc.array(anySpan, { maxLength: 3 }), { maxLength: 14 }),
        day,
        (scene, spans, knownOn) => {
          const dated = {
            ...scene,
            knownOn,
            nodes: scene.nodes.map((node, at) => ({ ...node, spans: spans[at] ?? [] })),
          };
          const changes = changeDays(dated);
          for (let at = 1; at <= 40; at += 1) {
            const [before, on] = [at - 1, at].map((at) =>
              new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
            ) as [string, string];
            if (changes.includes(on)) continue;
            expect(fadedOn(dated, days(on, knownOn))).toEqual(fadedOn(dated, days(before, knownOn)));
          }
        },
      ),
    );
  });
});
