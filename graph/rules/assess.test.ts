import { describe, expect, it } from 'vitest';
import type { Condition } from '../model/condition.ts';
import type { Definition } from '../model/law.ts';
import { assess } from './assess.ts';
import { boolean, number, testRules, type TestRules } from './test-rulebase.ts';

const sources = [{ source: 'test', checked: '2026-01-01', confidence: 'primary' as const }];
const days = { asOf: '2026-01-01', knownOn: '2026-01-01' };
const is = (fact: string, value = true): Condition => ({ fact, is: value });
const answer = (given: TestRules, input: object, question: Parameters<typeof assess>[2] = days) => {
  const { rules, read } = testRules(given);
  return assess(rules, read(input), question)[0];
};
const start = (from: string) => [
  { status: 'enacted' as const, from: '2020-01-01', known: '2020-01-01', citation: 'Art. 1' },
  { status: 'in-force' as const, from, known: '2020-01-01', citation: 'Art. 2' },
];

describe('precedence', () => {
  const rule: TestRules = {
    facts: { outside: boolean, reached: boolean, lifted: boolean },
    scope: is('outside'),
    trigger: is('reached'),
    exemption: is('lifted'),
  };
  const off = { outside: false, reached: true, lifted: false };
  it.each([
    ['applies', off, start('2026-01-01')],
    ['upcoming', off, start('2026-01-02')],
    ['exempt', { ...off, lifted: true }, start('2026-01-02')],
    ['not-triggered', { ...off, reached: false, lifted: true }, start('2026-01-01')],
    ['exempt', { ...off, reached: false, outside: true }, start('2026-01-01')],
  ])('reads %s', (verdict, input, timeline) => {
    expect(answer({ ...rule, timeline }, input)?.verdict).toBe(verdict);
  });
  it.each([
    ['the day before it stands', { from: '2026-01-02' }, 'applies'],
    ['the day it stands from', { from: '2026-01-01' }, 'exempt'],
    ['the last day it stands', { until: '2026-01-02' }, 'exempt'],
    ['the day it has ended', { until: '2026-01-01' }, 'applies'],
    ['known the day before it was published', { known: '2026-01-02' }, 'applies'],
    ['known the day it was published', { known: '2026-01-01' }, 'exempt'],
    ['known the day before it was replaced', { known_until: '2026-01-02' }, 'exempt'],
    ['known the day it was replaced', { known_until: '2026-01-01' }, 'applies'],
  ])('counts an exemption and a scope exclusion by their dates: %s', (_, lifting, verdict) => {
    const lifted = answer({ ...rule, lifting }, { ...off, lifted: true });
    const outside = answer({ ...rule, lifting }, { ...off, outside: true });
    expect([lifted?.verdict, outside?.verdict]).toEqual([verdict, verdict]);
    // What does not stand is no part of the reasons, and no fact of it is asked for.
    expect(lifted?.explanation.exemptions).toHaveLength(verdict === 'exempt' ? 1 : 0);
    expect(answer({ ...rule, lifting }, { reached: true })?.deciding).toEqual(
      verdict === 'exempt' ? ['outside', 'lifted'] : [],
    );
  });
  it('reads an exemption on the day asked about, and its publication on the day known', () => {
    const lifting = { from: '2025-03-01', known: '2025-02-01' };
    const on = (asOf: string, knownOn: string) =>
      answer({ ...rule, lifting }, { ...off, lifted: true }, { asOf, knownOn })?.verdict;
    expect(on('2025-03-01', '2025-02-01')).toBe('exempt');
    expect(on('2025-03-01', '2025-01-31')).toBe('applies');
    expect(on('2025-02-28', '2026-01-01')).toBe('applies');
  });
  it('puts what is not in force before everything', () => {
    const timeline = [
      { status: 'proposed' as const, from: '2020-01-01', known: '2020-01-01', citation: 'x' },
    ];
    expect(answer({ ...rule, timeline }, {})?.verdict).toBe('not-in-force');
    expect(answer({ ...rule, instrument: timeline }, {})?.verdict).toBe('not-in-force');
  });
  it('tests unenforced law as if live before it reads not in force', () => {
    const timeline = [
      { status: 'not-enforced' as const, from: '2020-01-01', known: '2020-01-01', citation: 'x' },
    ];
    expect(answer({ ...rule, timeline }, off)?.verdict).toBe('not-in-force');
    expect(answer({ ...rule, timeline }, { ...off, lifted: true })?.verdict).toBe('exempt');
    expect(answer({ ...rule, timeline }, { ...off, reached: false })?.verdict).toBe('not-triggered');
  });
  it('leaves open what the facts do not decide, and names the facts', () => {
    const open = answer(rule, { outside: false, reached: true });
    expect(open).toMatchObject({
      verdict: 'undetermined',
      deciding: ['lifted'],
      possible: ['exempt', 'applies'],
    });
    expect(answer(rule, { outside: false, reached: false })).toMatchObject({
      verdict: 'not-triggered',
      deciding: [],
    });
  });
  it('puts facts that settle the verdict alone first', () => {
    const trigger: Condition = { all: [is('outside', false), { any: [is('reached'), is('lifted')] }] };
    const open = answer({ facts: rule.facts!, trigger }, {});
    expect(open?.deciding).toEqual(['outside', 'reached', 'lifted']);
  });
});

