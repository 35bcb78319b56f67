import { describe, expect, it } from 'vitest';
import { CompareAnswer } from '../model/compare.ts';
import { answerTo, rulebase } from './test-comparison.ts';

const steps = answerTo({ preset: 'steps' });
const verdicts = (answer: CompareAnswer, rule: string) =>
  answer.rules[rule]!.cells.map((cell) => cell && `${cell.verdict}${cell.differs ? '*' : ''}`);
const row = (answer: CompareAnswer, theme: string) => answer.rows.find((each) => each.theme === theme)!;
const themes = (answer: CompareAnswer) => answer.rows.map(({ theme }) => theme);

describe('a comparison of degrees across legal orders', () => {
  it('has a group for each order and in it a column for each degree', () => {
    expect(steps.groups).toEqual([
      { id: 'A', label: 'Aland', detail: 'With the law of Alpha.', columns: 2 },
      { id: 'B', label: 'Bland', detail: null, columns: 2 },
    ]);
    expect(steps.columns.map(({ id, group, jurisdictions }) => [id, group, jurisdictions])).toEqual([
      ['A/shut', 'A', ['A', 'A-1']],
      ['A/open', 'A', ['A', 'A-1']],
      ['B/shut', 'B', ['B']],
      ['B/open', 'B', ['B']],
    ]);
  });

  it('gives each rule its verdict where its order is covered, and marks what differs from the first column', () => {
    expect(verdicts(steps, 'a-1')).toEqual(['applies', 'not-triggered*', null, null]);
    expect(verdicts(steps, 'a-2')).toEqual(['applies', 'exempt*', null, null]);
    expect(verdicts(steps, 'part-1')).toEqual(['upcoming', 'upcoming', null, null]);
    expect(verdicts(steps, 'b-1')).toEqual([null, null, 'applies', 'applies']);
    expect(steps.rules['a-2']).toMatchObject({ binding: true, agrees: false, citation: '§ a-2' });
    expect(steps.rules['b-1']).toMatchObject({ binding: false, agrees: true });
  });

  it('says what a cell rests on, and names what lifts a rule', () => {
    expect(steps.rules['a-2']!.cells[1]).toMatchObject({
      because: 'Lifted by § lift: relief for open weights.',
      exempted_by: ['lift'],
      confidence: 'primary',
    });
    expect(steps.exemptions).toEqual({
      lift: expect.objectContaining({ citation: '§ lift', title: 'Relief for open weights' }),
    });
    expect(steps.rules['a-2']!.citations[0]).toMatchObject({ title: 'The texts', checked: '2026-01-01' });
  });

  it('reads broad themes first and in their place, and counts a rule on two of their parts once', () => {
    expect(themes(steps)).toEqual(['docs', 'data', 'data.sub']);
    expect(row(steps, 'data').obligations).toEqual([]);
    expect(row(steps, 'data.sub').obligations).toEqual(['a-2', 'a-10']);
    expect(row(steps, 'data').cells[0]!.counts).toEqual([
      { verdict: 'applies', count: 1, binding: 1 },
      { verdict: 'not-triggered', count: 1, binding: 1 },
    ]);
    // Over all themes, a rule on two of them is one rule.
    expect(steps.columns[0]!.counts).toEqual([
      { verdict: 'applies', count: 2, binding: 2 },
      { verdict: 'upcoming', count: 1, binding: 1 },
      { verdict: 'not-triggered', count: 1, binding: 1 },
    ]);
    expect(steps.columns[2]!.counts).toEqual([{ verdict: 'applies', count: 1, binding: 0 }]);
  });

  it('names the rule that asks for attention first', () => {
    expect(row(steps, 'docs').cells.map((cell) => cell.leading?.obligation)).toEqual([
      'a-1',
      'part-1',
      'b-1',
      'b-1',
    ]);
    expect(row(steps, 'docs').cells[2]!.leading).toEqual({
      obligation: 'b-1',
      verdict: 'applies',
      binding: false,
    });
  });

  it('says which rows agree in every group', () => {
    expect(row(steps, 'docs').agrees).toBe(false);
    expect(row(steps, 'docs').cells.map(({ differs }) => differs)).toEqual([false, true, false, false]);
    expect(row(answerTo({ preset: 'steps', jurisdictions: ['B'] }), 'docs').agrees).toBe(true);
  });

  it('states the case that all columns share, and beside it what each states', () => {
    expect(steps.facts).toEqual([{ fact: 'big', label: 'Whether big', value: true, words: 'yes' }]);
    expect(steps.columns.map(({ facts }) => facts.map(({ fact, value }) => [fact, value]))).toEqual([
      [['public.weights', false]],
      [['public.weights', true]],
      [['public.weights', false]],
      [['public.weights', true]],
    ]);
  });

  it('names the comparable rules of the orders it covers, the ones that look alike first', () => {
    expect(row(steps, 'docs').comparable.map(({ id, a, b, how }) => [id, a.id, how, b.jurisdiction])).toEqual(
      [
        ['P2', 'a-1', 'overlapping', 'B'],
        ['P1', 'a-2', 'wider', 'B'],
      ],
    );
    expect(row(answerTo({ preset: 'steps', jurisdictions: ['A'] }), 'docs').comparable).toEqual([]);
  });

  it('fits its schema, and is the same each time', () => {
    expect(CompareAnswer.parse(steps)).toEqual(steps);
    expect(JSON.stringify(answerTo({ preset: 'steps' }))).toBe(JSON.stringify(steps));
  });
});

