import { describe, expect, it } from 'vitest';
import { answerTo, rulebase } from '../../../graph/compare/test-comparison.ts';
import { findingOnRule } from '../../app/one-finding.ts';
import { cellOfText, textOfCell } from './cell-ref.ts';
import { factsOfColumn, factsOfQuestion } from './column-case.ts';
import { comparableFirst } from './compare-order.ts';
import { draftOf } from './draft.ts';

const answers = [
  answerTo({ preset: 'steps' }),
  answerTo({ by: 'models', models: ['large', 'small'], facts: { 'public.weights': true } }),
  answerTo({
    by: 'days',
    days: [{ asOf: '2026-09-01', knownOn: '2026-03-31' }, { asOf: '2026-09-01' }],
    case: 'start',
  }),
];

describe('the case of a column', () => {
  it('gives the finding that the cell shows, for every cell', () => {
    let compared = 0;
    for (const answer of answers)
      for (const rule of Object.values(answer.rules))
        rule.cells.forEach((cell, at) => {
          if (!cell) return;
          const { asOf, knownOn } = answer.columns[at]!;
          const finding = findingOnRule(rulebase, rule.id, factsOfColumn(answer, at), { asOf, knownOn });
          expect(finding).toMatchObject({ verdict: cell.verdict, because: cell.because, from: cell.from });
          compared++;
        });
    expect(compared).toBeGreaterThan(20);
  });

  it('is not there for a rule that is not known', () => {
    expect(
      findingOnRule(rulebase, 'none', {}, { asOf: '2026-01-01', knownOn: '2026-01-01' }),
    ).toBeUndefined();
  });
});

it('the case of the question is what columns share, over what it starts from', () => {
  const asked = draftOf({ case: 'start', facts: '{"big":false}' });
  expect(factsOfQuestion({ facts: [] }, asked, rulebase)).toEqual({ big: false, 'public.weights': false });
});

it('a cell in the address is a rule and a column, whose id may hold an @', () => {
  const day = { rule: 'EU-AIA-6', column: '2026-09-01@2026-07-01' };
  expect(cellOfText(textOfCell(day))).toEqual(day);
  expect([cellOfText('EU-AIA-6'), cellOfText('@a'), cellOfText('a@'), cellOfText(['a@b'])]).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});

describe('comparisons of rules', () => {
  it('tell those that only look alike first, then those that both reach the case', () => {
    const [answer] = answers;
    const row = answer!.rows.find(({ theme }) => theme === 'docs')!;
    expect(comparableFirst(row.comparable.toReversed(), answer!).map(({ id }) => id)).toEqual(['P2', 'P1']);
    const plain = row.comparable.map((rules) => ({ ...rules, lookalike: false }));
    const far = { ...plain[0]!, id: 'far', a: { ...plain[0]!.a, id: 'elsewhere' } };
    expect(comparableFirst([far, plain[1]!], answer!).map(({ id }) => id)).toEqual([plain[1]!.id, 'far']);
  });
});