describe('a duty in its instrument', () => {
  const state = (
    status: 'enacted' | 'in-force' | 'not-enforced' | 'stayed',
    from: string,
    more: object = {},
  ) => ({
    status,
    from,
    known: '2020-01-01',
    citation: `${status} ${from}`,
    ...more,
  });
  const own = [state('in-force', '2024-01-01')];
  it.each([
    ['applies', '2024-01-01', [state('in-force', '2020-01-01')]],
    ['applies', '2025-06-01', [state('enacted', '2020-01-01'), state('in-force', '2025-06-01')]],
    ['upcoming', '2027-01-01', [state('enacted', '2020-01-01'), state('in-force', '2027-01-01')]],
    ['upcoming', null, [state('enacted', '2020-01-01')]],
    ['not-in-force', null, [state('not-enforced', '2020-01-01')]],
    ['not-in-force', null, [state('in-force', '2020-01-01'), state('stayed', '2025-06-01')]],
  ])('reads %s from %s when the instrument is %j', (verdict, from, instrument) => {
    expect(answer({ timeline: own, instrument }, {})).toMatchObject({ verdict, from });
  });
  it('lasts until the first of the two ends', () => {
    const instrument = [state('in-force', '2020-01-01', { until: '2028-01-01' })];
    expect(answer({ timeline: own, instrument }, {})?.until).toBe('2028-01-01');
    const timeline = [state('in-force', '2024-01-01', { until: '2027-01-01' })];
    expect(answer({ timeline, instrument }, {})?.until).toBe('2027-01-01');
  });
  it('says which of the two is not law', () => {
    const stayed = [state('stayed', '2025-01-01')];
    expect(answer({ timeline: stayed }, {})?.because).toBe('This duty under Act was stayed on this day.');
    expect(answer({ instrument: stayed }, {})?.because).toBe('Act was stayed on this day.');
  });
  it('says each thing it can be once, while facts leave it open', () => {
    const when = is('old');
    const timeline = [state('in-force', '2027-01-01', { when }), state('in-force', '2025-01-01')];
    const instrument = [
      state('enacted', '2020-01-01'),
      state('in-force', '2020-01-01', { when, until: '2021-01-01' }),
      state('in-force', '2020-01-01'),
    ];
    const open = answer({ facts: { old: boolean }, timeline, instrument }, {});
    expect(open?.explanation.timing.words.match(/in force since 1 Jan 2025/gi)).toHaveLength(1);
  });
  it('explains a start that hangs on the case only by what was known', () => {
    const timeline = [
      state('enacted', '2024-01-01'),
      state('in-force', '2027-01-01', { when: is('old'), known: '2025-06-01' }),
      state('in-force', '2025-01-01'),
    ];
    const given = { facts: { old: boolean }, timeline };
    expect(answer(given, { old: true })?.explanation.timing.when).toMatchObject({ id: 'old', value: true });
    const before = { asOf: '2026-01-01', knownOn: '2025-05-31' };
    expect(answer(given, { old: true }, before)?.explanation.timing).not.toHaveProperty('when');
  });
});

