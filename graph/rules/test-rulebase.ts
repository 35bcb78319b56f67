import type { Condition } from '../model/condition.ts';
import type { Fact, FactType } from '../model/fact.ts';
import type { Implication } from '../model/implication.ts';
import type { Definition, Exemption, Instrument, Obligation, TimelineState, Validity } from '../model/law.ts';
import type { RuleRecords } from '../model/rulebase.ts';
import { readCaseFacts } from './case-facts.ts';
import { prepareRules, type Rules } from './prepare.ts';

/** A rulebase of one obligation, for tests: what a test does not name is the plainest thing that is sound. */
export type TestRules = {
  facts?: Record<string, FactType>;
  trigger?: Condition;
  scope?: Condition;
  exemption?: Condition;
  /** The dates of the scope exclusion and of the exemption. */
  lifting?: Validity;
  definitions?: Definition[];
  timeline?: TimelineState[];
  instrument?: TimelineState[];
  implications?: Implication[];
};

const sources = [{ source: 'test', checked: '2026-01-01', confidence: 'primary' as const }];
const state = (status: TimelineState['status'], from: string): TimelineState => ({
  status,
  from,
  known: '2020-01-01',
  citation: 'Art. 1',
});

/** In force since the first day of 2020. */
const sinceAlways = [state('in-force', '2020-01-01')];

/** The rulebase as data. */
function testRulebase(given: TestRules): RuleRecords {
  const facts = Object.entries(given.facts ?? {}).map(([id, type]): Fact => ({
    id,
    label: id,
    question: `${id}?`,
    subject: 'release',
    type,
    sources,
  }));
  const instrument: Instrument = {
    id: 'act',
    title: 'Act',
    short: 'Act',
    kind: 'statute',
    jurisdiction: 'here',
    force: 'binding',
    url: 'https://example.org/act',
    summary: 'An act.',
    timeline: given.instrument ?? sinceAlways,
    sources,
  };
  const obligation: Obligation = {
    id: 'duty',
    title: 'Duty',
    instrument: 'act',
    citation: 'Art. 1',
    demand: 'Do it.',
    themes: ['theme'],
    binds: ['role'],
    touches: ['component'],
    trigger: given.trigger ?? { always: true },
    timeline: given.timeline ?? sinceAlways,
    binding: true,
    nature: 'duty',
    openness: 'none',
    openness_effect: 'None.',
    sources,
  };
  const lifting = (kind: Exemption['kind'], condition: Condition | undefined): Exemption[] =>
    condition
      ? [
          {
            id: kind,
            title: kind,
            instrument: 'act',
            citation: kind,
            kind,
            meaning: kind,
            condition,
            lifts: ['duty'],
            ...given.lifting,
            sources,
          },
        ]
      : [];
  return {
    facts,
    definitions: given.definitions ?? [],
    obligations: [obligation],
    exemptions: [...lifting('scope', given.scope), ...lifting('exemption', given.exemption)],
    instruments: [instrument],
    jurisdictions: [],
    themes: [],
    roles: [],
    components: [],
    licences: [],
    situations: [],
    presets: [],
    degrees: [],
    compare_presets: [],
    provisions: [],
    events: [],
    sources: [],
    implications: given.implications ?? [],
    comparisons: [],
  };
}

/** The rulebase prepared, and a reader of facts for it that fails on any problem. */
export function testRules(given: TestRules): {
  rules: Rules;
  read: (input: object) => ReturnType<typeof readCaseFacts>['facts'];
} {
  const rulebase = testRulebase(given);
  const read = (input: object) => {
    const { facts, problems } = readCaseFacts(input as Record<string, unknown>, rulebase.facts);
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    return facts;
  };
  return { rules: prepareRules(rulebase), read };
}

export const boolean: FactType = { kind: 'boolean' };
export const date: FactType = { kind: 'date' };
export const number: FactType = { kind: 'number', unit: 'FLOP', min: 0 };
export const setOf = (...values: string[]): FactType => ({
  kind: 'set',
  choices: values.map((value) => ({ value, label: value })),
});
export const oneOf = (...values: string[]): FactType => ({
  kind: 'one-of',
  choices: values.map((value) => ({ value, label: value })),
});
