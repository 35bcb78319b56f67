import type { Exemption, Instrument, Jurisdiction, Obligation, TimelineState } from '../model/law.ts';
import type { Rulebase } from '../model/rulebase.ts';
import type { Fact } from '../model/fact.ts';
import type { CompareAnswer } from '../model/compare.ts';
import { prepareRules } from '../rules/prepare.ts';
import { compare } from './compare.ts';
import { questionOf } from './question.ts';
import type { ComparedModel, CompareRequest } from './request.ts';

/**
 * A small rulebase for tests of comparisons. State A has a part A-1; the rulebook holds rules of both and of B, whose code
 * is voluntary, and none of C. Themes: `docs` and, under `data`, `data.sub`; of `relief` there is an exemption only.
 */
const source = { source: 'test', pinpoint: 'all', checked: '2026-01-01', confidence: 'primary' as const };
const sources = [source];

const state = (from: string, more: Partial<TimelineState> = {}): TimelineState => ({
  status: 'in-force',
  from,
  known: '2020-01-01',
  citation: 'Art. 1',
  ...more,
});
const old = [state('2020-01-01')];

const order = (id: string, name: string, parent?: string): Jurisdiction => ({
  id,
  name,
  kind: parent ? 'part' : 'state',
  sources,
  ...(parent && { parent }),
});

const text = (id: string, jurisdiction: string, force: Instrument['force'] = 'binding'): Instrument => ({
  id,
  title: `Text ${id}`,
  short: id,
  kind: 'statute',
  jurisdiction,
  force,
  url: 'https://example.org/',
  summary: 'A text.',
  timeline: old,
  sources,
});

const duty = (id: string, instrument: string, themes: string[], more: Partial<Obligation>): Obligation => ({
  id,
  title: `Duty ${id}`,
  instrument,
  citation: `§ ${id}`,
  demand: 'Do it.',
  themes,
  binds: ['role'],
  touches: ['component'],
  trigger: { always: true },
  timeline: old,
  binding: true,
  nature: 'duty',
  openness: 'none',
  openness_effect: 'None.',
  sources,
  ...more,
});

const fact = (id: string, subject: Fact['subject']): Fact => ({
  id,
  label: `Whether ${id}`,
  question: `${id}?`,
  subject,
  type: { kind: 'boolean' },
  sources,
});

const lift: Exemption = {
  id: 'lift',
  title: 'Relief for open weights',
  instrument: 'act-a',
  citation: '§ lift',
  kind: 'exemption',
  meaning: 'Open weights are free of it.',
  condition: { fact: 'public.weights', is: true },
  lifts: ['a-2'],
  sources,
};

export const rulebase: Rulebase = {
  version: 'v1',
  facts: [fact('big', 'release'), fact('public.weights', 'openness')],
  implications: [],
  definitions: [],
  obligations: [
    duty('a-1', 'act-a', ['docs'], { trigger: { fact: 'public.weights', is: false } }),
    duty('a-2', 'act-a', ['data.sub', 'docs'], { trigger: { fact: 'big', is: true } }),
    duty('a-10', 'act-a', ['data.sub'], { trigger: { fact: 'big', is: false } }),
    // Its start was moved by a text of 1 April 2026.
    duty('part-1', 'act-part', ['docs'], {
      timeline: [
        { ...state('2020-01-01'), status: 'enacted' },
        state('2026-06-01', { known_until: '2026-04-01' }),
        state('2027-01-01', { known: '2026-04-01' }),
      ],
    }),
    duty('b-1', 'code-b', ['docs'], {}),
  ],
  exemptions: [lift],
  instruments: [text('act-a', 'A'), text('act-part', 'A-1'), text('code-b', 'B', 'voluntary')],
  jurisdictions: [
    order('A', 'Aland, federal'),
    order('A-1', 'Alpha', 'A'),
    order('B', 'Bland'),
    order('C', 'Cland'),
  ],
  themes: [
    { id: 'data', label: 'Data', meaning: 'Data.', position: 2, sources },
    { id: 'data.sub', label: 'Sources of data', meaning: 'Sources.', broader: 'data', sources },
    { id: 'docs', label: 'Documents', meaning: 'Documents.', position: 1, sources },
    { id: 'relief', label: 'Relief', meaning: 'Relief.', sources },
  ],
  roles: [],
  components: [],
  licences: [],
  situations: [{ id: 'maker', label: 'Maker', meaning: 'Makes it.', facts: { big: true }, sources }],
  presets: [
    { id: 'start', label: 'Start', meaning: 'A start.', facts: { big: true, 'public.weights': false } },
  ],
  degrees: [
    {
      id: 'open',
      label: 'Open',
      meaning: 'Weights are public.',
      rank: 2,
      facts: { 'public.weights': true },
      sources,
    },
    {
      id: 'shut',
      label: 'Shut',
      meaning: 'Nothing is public.',
      rank: 1,
      facts: { 'public.weights': false },
      sources,
    },
  ],
  compare_presets: [
    {
      id: 'steps',
      label: 'Two steps in two states',
      meaning: 'What does opening change?',
      by: 'tiers',
      across: 'jurisdictions',
      tiers: ['shut', 'open'],
      jurisdictions: ['A', 'B'],
      case: 'start',
      sources,
    },
  ],
  provisions: [],
  events: [],
  comparisons: [
    {
      id: 'P1',
      a: 'a-2',
      b: 'b-1',
      how: 'wider',
      on: 'papers',
      why: 'A asks more.',
      themes: ['docs'],
      lookalike: false,
      sources,
    },
    {
      id: 'P2',
      a: 'a-1',
      b: 'b-1',
      how: 'overlapping',
      on: 'papers',
      why: 'Near.',
      themes: ['docs'],
      lookalike: true,
      sources,
    },
    {
      id: 'P3',
      a: 'lift',
      b: 'b-1',
      how: 'opposite',
      on: 'relief',
      why: 'Other.',
      themes: ['relief'],
      lookalike: false,
      sources,
    },
  ],
  sources: [
    {
      id: 'test',
      title: 'The texts',
      url: 'https://example.org/texts',
      kind: 'official',
      read: 'all',
      checked: '2026-01-01',
    },
  ],
};

export const models: ReadonlyMap<string, ComparedModel> = new Map([
  ['small', { id: 'small', name: 'Small 1', facts: { big: false, 'public.weights': true } }],
  ['large', { id: 'large', name: 'Large 1', facts: { big: true } }],
]);

const rules = prepareRules(rulebase);

/** A request with the days of the tests, everything else left out. */
export function request(given: Partial<CompareRequest>): CompareRequest {
  return { asOf: '2026-11-20', knownOn: '2026-11-20', differences: false, all: false, ...given };
}

/** The answer to a request. Throws what stands in its way. */
export function answerTo(given: Partial<CompareRequest>): CompareAnswer {
  const { question, problems } = questionOf(request(given), { rulebase, models });
  if (!question) throw new Error(JSON.stringify(problems));
  return compare(question, rulebase, rules);
}