describe('a rebuttable figure', () => {
  const rule: TestRules = {
    facts: { general: boolean, compute: number },
    trigger: {
      rebuttable: { test: { fact: 'general', is: true }, otherwise: { fact: 'compute', above: 1e23 } },
    },
  };
  it('decides while the legal test is not stated, and says so', () => {
    const finding = answer(rule, { compute: 1e24 });
    expect(finding?.verdict).toBe('applies');
    expect(finding?.explanation.trigger).toMatchObject({ kind: 'rebuttable', decided_by: 'proxy' });
  });
  it('yields to the stated legal test, both ways', () => {
    expect(answer(rule, { compute: 1e24, general: false })?.verdict).toBe('not-triggered');
    const finding = answer(rule, { compute: 1e22, general: true });
    expect(finding?.verdict).toBe('applies');
    expect(finding?.explanation.trigger).toMatchObject({ decided_by: 'test' });
  });
  it('decides, too, while the legal test is known in part and not answered', () => {
    const trigger: Condition = {
      rebuttable: { test: { fact: 'compute', above: 1e25 }, otherwise: is('general') },
    };
    const partly = { ...rule, trigger };
    const between = { compute: { above: 1e24, below: 1e26 } };
    expect(answer(partly, { ...between, general: true })?.verdict).toBe('applies');
    expect(answer(partly, { compute: { below: 1e25 }, general: true })?.verdict).toBe('not-triggered');
    expect(answer(partly, between)?.verdict).toBe('undetermined');
  });
  it('asks for both where neither is known', () => {
    expect(answer(rule, {})?.deciding).toEqual(['compute', 'general']);
  });
});

describe('contested tests', () => {
  const reading = (id: string, condition: Condition) => ({
    id,
    label: id,
    holder: `holder of ${id}`,
    citation: `place of ${id}`,
    condition,
    sources,
  });
  const free: Definition = {
    id: 'free',
    label: 'Free',
    meaning: 'Free.',
    instrument: 'act',
    citation: 'Art. 3',
    lead: 'strict',
    readings: [
      reading('strict', { all: [is('granted'), is('limited', false)] }),
      reading('lenient', is('granted')),
    ],
    sources,
  };
  const rule: TestRules = {
    facts: { granted: boolean, limited: boolean },
    definitions: [free],
    exemption: { definition: 'free' },
  };
  it('answer by the leading reading and show the rivals where they differ', () => {
    const finding = answer(rule, { granted: true, limited: true });
    expect(finding).toMatchObject({ verdict: 'applies', contested: true });
    expect(finding?.readings.map(({ reading, verdict, lead }) => [reading, verdict, lead])).toEqual([
      ['strict', 'applies', true],
      ['lenient', 'exempt', false],
    ]);
  });
  it('are not called contested where all readings agree', () => {
    expect(answer(rule, { granted: false, limited: true })).toMatchObject({ contested: false, readings: [] });
  });
});

describe('two contested tests at once', () => {
  const either = (id: string, rivals: Condition[]): Definition => ({
    id,
    label: id,
    meaning: id,
    instrument: 'act',
    citation: 'Art. 3',
    lead: 'lead',
    readings: [
      { id: 'lead', condition: is('a') },
      ...rivals.map((condition, at) => ({ id: `rival-${at}`, condition })),
    ].map((reading) => ({
      label: `${reading.id} of ${id}`,
      holder: `holder of ${id}`,
      citation: `place of ${id}`,
      sources,
      ...reading,
    })),
    sources,
  });
  const rule: TestRules = {
    facts: { a: boolean, b: boolean },
    definitions: [either('one', [is('b')]), either('two', [is('b')])],
    trigger: { any: [{ definition: 'one' }, { definition: 'two' }] },
  };
  it('are contested where only both rival readings together change the verdict', () => {
    const finding = answer(rule, { a: true, b: false });
    expect(finding).toMatchObject({ verdict: 'applies', contested: true });
    expect(finding?.readings).toEqual([
      expect.objectContaining({ definition: 'one', reading: 'lead', lead: true, verdict: 'applies' }),
      expect.objectContaining({ definition: 'two', reading: 'lead', lead: true, verdict: 'applies' }),
      {
        definition: 'one',
        reading: 'rival-0 + rival-0',
        label: 'rival-0 of one; and: rival-0 of two',
        holder: 'holder of one; holder of two',
        citation: 'place of one; place of two',
        lead: false,
        verdict: 'not-triggered',
      },
    ]);
  });
  it('are told one by one where each changes it', () => {
    const both = { ...rule, trigger: { all: [{ definition: 'one' }, { definition: 'two' }] } };
    expect(
      answer(both, { a: true, b: false })?.readings.map((row) => [row.definition, row.reading, row.verdict]),
    ).toEqual([
      ['one', 'lead', 'applies'],
      ['one', 'rival-0', 'not-triggered'],
      ['two', 'lead', 'applies'],
      ['two', 'rival-0', 'not-triggered'],
    ]);
  });
  it('show every reading of a test of which one changes it', () => {
    const three = {
      ...rule,
      definitions: [either('one', [is('a'), is('b')])],
      trigger: { definition: 'one' },
    };
    expect(answer(three, { a: true, b: false })?.readings.map((row) => row.verdict)).toEqual([
      'applies',
      'applies',
      'not-triggered',
    ]);
  });
});

