import { describe, expect, it } from 'vitest';
import type { Fact } from '../model/fact.ts';
import { readCaseFacts } from './case-facts.ts';
import { boolean, date, number, oneOf, setOf } from './test-rulebase.ts';

const sources = [{ source: 'test', checked: '2026-01-01', confidence: 'primary' as const }];
const fact = (id: string, type: Fact['type'], more: Partial<Fact> = {}): Fact => ({
  id,
  label: id,
  question: `${id}?`,
  subject: 'release',
  type,
  sources,
  ...more,
});
const declarations = [
  fact('open', boolean),
  fact('compute', number),
  fact('placed', date),
  fact('route', oneOf('api', 'download')),
  fact('role', setOf('provider', 'deployer'), {
    aliases: { eu: { keys: ['actor_role'], values: { provider_of_model: 'provider' } } },
  }),
  fact('licence', { kind: 'text', unclear: { 'gnu gpl': ['GPL-3.0-only', 'GPL-2.0-only'] } }),
];
const read = (input: Record<string, unknown>, vocabulary?: 'eu') => {
  const { facts, problems } = readCaseFacts(input, declarations, vocabulary);
  return { values: Object.fromEntries([...facts].map(([id, { value }]) => [id, value])), problems };
};

describe('reading facts', () => {
  it('keeps what fits its declaration', () => {
    const input = {
      open: true,
      compute: 3e24,
      placed: '2025-08',
      route: 'api',
      role: ['deployer'],
      licence: 'MIT',
    };
    expect(read(input)).toEqual({ values: input, problems: [] });
  });
  it('takes null for unknown and one word for a set of one', () => {
    expect(read({ open: null, role: 'deployer' }).values).toEqual({ role: ['deployer'] });
  });
  it('takes a year that YAML reads as a number', () => {
    expect(read({ placed: 2026 })).toEqual({ values: { placed: '2026' }, problems: [] });
    expect(read({ placed: 2026 })).toEqual(read({ placed: '2026' }));
  });
  it('takes a text as long as allowed', () => {
    expect(read({ licence: 'x'.repeat(200) }).problems).toEqual([]);
  });
  it('takes a name that is clear, and one that nobody knows', () => {
    expect(read({ licence: 'GPL-3.0-only' }).values).toEqual({ licence: 'GPL-3.0-only' });
    expect(read({ licence: 'GNU GPL 3' }).values).toEqual({ licence: 'GNU GPL 3' });
    expect(read({ licence: 'constructor' }).values).toEqual({ licence: 'constructor' });
  });
  it('takes a range for a figure known in part', () => {
    const compute = { above: 1e23, 'at-most': 1e25 };
    expect(read({ compute })).toEqual({ values: { compute }, problems: [] });
  });
  it('translates the names and words of a vocabulary', () => {
    expect(read({ actor_role: 'provider_of_model' }, 'eu').values['role']).toEqual(['provider']);
    expect(read({ actor_role: 'provider_of_model' }).problems[0]?.field).toBe('actor_role');
  });
});

describe('refusing', () => {
  it.each([
    [{ opne: true }, 'opne', 'did you mean "open"?'],
    [{ open: 'yes' }, 'open', 'true or false'],
    [{ compute: -1 }, 'compute', 'not below 0'],
    [{ compute: '1e24' }, 'compute', 'write a number of FLOP'],
    [{ compute: Number.NaN }, 'compute', 'write a number'],
    [{ compute: Infinity }, 'compute', 'write a number'],
    [{ compute: {} }, 'compute', 'range'],
    [{ compute: { above: 5, 'at-most': 1 } }, 'compute', 'one lower and one higher bound'],
    [{ compute: { above: 5, 'at-most': 5 } }, 'compute', 'one lower and one higher bound'],
    [{ compute: { more: 5 } }, 'compute', 'range'],
    [{ compute: { above: 1, more: 5 } }, 'compute', 'range'],
    [{ compute: { above: null } }, 'compute', 'range'],
    [{ compute: { above: 1, 'at-least': 5 } }, 'compute', 'one lower and one higher bound'],
    [{ compute: { below: 1, 'at-most': 5 } }, 'compute', 'one lower and one higher bound'],
    [{ compute: { below: 0 } }, 'compute', 'one lower and one higher bound'],
    [{ role: [undefined] }, 'role', 'use one of'],
    [{ placed: '2026-02-30' }, 'placed', 'exists in the calendar'],
    [{ placed: '../2026-02-30' }, 'placed', 'the earlier one first'],
    [{ placed: '2026-03/2026-02' }, 'placed', 'the earlier one first'],
    [{ placed: '../..' }, 'placed', 'the earlier one first'],
    [{ placed: '2025/2026/2027' }, 'placed', 'YYYY-MM-DD'],
    [{ placed: '30.02.2026' }, 'placed', 'YYYY-MM-DD'],
    [{ placed: 999 }, 'placed', 'YYYY-MM-DD'],
    [{ placed: 10000 }, 'placed', 'YYYY-MM-DD'],
    [{ placed: 2026.5 }, 'placed', 'YYYY-MM-DD'],
    [{ placed: -2026 }, 'placed', 'YYYY-MM-DD'],
    [{ placed: 20260301 }, 'placed', 'YYYY-MM-DD'],
    [{ placed: Number.NaN }, 'placed', 'YYYY-MM-DD'],
    [{ placed: [2026] }, 'placed', 'YYYY-MM-DD'],
    [{ route: 'apii' }, 'route', 'did you mean "api"?'],
    [{ role: ['provider', 'janitor'] }, 'role', 'use one of'],
    [{ licence: 'GNU GPL' }, 'licence', 'GPL-3.0-only, GPL-2.0-only'],
    [{ licence: ' gnu gpl ' }, 'licence', 'GPL-3.0-only, GPL-2.0-only'],
    [{ licence: '' }, 'licence', 'text'],
    [{ licence: ' ' }, 'licence', 'text'],
    [{ licence: 'x'.repeat(201) }, 'licence', 'text'],
    [{ licence: 7 }, 'licence', 'text'],
  ])('%j names the field and the mend', (input, field, mend) => {
    const { values, problems } = read(input);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.field).toBe(field);
    expect(problems[0]!.mend).toContain(mend);
    expect(values).toEqual({});
  });
  it('shows what was given, also where JSON cannot', () => {
    expect(read({ compute: Number.NaN }).problems[0]!.message).toContain('NaN');
    expect(read({ actor_role: 'constructor' }, 'eu').problems[0]!.message).toContain('"constructor"');
  });
  it('refuses a fact stated twice under two names', () => {
    expect(read({ role: ['provider'], actor_role: 'deployer' }, 'eu').problems[0]?.message).toContain(
      'second time',
    );
  });
});
