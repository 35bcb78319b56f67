import { describe, expect, it } from 'vitest';
import { addressOf } from './address.ts';
import { questionOf } from './question.ts';
import { mostColumns, type CompareRequest } from './request.ts';
import { answerTo, models, request, rulebase } from './test-comparison.ts';

const problems = (given: Partial<CompareRequest>) =>
  questionOf(request(given), { rulebase, models }).problems.map(({ field, message, mend }) => [
    field,
    message,
    mend,
  ]);
const days = (count: number) =>
  Array.from({ length: count }, (_, day) => ({ asOf: `2026-01-${String(day + 1).padStart(2, '0')}` }));
const start = { by: 'tiers' as const, case: 'start' };

describe('a request', () => {
  it.each<[string, Partial<CompareRequest>, string, RegExp, RegExp]>([
    ['without a kind', { case: 'start' }, 'by', /nothing says what the columns are/, /name a preset/],
    ['with one kind twice', { ...start, across: 'tiers' }, 'across', /same kind/, /another kind/],
    ['without its orders', { by: 'jurisdictions', case: 'start' }, 'jurisdictions', /which jurisdictions/, /commas/],
    ['without its models', { by: 'models' }, 'models', /which models/, /commas/],
    ['without its days', { by: 'days', case: 'start' }, 'days', /which days/, /commas/],
    ['without a case', { by: 'tiers' }, 'case', /which case/, /a model or a situation, or state facts/],
    ['with two cases', { ...start, model: 'small' }, 'case', /both given/, /one of them/],
    ['with a case beside models', { by: 'models', models: ['small'], case: 'start' }, 'case', /model of its own/, /leave it out/],
    ['with a model beside models', { by: 'models', models: ['small'], model: 'large' }, 'model', /model of its own/, /leave it out/],
    ['of an unknown preset', { preset: 'step' }, 'preset', /"step" is not known/, /did you mean "steps"/],
    ['of an unknown order', { ...start, jurisdictions: ['B', 'Q'] }, 'jurisdictions', /"Q"/, /A, A-1, B, C|did you mean/],
    ['of an unknown degree', { ...start, tiers: ['shot'] }, 'tiers', /"shot"/, /did you mean "shut"/],
    ['of an unknown theme', { ...start, themes: ['dox'] }, 'themes', /"dox"/, /did you mean "docs"/],
    ['of an unknown case', { by: 'tiers', case: 'stort' }, 'case', /"stort"/, /did you mean "start"/],
    ['of an unknown situation', { ...start, situation: 'taker' }, 'situation', /"taker"/, /did you mean "maker"/],
    ['of an unknown model', { by: 'tiers', model: 'huge' }, 'model', /"huge"/, /api\/models/],
    ['of an unknown model among several', { by: 'models', models: ['small', 'huge'] }, 'models', /"huge"/, /api\/models/],
    ['of an unknown fact', { ...start, facts: { bigg: true } }, 'facts.bigg', /not a known fact/, /did you mean "big"/],
    ['of a day that is none', { ...start, asOf: '2026-02-29' }, 'asOf', /"2026-02-29" is not a day/, /YYYY-MM-DD/],
    ['of a day known that is none', { ...start, knownOn: 'now' }, 'knownOn', /"now"/, /YYYY-MM-DD/],
    ['of a column that is no day', { by: 'days', case: 'start', days: [{ asOf: '2026-1-1' }] }, 'days', /"2026-1-1"/, /YYYY-MM-DD/],
    ['of a column known on no day', { by: 'days', case: 'start', days: [{ asOf: '2026-01-01', knownOn: '' }] }, 'days', /""/, /YYYY-MM-DD/],
    ['that names an order twice', { ...start, jurisdictions: ['A', 'A'] }, 'jurisdictions', /"A" stands twice/, /once/],
    ['that names one day in two ways', { by: 'days', case: 'start', days: [{ asOf: '2026-01-01' }, { asOf: '2026-01-01', knownOn: '2026-11-20' }] }, 'days', /stands twice/, /once/],
  ])('%s is refused by its field, with a mend', (_, given, field, message, mend) => {
    const found = problems(given);
    expect(found.map(([name]) => name)).toEqual([field]);
    expect(found[0]![1]).toMatch(message);
    expect(found[0]![2]).toMatch(mend);
  }); // prettier-ignore

  it('may have as many columns as can be compared, and not one more', () => {
    expect(problems({ by: 'days', case: 'start', days: days(mostColumns) })).toEqual([]);
    expect(problems({ by: 'days', case: 'start', days: days(mostColumns + 1) })).toEqual([
      ['days', expect.stringContaining('25 columns'), 'name fewer'],
    ]);
    // Two degrees where none is named: 12 days each fit, 13 do not.
    expect(problems({ by: 'tiers', across: 'days', case: 'start', days: days(12) })).toEqual([]);
    expect(problems({ by: 'tiers', across: 'days', case: 'start', days: days(13) })).toEqual([
      ['tiers', expect.stringContaining('26 columns (tiers times days)'), 'name fewer'],
    ]);
  });

  it('is told all that is wrong with it at once', () => {
    const found = problems({ by: 'tiers', tiers: ['x'], themes: ['y'], case: 'z', facts: { q: 1 } });
    expect(found.map(([field]) => field)).toEqual(['tiers', 'themes', 'case', 'facts.q']);
  });

  it('needs no more than a situation, or facts', () => {
    expect(problems({ by: 'tiers', situation: 'maker' })).toEqual([]);
    expect(problems({ by: 'tiers', facts: {} })).toEqual([]);
  });
});

