import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { Condition, FactTest } from '../../graph/model/condition.ts';
import { Verdict, type Truth } from '../../graph/model/finding.ts';
import { Implication } from '../../graph/model/implication.ts';
import { Definition, Exemption, Timeline } from '../../graph/model/law.ts';
import { allOf, anyOf, notOf } from '../../graph/rules/truth.ts';
import { blocksOf, tableOf } from './blocks.ts';

const page = 'docs/rule-language.md';
const schemas: Record<string, z.ZodType> = {
  'yaml condition': Condition,
  'yaml definitions': z.array(Definition),
  'yaml exemptions': z.array(Exemption),
  'yaml timeline': Timeline,
  'yaml implications': z.array(Implication),
};

describe('docs/rule-language.md', () => {
  it.each(blocksOf(page))('shows YAML that is read as it stands: line $line', ({ info, text }) => {
    expect(Object.keys(schemas)).toContain(info);
    expect(schemas[info]!.safeParse(parse(text, { schema: 'core' })).error?.issues ?? []).toEqual([]);
  });

  it('tells every kind of fact test', () => {
    const kinds = FactTest.options.flatMap((option) =>
      Object.keys(option.shape).filter((key) => !['fact', 'cite', 'note'].includes(key)),
    );
    expect(tableOf(page, 'test').map(([name]) => name!.replaceAll('`', ''))).toEqual(kinds);
  });

  it('gives the truth tables that the code computes', () => {
    const rows = tableOf(page, 'a', 'b');
    expect(rows).toHaveLength(9);
    for (const [a, b, all, any] of rows) {
      expect(allOf([truth(a), truth(b)]), `all ${a} ${b}`).toBe(truth(all));
      expect(anyOf([truth(a), truth(b)]), `any ${a} ${b}`).toBe(truth(any));
    }
    expect([true, false, 'unknown' as const].map(notOf)).toEqual([false, true, 'unknown']);
  });

  it('names every verdict', () => {
    const named = new Set(tableOf(page, 'verdict').map(([name]) => name!.replaceAll('`', '')));
    expect([...named, 'undetermined'].toSorted()).toEqual(Verdict.options.toSorted());
  });
});

function truth(word: string | undefined): Truth {
  return word === 'unknown' ? 'unknown' : word === 'true';
}