describe('confidence', () => {
  const held = (confidence: 'primary' | 'secondary' | 'own-knowledge') => [{ ...sources[0]!, confidence }];
  const test = (confidence: Parameters<typeof held>[0]): Definition => ({
    id: 'test',
    label: 'Test',
    meaning: 'Test.',
    instrument: 'act',
    citation: 'Art. 3',
    condition: is('a'),
    sources: held(confidence),
  });
  it('is that of the weakest rule, the named tests included', () => {
    const rule: TestRules = { facts: { a: boolean }, trigger: { definition: 'test' } };
    expect(answer({ ...rule, definitions: [test('primary')] }, {})?.confidence).toBe('primary');
    expect(answer({ ...rule, definitions: [test('own-knowledge')] }, {})?.confidence).toBe('own-knowledge');
    const behind: Definition = { ...test('primary'), id: 'behind', condition: { definition: 'test' } };
    const nested = { ...rule, definitions: [test('secondary'), behind], trigger: { definition: 'behind' } };
    expect(answer(nested, {})?.confidence).toBe('secondary');
  });
  it('counts what lifts a duty only where it does', () => {
    const rule: TestRules = {
      facts: { a: boolean },
      exemption: { definition: 'test' },
      definitions: [test('secondary')],
    };
    expect(answer(rule, { a: false })?.confidence).toBe('primary');
    expect(answer(rule, { a: true })?.confidence).toBe('secondary');
  });
});

describe('what lifts a duty', () => {
  const rule: TestRules = {
    facts: { outside: boolean, reached: boolean, lifted: boolean },
    scope: is('outside'),
    trigger: is('reached'),
    exemption: is('lifted'),
  };
  it('is named where the duty is exempt, scope first, with what it rests on', () => {
    const both = answer(rule, { outside: true, reached: true, lifted: true });
    expect(both?.exempted_by).toEqual(['scope', 'exemption']);
    expect(both?.citations.map(({ text }) => text)).toEqual(['Art. 1', 'scope', 'exemption']);
    expect(answer(rule, { outside: false, reached: true, lifted: true })?.exempted_by).toEqual(['exemption']);
  });
  it('is not named where the duty is not reached anyway, or stands', () => {
    expect(answer(rule, { outside: false, reached: false, lifted: true })?.exempted_by).toEqual([]);
    const standing = answer(rule, { outside: false, reached: true, lifted: false });
    expect(standing?.exempted_by).toEqual([]);
    expect(standing?.citations.map(({ text }) => text)).toEqual(['Art. 1']);
  });
});

describe('a question', () => {
  it('answers only for the jurisdictions asked for', () => {
    expect(answer({}, {}, { ...days, jurisdictions: ['elsewhere'] })).toBeUndefined();
    expect(answer({}, {}, { ...days, jurisdictions: ['here'] })?.verdict).toBe('applies');
  });
  it('carries source, date checked and confidence', () => {
    expect(answer({}, {})?.citations).toEqual([
      expect.objectContaining({ source: 'test', checked: '2026-01-01', confidence: 'primary' }),
    ]);
  });
});