describe('a preset', () => {
  it('gives way to what is asked beside it, a model in the place of its case too', () => {
    expect(answerTo({ preset: 'steps', tiers: ['open'] }).columns.map(({ id }) => id)).toEqual([
      'A/open',
      'B/open',
    ]);
    // The case of the preset is big; of the small model that is not so.
    const answer = answerTo({ preset: 'steps', model: 'small' });
    expect(answer.facts.map(({ fact, value }) => [fact, value])).toEqual([['big', false]]);
    expect(answer.title).toBe('Two steps in two states');
  });
});

describe('the layers of a case', () => {
  const shared = (given: Partial<CompareRequest>) =>
    Object.fromEntries(
      answerTo({ by: 'jurisdictions', jurisdictions: ['A'], ...given }).facts.map(({ fact, value }) => [
        fact,
        value,
      ]),
    );

  it('go before one another: facts, then the situation, then the model or the case', () => {
    expect(shared({ model: 'small' })).toEqual({ big: false, 'public.weights': true });
    expect(shared({ model: 'small', situation: 'maker' })).toEqual({ big: true, 'public.weights': true });
    expect(shared({ model: 'small', situation: 'maker', facts: { big: false } })).toMatchObject({
      big: false,
    });
    expect(shared({ case: 'start', facts: { 'public.weights': true } })).toEqual({
      big: true,
      'public.weights': true,
    });
  });

  it('leave unknown what a fact is stated to be unknown in none of them', () => {
    expect(shared({ model: 'large' })).toEqual({ big: true });
  });
});

describe('the address of a request', () => {
  it('has the same order whatever the order of what is asked, with both days', () => {
    const one = addressOf(
      request({ by: 'tiers', facts: { big: true, 'public.weights': false }, themes: ['docs', 'data'] }),
    );
    const other = addressOf(
      request({ themes: ['docs', 'data'], facts: { 'public.weights': false, big: true }, by: 'tiers' }),
    );
    expect(one).toBe(other);
    expect(one).toBe(
      'by=tiers&facts=%7B%22big%22%3Atrue,%22public.weights%22%3Afalse%7D&themes=docs,data&asOf=2026-11-20&knownOn=2026-11-20',
    );
  });

  it('names days, and only what differs from the usual', () => {
    const asked = request({
      by: 'days',
      days: [{ asOf: '2026-09-01', knownOn: '2026-07-01' }, { asOf: '2026-09-02' }],
      case: 'start',
      differences: true,
      all: true,
    });
    expect(addressOf(asked)).toBe(
      'by=days&case=start&days=2026-09-01@2026-07-01,2026-09-02&asOf=2026-11-20&knownOn=2026-11-20&differences=true&all=true',
    );
  });

  it('writes facts in plain letters, as the address is read', () => {
    const address = addressOf(request({ by: 'tiers', facts: { name: 'Modèle' } }));
    expect(new URLSearchParams(address).get('facts')).toBe('{"name":"Mod\\u00e8le"}');
  });

  it('is that of the preset where one was asked for, not of what it stands for', () => {
    expect(answerTo({ preset: 'steps' }).address).toBe('preset=steps&asOf=2026-11-20&knownOn=2026-11-20');
  });
});

describe('what was asked, in words', () => {
  it('stands without its address', () => {
    const { title, asked, limits } = answerTo({
      by: 'tiers',
      across: 'days',
      days: days(2),
      model: 'large',
      situation: 'maker',
      jurisdictions: ['A', 'B'],
      themes: ['docs'],
      differences: true,
    });
    expect(title).toBe('One case at 2 degrees of openness on 2 days');
    expect(asked).toEqual([
      { label: 'Model', text: 'Large 1, as its first release states it' },
      { label: 'Situation', text: 'Maker. Makes it.' },
      { label: 'Degrees of openness', text: 'Shut; Open' },
      { label: 'Days', text: '1 Jan 2026; 2 Jan 2026' },
      { label: 'Legal orders', text: 'Aland, federal and Bland' },
      { label: 'Themes', text: 'Documents' },
      { label: 'Shown', text: 'only what differs between the columns of a group' },
    ]);
    expect(limits[0]).toBe('Information, not legal advice.');
    expect(limits.join(' ')).toContain('profile of facts that was chosen');
  });

  it('names the models of one situation, and the day where the columns have none', () => {
    const { title, asked, limits } = answerTo({ by: 'models', models: ['small'] });
    expect(title).toBe('One situation for one model');
    expect(asked.at(-1)).toEqual({ label: 'Day', text: '20 Nov 2026, as known on 20 Nov 2026' });
    expect(asked.at(-2)).toEqual({ label: 'Legal orders', text: 'all in the rulebook' });
    expect(limits.join(' ')).not.toContain('profile');
    expect(limits).toContain('What was published after 20 Nov 2026 does not count.');
  });
});
