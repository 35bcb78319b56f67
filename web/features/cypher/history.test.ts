import { expect, it } from 'vitest';
import { mostRuns, runsIn, withRun, wordsOfRun, type Run } from './history.ts';

const run = (text: string, over: Partial<Run> = {}): Run => ({
  text,
  fields: {},
  at: '2026-11-20T10:00:00Z',
  came: { rows: 1, truncated: false },
  ...over,
});

it('puts the last run first, once for the same text and fields', () => {
  const runs = [run('a'), run('b'), run('a', { fields: { x: '1' } })];
  expect(withRun(runs, run('b')).map(({ text }) => text)).toEqual(['b', 'a', 'a']);
});

it('keeps no more than it may', () => {
  const runs = Array.from({ length: mostRuns }, (_, at) => run(String(at)));
  const more = withRun(runs, run('new'));
  expect(more).toHaveLength(mostRuns);
  expect(more.at(-1)!.text).toBe('48');
});

it('reads what it kept, and nothing from what is spoilt', () => {
  const refused = run('b', { came: { refused: 'No' } });
  expect(runsIn(JSON.stringify([run('a'), refused]))).toEqual([run('a'), refused]);
  expect(runsIn(JSON.stringify([{ text: 1 }, null, { ...run('a'), came: {} }]))).toEqual([]);
  expect([runsIn(null), runsIn('{'), runsIn('{}')]).toEqual([[], [], []]);
});

it.each([
  [{ rows: 1, truncated: false }, '1 row'],
  [{ rows: 300, truncated: true }, 'the first 300 rows'],
  [{ refused: 'The query was refused' }, 'The query was refused'],
])('tells %j as %s', (came, words) => expect(wordsOfRun(run('a', { came }))).toBe(words));
