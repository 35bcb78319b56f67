import { expect, it } from 'vitest';
import type { Condition } from '../model/condition.ts';
import type { Definition } from '../model/law.ts';
import { assess } from './assess.ts';
import { explainInWords } from './explain-in-words.ts';
import { boolean, number, testRules, type TestRules } from './test-rulebase.ts';

const days = { asOf: '2026-01-01', knownOn: '2026-01-01' };
const is = (fact: string): Condition => ({ fact, is: true });
const sources = [{ source: 'law', pinpoint: 'p. 1', checked: '2026-01-01', confidence: 'primary' as const }];
const words = (given: TestRules, input: object) => {
  const { rules, read } = testRules(given);
  return explainInWords(assess(rules, read(input), days)[0]!).split('\n');
};

const contested: Definition = {
  id: 'free',
  label: 'Free',
  meaning: 'Free.',
  instrument: 'act',
  citation: 'Art. 3',
  lead: 'strict',
  readings: [
    {
      id: 'strict',
      label: 'Strictly',
      holder: 'A court',
      citation: 'para 1',
      condition: { all: [is('a'), is('b')] },
      sources,
    },
    { id: 'broad', label: 'Broadly', holder: 'A ministry', citation: 'para 2', condition: is('a'), sources },
  ],
  sources,
};

it('tells the whole finding line by line', () => {
  const given: TestRules = {
    facts: { a: boolean, b: boolean, n: number, out: boolean },
    definitions: [contested],
    scope: is('out'),
    trigger: { fact: 'n', above: 1e23, cite: 'para 17' },
    exemption: { definition: 'free' },
  };
  expect(words(given, { a: true, b: false, n: 1e24, out: false })).toEqual([
    'duty  Duty  (Art. 1)',
    'applies, contested',
    'Since 1 Jan 2020: every condition of Art. 1 holds, and exemption does not lift it, since “Free” does not hold (b: no).',
    '',
    'When: In force since 1 Jan 2020. [Art. 1]',
    'Outside the text by scope?',
    '  ✗ out = false',
    'Triggered?',
    '  ✓ n above 10²³ FLOP = 1e+24 [para 17]',
    'Lifted by exemption?',
    '  ✗ Free [Art. 3]',
    '    ✗ All of these',
    '      ✓ a = true',
    '      ✗ b = false',
    'Reading taken: Strictly: applies (A court; para 1)',
    'Reading: Broadly: exempt (A ministry; para 2)',
    'Source: Art. 1: test (primary, checked 2026-01-01)',
  ]);
});

it('tells what is open, what would decide it, and a start that hangs on the case', () => {
  const timeline = [
    {
      status: 'in-force' as const,
      from: '2027-01-01',
      known: '2020-01-01',
      citation: 'Art. 111',
      when: is('a'),
    },
    { status: 'in-force' as const, from: '2025-01-01', known: '2020-01-01', citation: 'Art. 113' },
  ];
  const told = words({ facts: { a: boolean }, timeline }, {});
  expect(told).toContain('Would decide: a');
  expect(told.slice(4, 7)).toEqual([
    'When: Open: This duty under Act had not been made on this day. Or: In force since 1 Jan 2025.',
    '  ? a',
    'Triggered?',
  ]);
});
