import { describe, expect, it } from 'vitest';
import { boolean, oneOf, testRules } from '../rules/test-rulebase.ts';
import { groundOf, grouped } from './ground.ts';

const sources = [{ source: 'test', checked: '2026-01-01', confidence: 'primary' as const }];
const { rules } = testRules({
  facts: { open: boolean, kind: oneOf('model', 'data') },
  trigger: { fact: 'open', is: true },
});
const situation = (id: string, facts = {}) => ({ id, label: id, meaning: id, facts, sources });

describe('a ground', () => {
  it('has every configuration in every situation, and the situation goes before', () => {
    const ground = groundOf(
      rules,
      [{ id: 'c', label: 'c', facts: { open: true, kind: 'model' } }],
      [situation('as-it-is'), situation('closed', { open: false })],
    );
    expect(ground.cells).toEqual([
      { configuration: 'c', situation: 'as-it-is' },
      { configuration: 'c', situation: 'closed' },
    ]);
    expect([0, 1].map((at) => ground.evaluationOf(at).lookup('open'))).toEqual([true, false]);
  });
  it('tells cells apart by what an obligation reads, and by nothing else', () => {
    const facts = [{ open: true }, { open: true, kind: 'data' }, { open: false }, {}, { kind: 'model' }];
    const ground = groundOf(
      rules,
      facts.map((each, at) => ({ id: `c${at}`, label: '', facts: each })),
      [situation('alone')],
    );
    expect(grouped([ground.keysOf(rules.obligations[0]!)], 5)).toEqual([[0, 1], [2], [3, 4]]);
  });
  it('refuses facts that do not fit their declaration', () => {
    expect(() =>
      groundOf(rules, [{ id: 'c', label: '', facts: { kind: 'tool' } }], [situation('alone')]),
    ).toThrow(/alone: "tool" is not a value of "kind"/);
  });
});
