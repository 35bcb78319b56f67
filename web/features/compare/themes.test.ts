import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../graph/compare/test-comparison.ts';
import { columnSets, onPaper, tellingCounts, themeGroups } from './themes.ts';

const steps = answerTo({ preset: 'steps' });

describe('themes', () => {
  it('hold the topics under them, and stand for themselves where they have rules', () => {
    expect(
      themeGroups(steps).map(({ theme, topics }) => [theme.theme, topics.map((row) => row.theme)]),
    ).toEqual([
      ['docs', ['docs']],
      ['data', ['data.sub']],
    ]);
  });

  it('stand open where something reaches the case, or where differences were asked for', () => {
    const broad = steps.rows.filter(({ broader }) => broader === null);
    const [reached, silent] = [broad[0]!, { ...broad[0]!, cells: [] }];
    const rows = [silent, reached, reached, reached, reached].map((row, at) => ({ ...row, theme: `t${at}` }));
    const open = (differences: boolean) =>
      themeGroups({ rows, shown: { differences, all: false } }).map(({ opensByItself }) => opensByItself);
    expect(open(false)).toEqual([false, true, true, true, false]);
    expect(open(true)).toEqual([true, true, true, true, true]);
  });

  it('open on paper to what reaches the case in the columns of the table', () => {
    const topics = (columns: number[]) =>
      onPaper(themeGroups(steps), columns).map((group) => group.topics.map((row) => row.theme));
    expect(topics([0, 1])).toEqual([['docs'], ['data.sub']]);
    expect(topics([2, 3])).toEqual([['docs'], []]);
  });

  it('are counted without what does not reach the case', () => {
    expect(tellingCounts(steps.columns[1]!.counts).map(({ verdict }) => verdict)).toEqual([
      'upcoming',
      'exempt',
    ]);
  });
});

describe('columns as tables', () => {
  it('are all in one on screen, and on paper one table a group', () => {
    expect(columnSets(steps, Infinity, false)).toEqual([[0, 1, 2, 3]]);
    expect(columnSets(steps, 6, true)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('are shared equally among the sheets', () => {
    const columns = Array.from({ length: 7 }, () => steps.columns[0]!);
    expect(columnSets({ columns, groups: [] }, 6, true).map((set) => set.length)).toEqual([4, 3]);
  });
});
