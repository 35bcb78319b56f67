import { describe, expect, it } from 'vitest';
import { checkSeedTexts } from '../../../../graph/seed/check.ts';
import { configureReleases } from '../../../../graph/seed/configure.ts';
import { materialise } from '../../../../graph/seed/materialise.ts';
import { seedsOf } from '../../../../graph/seed/records.ts';
import { ruleRecords } from '../../../../graph/seed/rulebase.ts';
import { smallSeeds } from '../../../../graph/seed/seeds.fixture.ts';
import { readCaseFacts } from '../../../../graph/rules/case-facts.ts';
import { outcomes } from '../../../../graph/rules/outcome.ts';
import { prepareRules } from '../../../../graph/rules/prepare.ts';
import { keyOf, type GraphEdge } from './scene.ts';
import { edge } from './scenes.fixture.ts';
import { verdictOn, withVerdicts, type DayVerdict } from './verdicts.ts';

const applies: DayVerdict = {
  verdict: 'applies',
  from: '2025-08-02',
  until: null,
  binding: true,
  deciding: [],
  possible: ['applies'],
};
const open: DayVerdict = {
  ...applies,
  verdict: 'undetermined',
  from: null,
  deciding: ['role'],
  possible: ['applies', 'exempt'],
};

describe('the verdicts of another day', () => {
  const about = edge('Obligation x', 'ABOUT', 'Theme t');
  const old = edge('Configuration c', 'EXEMPT_FROM', 'Obligation x', { verdict: 'exempt' }, 'host');
  const made = (verdict: DayVerdict | null) =>
    withVerdicts([about, old], () => verdict, ['c'], ['x'], 'host');

  it('stand where those of the day before stood, as the graph keeps them', () => {
    expect(made(applies)).toEqual([
      about,
      edge(
        'Configuration c',
        'SUBJECT_TO',
        'Obligation x',
        { situation: 'host', verdict: 'applies', from: '2025-08-02', binding: true },
        'host',
      ),
    ]);
    expect(made({ ...open, until: '2027-01-01' })[1]).toMatchObject({
      type: 'MAY_BE_SUBJECT_TO',
      properties: {
        situation: 'host',
        verdict: 'undetermined',
        until: '2027-01-01',
        binding: true,
        deciding: ['role'],
      },
    });
  });

  it.each<[string, DayVerdict | null]>([
    ['nothing is known', null],
    ['it is not triggered', { ...applies, verdict: 'not-triggered', possible: ['not-triggered'] }],
    ['it is open between what binds nobody', { ...open, possible: ['not-triggered', 'exempt'] }],
  ])('leave none where %s', (_, verdict) => expect(made(verdict)).toEqual([about]));

  it('leave the verdicts on other nodes as they are', () => {
    const others = [
      edge('Configuration other', 'SUBJECT_TO', 'Obligation x'),
      edge('Configuration c', 'SUBJECT_TO', 'Obligation other'),
      edge('Model c', 'SUBJECT_TO', 'Obligation x'),
      edge('Configuration c', 'SUBJECT_TO', 'Theme x'),
    ];
    expect(withVerdicts([...others, old], () => null, ['c'], ['x'], 'host')).toEqual(others);
  });

  it('are those that the graph would hold for the day', () => {
    const seeds = seedsOf(checkSeedTexts(smallSeeds).set);
    const rules = prepareRules(ruleRecords(seeds));
    const configurations = [
      ...new Map(
        configureReleases(seeds).map(({ configuration }) => [configuration.id, configuration]),
      ).values(),
    ];
    const ids = configurations.map(({ id }) => id);
    const obligations = seeds.obligations.map(({ id }) => id);
    const [situation] = seeds.situations;
    const keptOn = (asOf: string): GraphEdge[] =>
      materialise(configurations, [situation!], rules, asOf).map((kept) => ({
        ...kept,
        from: keyOf(kept.from),
        to: keyOf(kept.to),
      }));
    const askedOn = (asOf: string) => (configuration: string, obligation: string) => {
      const stated = { ...configurations.find(({ id }) => id === configuration)!.facts, ...situation!.facts };
      const { facts } = readCaseFacts(stated, [...rules.facts.values()]);
      return outcomes(rules, facts, { asOf, knownOn: asOf }).find(
        (found) => found.obligation === obligation,
      )!;
    };
    const days = ['2020-01-01', '2026-11-20', '2027-08-02'];
    for (const before of days)
      for (const day of days)
        expect(withVerdicts(keptOn(before), askedOn(day), ids, obligations, situation!.id)).toEqual(
          keptOn(day),
        );
    expect(keptOn('2026-11-20')).not.toEqual(keptOn('2027-08-02'));
  });
});

describe('the verdict on an obligation', () => {
  const binds = edge('Configuration c', 'SUBJECT_TO', 'Obligation x', { verdict: 'applies' });
  it.each([
    ['is that of its one relationship', [binds], 'applies'],
    ['is what two agree on', [binds, { ...binds, from: 'Configuration d' }], 'applies'],
    ['is none where they differ', [binds, { ...binds, properties: { verdict: 'upcoming' } }], null],
    ['is none without one', [edge('Obligation x', 'ABOUT', 'Theme t')], null],
    ['is not that of another', [{ ...binds, to: 'Obligation y' }], null],
  ])('%s', (_, edges, verdict) => expect(verdictOn(edges, 'Obligation x')).toBe(verdict));
});
