import { describe, expect, it } from 'vitest';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import { themeChoices } from './choices.ts';

const theme = (id: string, position?: number, broader?: string) =>
  ({ id, label: id, position, broader }) as unknown as Rulebase['themes'][number];
const about = (...themes: string[]) => ({ themes }) as unknown as Rulebase['obligations'][number];

describe('the themes to choose from', () => {
  const themes = [theme('a', 2), theme('a.x', undefined, 'a'), theme('a.y', undefined, 'a'), theme('b', 1)];

  it('are those that a rule is about and what they belong to, in their place', () => {
    expect(themeChoices({ themes, obligations: [about('a.y'), about('b')] })).toEqual([
      { value: 'b', words: 'b', under: false },
      { value: 'a', words: 'a', under: false },
      { value: 'a.y', words: 'a.y', under: true },
    ]);
  });

  it('are none where no rule is about any', () => {
    expect(themeChoices({ themes, obligations: [about()] })).toEqual([]);
  });
});
