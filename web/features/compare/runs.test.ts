import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../graph/compare/test-comparison.ts';
import { cardsOf } from './cards.ts';
import { runsOf } from './runs.ts';
import { columnWords, countsBeside, rulesIn, shownRule } from './shown-rule.ts';

const steps = answerTo({ preset: 'steps' });
const orders = answerTo({ by: 'jurisdictions', jurisdictions: ['A', 'B', 'C'], case: 'start' });
const row = (theme: string, answer = steps) => answer.rows.find((one) => one.theme === theme)!;
const all = (answer = steps) => answer.columns.map((_, at) => at);

describe('cells that say the same', () => {
  it('are one over their columns, and never over two groups', () => {
    expect(runsOf(row('docs'), all(), steps)).toEqual([
      { at: 0, span: 1 },
      { at: 1, span: 1 },
      { at: 2, span: 2 },
    ]);
    expect(runsOf(row('data.sub'), [2, 3], steps)).toEqual([{ at: 2, span: 2 }]);
  });

  it('stay apart between legal orders', () => {
    expect(runsOf(row('docs', orders), all(orders), orders)).toHaveLength(3);
  });
});

describe('the rule that stands for a theme', () => {
  it('is one that moves within the group, before the one that leads', () => {
    expect(shownRule(row('docs'), 0, steps)!.id).toBe('a-1');
    expect(shownRule(row('docs'), 1, steps)!.id).toBe('a-1');
    expect(shownRule(row('docs'), 2, steps)!.id).toBe('b-1');
  });

  it('is the one that leads between legal orders, and none where there is no rule', () => {
    const { leading } = row('docs', orders).cells[0]!;
    expect(shownRule(row('docs', orders), 0, orders)!.id).toBe(leading!.obligation);
    expect(shownRule(row('docs', orders), 2, orders)).toBeNull();
  });

  it('is not counted among the others', () => {
    const shown = shownRule(row('docs'), 1, steps);
    const rules = rulesIn(row('docs'), 1, steps);
    const beside = countsBeside(row('docs'), 1, shown);
    expect(rules.map(({ id }) => id)).toEqual(['a-1', 'a-2', 'part-1']);
    expect(beside.map(({ verdict, count }) => [verdict, count])).toEqual([
      ['upcoming', 1],
      ['exempt', 1],
    ]);
  });
});

it('a column is told with its group', () => {
  expect(columnWords(steps, 1)).toBe('Aland, Open');
  expect(columnWords(orders, 1)).toBe('Bland');
});

describe('cards on a narrow screen', () => {
  it('name their columns, and the group alone where they are all of it', () => {
    expect(cardsOf(row('docs'), all(), steps).telling.map(({ names }) => names)).toEqual([
      'Aland: Shut',
      'Aland: Open',
      'Bland',
    ]);
  });

  it('put columns without a rule into one line, by the reason', () => {
    const { telling, empty } = cardsOf(row('data.sub', orders), all(orders), orders);
    expect(telling).toHaveLength(1);
    expect(empty).toEqual([
      { words: 'No rule of this kind in the rulebook', names: 'Bland' },
      { words: 'No law of this jurisdiction in the rulebook', names: 'Cland' },
    ]);
  });
});