describe('rows that are left out', () => {
  it('are those in which nothing reaches the case, unless all is asked for', () => {
    const asked = { by: 'tiers' as const, jurisdictions: ['A'], facts: { big: true } };
    expect(answerTo(asked).leftOut).toEqual({ quiet: 1, agreeing: 0 });
    const all = answerTo({ ...asked, all: true });
    expect(themes(all)).toEqual(['docs', 'data', 'data.sub', 'relief']);
    expect(row(all, 'relief').quiet).toBe(true);
    expect(all.leftOut).toEqual({ quiet: 0, agreeing: 0 });
    // Whoever names a theme wants to see it.
    expect(themes(answerTo({ ...asked, themes: ['relief'] }))).toEqual(['relief']);
  });

  it('are those that agree, where differences are asked for, with the rules that agree', () => {
    const asked = { preset: 'steps', differences: true };
    expect(row(answerTo(asked), 'docs').obligations).toEqual(['a-1', 'a-2']);
    const { rules, leftOut, rows } = answerTo({ ...asked, jurisdictions: ['B'], all: true });
    expect([rows, rules, leftOut]).toEqual([[], {}, { quiet: 0, agreeing: 4 }]);
  });

  it('are none of those that hold a row that stays', () => {
    expect(themes(answerTo({ preset: 'steps', themes: ['data'], differences: true }))).toEqual([
      'data',
      'data.sub',
    ]);
  });
});

describe('a comparison of legal orders', () => {
  const asked = { by: 'jurisdictions' as const, case: 'start', jurisdictions: ['A', 'B', 'C'], all: true };
  const answer = answerTo(asked);

  it('says why a cell is empty', () => {
    const empty = (theme: string) => row(answer, theme).cells.map((cell) => cell.empty?.why ?? null);
    expect(empty('docs')).toEqual([null, null, 'not-covered']);
    expect(empty('data.sub')).toEqual([null, 'no-rule', 'not-covered']);
    expect(empty('relief')).toEqual(['other-rules', 'no-rule', 'not-covered']);
    expect(row(answer, 'relief').cells[0]!.empty!.words).toBe('No duty of this kind; see § lift');
  });

  it('takes a state with its parts, and without them where one is named', () => {
    expect(answer.columns[0]!.jurisdictions).toEqual(['A', 'A-1']);
    const apart = answerTo({ ...asked, jurisdictions: ['A', 'A-1'] });
    expect(apart.columns.map(({ label, jurisdictions }) => [label, jurisdictions])).toEqual([
      ['Aland, federal', ['A']],
      ['Alpha', ['A-1']],
    ]);
  });

  it('compares the verdicts that lead, since the rules are others', () => {
    expect(row(answer, 'docs').cells.map(({ differs }) => differs)).toEqual([false, false, true]);
    expect(row(answer, 'docs').agrees).toBe(false);
    const two = answerTo({ ...asked, jurisdictions: ['A', 'B'], differences: true });
    expect(themes(two)).toEqual(['data', 'data.sub']);
    expect(row(two, 'data.sub').obligations).toEqual(['a-2', 'a-10']);
  });
});

describe('a comparison of models and days', () => {
  it('puts each model into the same situation', () => {
    const answer = answerTo({ by: 'models', models: ['small', 'large'], jurisdictions: ['A'] });
    expect(answer.columns.map(({ label }) => label)).toEqual(['Small 1', 'Large 1']);
    expect(verdicts(answer, 'a-2')).toEqual(['not-triggered', 'undetermined*']);
    expect(answer.unknown).toEqual({ 'public.weights': 'Whether public.weights' });
    const made = answerTo({ by: 'models', models: ['small', 'large'], situation: 'maker' });
    expect(verdicts(made, 'a-10')).toEqual(['not-triggered', 'not-triggered']);
  });

  it('lets a degree change a model, whichever of the two groups the other', () => {
    const answer = answerTo({ by: 'models', across: 'tiers', models: ['small', 'large'] });
    const turned = answerTo({ by: 'tiers', across: 'models', models: ['small', 'large'] });
    expect(verdicts(answer, 'a-1')).toEqual(['applies', 'applies', 'not-triggered', 'not-triggered']);
    expect(verdicts(turned, 'a-1')).toEqual(['applies', 'not-triggered*', 'applies', 'not-triggered*']);
  });

  it('asks about each day by what was known on it, and sees a duty that was moved', () => {
    const days = [
      { asOf: '2026-05-31', knownOn: '2026-03-31' },
      { asOf: '2026-05-31', knownOn: '2026-04-01' },
      { asOf: '2026-06-01', knownOn: '2026-03-31' },
      { asOf: '2026-06-01' },
      { asOf: '2027-01-01' },
    ];
    const answer = answerTo({ by: 'days', days, case: 'start', jurisdictions: ['A'] });
    expect(answer.columns.map(({ id, label }) => [id, label])[0]).toEqual([
      '2026-05-31@2026-03-31',
      '31 May 2026, as known on 31 Mar 2026',
    ]);
    expect(answer.columns[3]).toMatchObject({ knownOn: '2026-11-20', detail: 'As known on 20 Nov 2026.' });
    expect(
      answer.rules['part-1']!.cells.map(
        (cell) => `${cell!.verdict} ${cell!.from}${cell!.differs ? '*' : ''}`,
      ),
    ).toEqual([
      'upcoming 2026-06-01',
      // Ahead before and after, but not to the same day.
      'upcoming 2027-01-01*',
      'applies 2026-06-01*',
      'upcoming 2027-01-01*',
      'applies 2027-01-01*',
    ]);
  });
});

it('asks of all legal orders where none is named', () => {
  const answer = answerTo({ by: 'tiers', case: 'start' });
  expect(answer.columns[0]!.jurisdictions).toEqual(rulebase.jurisdictions.map(({ id }) => id));
});

it('keeps out of the answer what its days do not know', () => {
  expect(answerTo({ preset: 'steps', asOf: '2019-12-31' }).rows).toEqual([]);
});
