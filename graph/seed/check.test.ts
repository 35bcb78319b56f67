import { describe, expect, it } from 'vitest';
import { checkSeedTexts } from './check.ts';
import { changed, law, lineOf, models, problemsAfter, smallSeeds } from './seeds.fixture.ts';

type Case = {
  what: string;
  from: string;
  to: string;
  /** A text on the line that must be named; by default the first line of `to`. */
  line?: string;
  path: string;
  message: RegExp;
  mend: RegExp;
};

/** Changes one place of the law and expects exactly one problem there. */
function expectOne({ from, to, line, path, message, mend }: Case): void {
  const problems = problemsAfter(from, to);
  expect(problems).toHaveLength(1);
  const text = law.replace(from, () => to);
  expect(problems[0]).toMatchObject({
    file: 'law.yaml',
    line: lineOf(text, line ?? to.split('\n')[0]!),
    path,
  });
  expect(problems[0]!.message).toMatch(message);
  expect(problems[0]!.mend).toMatch(mend);
}

describe('a set of seeds without a mistake', () => {
  it('has no problems and is counted', () => {
    const { problems, counts } = checkSeedTexts(smallSeeds);
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ facts: 6, definitions: 2, obligations: 1, models: 3, events: 0 });
  });
});

describe('the shape of a record', () => {
  it.each<Case>([
    {
      what: 'an obligation without a theme',
      from: '    themes: [documentation]\n',
      to: '',
      line: '  - id: ACT-53\n',
      path: 'obligations[0].themes',
      message: /missing/,
      mend: /at least one theme/,
    },
    {
      what: 'an obligation with an empty list of components',
      from: 'touches: [weights]',
      to: 'touches: []',
      path: 'obligations[0].touches',
      message: /does not fit/,
      mend: /`organisation` where no part/,
    },
    {
      what: 'a state without a date',
      from: '- { status: enacted, from: 2024-08-01, known',
      to: '- { status: enacted, known',
      path: 'obligations[0].timeline[0].from',
      message: /missing/,
      mend: /first day of the state/,
    },
    {
      what: 'a date that is not in the calendar',
      from: 'from: 2024-08-01, known: 2024-07-12, citation: Art. 113 }]',
      to: 'from: 2025-02-30, known: 2024-07-12, citation: Art. 113 }]',
      path: 'instruments[0].timeline[0].from',
      message: /does not exist in the calendar/,
      mend: /first day/,
    },
    {
      what: 'a record without sources',
      from: 'meaning: Papers., sources: [*s] }',
      to: 'meaning: Papers. }',
      path: 'themes[0].sources',
      message: /missing/,
      mend: /at least one `\{ source/,
    },
    {
      what: 'an exemption that lifts nothing',
      from: 'lifts: [ACT-53]',
      to: 'lifts: []',
      path: 'exemptions[0].lifts',
      message: /does not fit/,
      mend: /at least one obligation/,
    },
    {
      what: 'a word outside its list',
      from: 'force: binding',
      to: 'force: hard',
      path: 'instruments[0].force',
      message: /"hard" does not fit/,
      mend: /use one of: binding, voluntary, policy/,
    },
    {
      what: 'a field that does not exist',
      from: '    demand: Keep papers.\n',
      to: '    demand: Keep papers.\n    colour: red\n',
      line: 'colour: red',
      path: 'obligations[0].colour',
      message: /`colour` is not a field/,
      mend: /remove it/,
    },
    {
      what: 'a collection that does not exist',
      from: 'exemptions:',
      to: 'exemption:',
      path: 'exemption',
      message: /not a collection/,
      mend: /did you mean `exemptions`\?/,
    },
  ])('reports $what', (item) => {
    expectOne(item);
  });

  it('reports broken YAML with its line and reads the other files', () => {
    const { problems, counts } = checkSeedTexts(changed('models.yaml', 'models:\n', 'models: [\n'));
    expect(problems[0]).toMatchObject({
      file: 'models.yaml',
      message: expect.stringMatching(/not valid YAML/),
    });
    expect(problems[0]!.line).toBeGreaterThanOrEqual(lineOf(models, 'models:'));
    expect(counts.facts).toBe(6);
  });

  it('reports a missing and a wrong manifest', () => {
    const without = checkSeedTexts(smallSeeds.filter(({ file }) => file !== 'manifest.yaml'));
    expect(without.problems).toMatchObject([
      { file: 'manifest.yaml', mend: expect.stringContaining('as_of') },
    ]);
    expect(problemsAfter('2026-11-20', '2026-11-31', 'manifest.yaml')).toMatchObject([
      { file: 'manifest.yaml', line: 2, path: 'as_of', mend: expect.stringContaining('YYYY-MM-DD') },
    ]);
  });
});

describe('the shape of a condition', () => {
  const trigger = 'trigger: { definition: model }';
  it.each<Case>([
    {
      what: 'an unknown operator',
      from: 'above: 1.0e+25',
      to: 'abov: 1.0e+25',
      path: 'definitions[0].condition.abov',
      message: /unknown operator `abov`/,
      mend: /did you mean `above`\?/,
    },
    {
      what: 'an unknown connective deep inside',
      from: '{ not: { definition: big } }',
      to: '{ nor: { definition: big } }',
      path: 'exemptions[0].condition.all[1].nor',
      message: /unknown operator `nor`/,
      mend: /did you mean `not`\?/,
    },
    {
      what: 'two operators in one test',
      from: '{ fact: public.weights, is: true }',
      to: '{ fact: public.weights, is: true, includes: x }',
      path: 'exemptions[0].condition.all[0]',
      message: /2 operators: is, includes/,
      mend: /join the tests with `all`/,
    },
    {
      what: 'a test without an operator',
      from: trigger,
      to: 'trigger: { fact: artifact }',
      path: 'obligations[0].trigger',
      message: /no operator/,
      mend: /add one of: is, one-of/,
    },
    {
      what: 'a bound that is a text',
      from: 'above: 1.0e+25',
      to: 'above: much',
      path: 'definitions[0].condition.above',
      message: /wrong kind/,
      mend: /a number such as 1e25/,
    },
    {
      what: 'an operator without its fact',
      from: trigger,
      to: 'trigger: { is: true }',
      path: 'obligations[0].trigger.is',
      message: /`is` has no fact/,
      mend: /\{fact: …, is: …\}/,
    },
    {
      what: 'an empty list',
      from: trigger,
      to: 'trigger: { all: [] }',
      path: 'obligations[0].trigger.all',
      message: /must hold a list/,
      mend: /at least one condition/,
    },
    {
      what: 'half a rebuttable test',
      from: trigger,
      to: 'trigger: { rebuttable: { test: { fact: public.weights, is: true } } }',
      path: 'obligations[0].trigger.rebuttable',
      message: /needs the legal test and the proxy/,
      mend: /otherwise/,
    },
    {
      what: 'a text where a condition belongs',
      from: trigger,
      to: 'trigger: model',
      path: 'obligations[0].trigger',
      message: /must be a mapping/,
      mend: /\{fact: public.weights, is: true\}/,
    },
  ])('reports $what', (item) => {
    // The definitions that are broken here are still known by their ids, so nothing else is reported.
    expectOne(item);
  });
});

describe('what spans records', () => {
  it.each<Case>([
    {
      what: 'an unknown instrument',
      from: 'instrument: ACT\n    citation: Art. 51',
      to: 'instrument: ACTT\n    citation: Art. 51',
      path: 'definitions[0].instrument',
      message: /no instrument `ACTT`/,
      mend: /did you mean `ACT`\?/,
    },
    {
      what: 'an unknown theme',
      from: 'themes: [documentation]',
      to: 'themes: [paperwork]',
      path: 'obligations[0].themes[0]',
      message: /no theme `paperwork`/,
      mend: /add it under `themes:`/,
    },
    {
      what: 'an unknown role',
      from: 'binds: [model-provider]',
      to: 'binds: [model-providr]',
      path: 'obligations[0].binds[0]',
      message: /no role `model-providr`/,
      mend: /did you mean `model-provider`\?/,
    },
    {
      what: 'an unknown component',
      from: 'touches: [weights]',
      to: 'touches: [wieghts]',
      path: 'obligations[0].touches[0]',
      message: /no component/,
      mend: /did you mean `weights`\?/,
    },
    {
      what: 'an unknown definition in a condition',
      from: 'trigger: { definition: model }',
      to: 'trigger: { all: [{ definition: model }, { definition: modle }] }',
      path: 'obligations[0].trigger.all[1].definition',
      message: /no definition `modle`/,
      mend: /did you mean `model`\?/,
    },
    {
      what: 'an unknown fact in the start of a duty',
      from: 'when: { fact: date_placed_on_market, before: 2025-08-02 }',
      to: 'when: { any: [{ fact: date_placed_on_market, before: 2025-08-02 }, { fact: date_placed, before: 2025-08-02 }] }',
      path: 'obligations[0].timeline[1].when.any[1].fact',
      message: /no fact `date_placed`/,
      mend: /correct the id/,
    },
    {
      what: 'an unknown source',
      from: 'meaning: Makes it., sources: [*s] }\nthemes',
      to: 'meaning: Makes it., sources: [{ source: atc, checked: 2026-11-20, confidence: primary }] }\nthemes',
      path: 'roles[0].sources[0].source',
      message: /no source `atc`/,
      mend: /did you mean `act`\?/,
    },
    {
      what: 'a duplicate id',
      from: 'roles:\n',
      to: 'roles:\n  - { id: model-provider, label: P, meaning: M., sources: [*s] }\n',
      line: '  - { id: model-provider, label: Provider',
      path: 'roles[1].id',
      message: /`model-provider` is given twice in `roles`/,
      mend: /the first is at law\.yaml:\d+/,
    },
    {
      what: 'a fact nobody reads',
      from: '{ all: [{ fact: public.weights, is: true }, { not: { definition: big } }] }',
      to: '{ not: { definition: big } }',
      line: '{ id: public.weights',
      path: 'facts[3].id',
      message: /nobody reads the fact `public.weights`/,
      mend: /`read_by`/,
    },
    {
      what: 'a definition that rests on itself',
      from: 'condition: { fact: cumulative_training_compute_flop, above: 1.0e+25 }',
      to: 'condition: { any: [{ fact: cumulative_training_compute_flop, above: 1.0e+25 }, { definition: big }] }',
      path: 'definitions[0].condition.any[1].definition',
      message: /big → big/,
      mend: /break the circle/,
    },
    {
      what: 'two definitions that rest on each other',
      from: 'condition: { fact: cumulative_training_compute_flop, above: 1.0e+25 }\n    sources: [*s]\n  - id: model',
      to: `condition: { any: [{ fact: cumulative_training_compute_flop, above: 1.0e+25 }, { definition: loop }] }
    sources: [*s]
  - { id: loop, label: Loop, meaning: L., instrument: ACT, citation: A, condition: { definition: big }, sources: [*s] }
  - id: model`,
      line: '  - { id: loop',
      path: 'definitions[1].condition.definition',
      message: /big → loop → big/,
      mend: /break the circle/,
    },
    {
      what: 'a leading reading that is none',
      from: 'condition: { fact: cumulative_training_compute_flop, above: 1.0e+25 }',
      to: `lead: c
    readings:
      - { id: a, label: A, holder: H, citation: C, condition: { fact: cumulative_training_compute_flop, above: 1.0e+25 }, sources: [*s] }
      - { id: b, label: B, holder: H, citation: C, condition: { always: true }, sources: [*s] }`,
      path: 'definitions[0].lead',
      message: /`c` is not one of the readings/,
      mend: /use one of: a, b/,
    },
    {
      what: 'an alias used twice',
      from: 'question: What is it?\n',
      to: 'question: What is it?\n    aliases: { eu: { keys: [actor_role] } }\n',
      line: '    aliases: { eu: { keys: [actor_role] } }',
      path: 'facts[2].aliases.eu.keys[0]',
      message: /already stands for `role`/,
      mend: /another name/,
    },
    {
      what: 'an alias that is the id of another fact',
      from: 'keys: [actor_role]',
      to: 'keys: [artifact]',
      path: 'facts[1].aliases.eu.keys[0]',
      message: /already stands for `artifact`/,
      mend: /another name/,
    },
    {
      what: 'an alias word for a choice that does not exist',
      from: 'values: { provider: model-provider }',
      to: 'values: { provider: maker }',
      path: 'facts[1].aliases.eu.values.provider',
      message: /`maker` is not a value of `role`/,
      mend: /model-provider, deployer/,
    },
    {
      what: 'a value of a situation that is no choice',
      from: 'facts: { role: [model-provider] }',
      to: 'facts: { role: [modelprovider] }',
      path: 'situations[0].facts.role',
      message: /"modelprovider" is not a value of "role"/,
      mend: /did you mean "model-provider"\?/,
    },
    {
      what: 'an unknown fact in a preset',
      from: 'facts: { artifact: model } }',
      to: 'facts: { artefact: model } }',
      path: 'presets[0].facts.artefact',
      message: /"artefact" is not a known fact/,
      mend: /did you mean "artifact"\?/,
    },
    {
      what: 'a preset under an unknown licence',
      from: 'facts: { artifact: model } }',
      to: 'facts: { licence_id: MIT } }',
      path: 'presets[0].facts.licence_id',
      message: /no licence `MIT`/,
      mend: /add it under `licences:`/,
    },
    {
      what: 'a degree of openness for a class that no scheme has',
      from: 'rank: 1, facts: { public.weights: false }',
      to: 'rank: 1, tier: g8, facts: { public.weights: false }',
      path: 'degrees[0].tier',
      message: /no tier `g8`/,
      mend: /add it under `tiers:`/,
    },
    {
      what: 'an unknown fact of a degree',
      from: 'rank: 1, facts: { public.weights: false }',
      to: 'rank: 1, facts: { public.weight: false }',
      path: 'degrees[0].facts.public.weight',
      message: /"public.weight" is not a known fact/,
      mend: /did you mean "public.weights"\?/,
    },
    {
      what: 'a comparison at a degree that is not declared',
      from: 'tiers: [shut]',
      to: 'tiers: [ajar]',
      path: 'compare_presets[0].tiers[0]',
      message: /no degree `ajar`/,
      mend: /add it under `degrees:`/,
    },
    {
      what: 'a comparison of a case that is not there',
      from: 'case: start',
      to: 'case: begin',
      path: 'compare_presets[0].case',
      message: /no preset `begin`/,
      mend: /add it under `presets:`/,
    },
    {
      what: 'a value of a comparison that its fact does not take',
      from: 'facts: { public.weights: true }',
      to: 'facts: { public.weights: open }',
      path: 'compare_presets[0].facts.public.weights',
      message: /"public.weights"/,
      mend: /true or false/,
    },
  ])('reports $what', (item) => {
    expectOne(item);
  });

  it('reports that an exemption of unknown obligations lifts nothing, beside the unknown id', () => {
    const problems = problemsAfter('lifts: [ACT-53]', 'lifts: [ACT-54]');
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'exemptions[0].lifts',
      'exemptions[0].lifts[0]',
    ]);
    expect(problems.map(({ mend }) => mend).join()).toContain('did you mean `ACT-53`?');
  });

  it('accepts a fact that only another fact waits for', () => {
    const problems = problemsAfter('question: What is it?\n', 'question: What is it?\n    only_if: gate\n');
    expect(problems).toMatchObject([{ path: 'facts[2].only_if', message: 'there is no fact `gate`' }]);
    const known =
      'facts:\n  - { id: gate, label: G, question: G?, subject: actor, type: { kind: boolean }, sources: [*s] }';
    const text = law
      .replace('question: What is it?\n', 'question: What is it?\n    only_if: gate\n')
      .replace('facts:', known);
    expect(
      checkSeedTexts([...smallSeeds.filter(({ file }) => file !== 'law.yaml'), { file: 'law.yaml', text }])
        .problems,
    ).toEqual([]);
  });
});

describe('tests that do not fit their fact', () => {
  const trigger = 'trigger: { definition: model }';
  it.each([
    [
      '{ fact: public.weights, above: 3 }',
      'above',
      /`above` does not fit `public.weights`, which is a boolean/,
      /`is: true`/,
    ],
    ['{ fact: public.weights, is: open }', 'is', /`open` is not a value/, /true, false/],
    ['{ fact: artifact, is: modell }', 'is', /`modell` is not a value/, /did you mean `model`\?/],
    ['{ fact: artifact, one-of: [model, tool] }', 'one-of[1]', /`tool` is not a value/, /model, dataset/],
    ['{ fact: artifact, includes: model }', 'includes', /which is a one-of/, /`is` or `one-of`/],
    ['{ fact: role, is: deployer }', 'is', /which is a set/, /`includes`/],
    ['{ fact: role, includes: deploier }', 'includes', /not a value/, /did you mean `deployer`\?/],
    ['{ fact: role, before: 2025-01-01 }', 'before', /which is a set/, /`includes`/],
    ['{ fact: date_placed_on_market, at-least: 5 }', 'at-least', /which is a date/, /`before` or `from-day`/],
    ['{ fact: cumulative_training_compute_flop, is: true }', 'is', /which is a number/, /`above`/],
    [
      '{ fact: cumulative_training_compute_flop, above: { fact: role } }',
      'above.fact',
      /`role` is a set and cannot bound a number/,
      /name a fact that holds a number/,
    ],
  ])('%s', (test, path, message, mend) => {
    expectOne({
      what: test,
      from: trigger,
      to: `trigger: { all: [{ definition: model }, ${test}] }`,
      path: `obligations[0].trigger.all[1].${path}`,
      message,
      mend,
    });
  });
});

describe('timelines', () => {
  const state = (more: string) =>
    `{ status: in-force, from: 2024-08-01, known: 2024-07-12, ${more}citation: Art. 113 }`;
  const only = `timeline: [${state('')}]`;
  const at = (more: string, next = '') => problemsAfter(only, `timeline: [${state(more)}${next}]`);

  it('must end after they begin, by at least a day', () => {
    expect(at('until: 2024-08-01, ')).toMatchObject([
      { path: 'instruments[0].timeline[0].until', mend: expect.stringContaining('later day') },
    ]);
    expect(at('until: 2024-08-02, ')).toEqual([]);
  });

  it('must be replaced after they were published, by at least a day', () => {
    expect(at('known_until: 2024-07-12, ')).toMatchObject([
      { path: 'instruments[0].timeline[0].known_until' },
    ]);
    expect(at('known_until: 2024-07-13, ')).toEqual([]);
  });

  it('need something that decides between neighbours of one status', () => {
    const next = ', { status: in-force, from: 2025-08-02, known: 2026-07-24, citation: Art. 1 }';
    expect(at('', next)).toMatchObject([
      { path: 'instruments[0].timeline[0].status', mend: expect.stringContaining('`when`') },
    ]);
    expect(at('known_until: 2026-07-24, ', next)).toEqual([]);
    expect(at('known_until: 2026-07-25, ', next)).toHaveLength(1);
    expect(at('until: 2025-08-02, ', next)).toEqual([]);
    expect(at('until: 2025-08-03, ', next)).toHaveLength(1);
    expect(at('when: { fact: public.weights, is: true }, ', next)).toEqual([]);
    expect(at('', next.replace('in-force', 'ended'))).toEqual([]);
  });
});

describe('the dates of an exemption', () => {
  const dated = (dates: string) => problemsAfter('lifts: [ACT-53]', `lifts: [ACT-53]\n    ${dates}`);
  it('must end after they begin, by at least a day', () => {
    expect(dated('from: 2025-01-01\n    until: 2025-01-01')).toMatchObject([
      { path: 'exemptions[0].until', mend: expect.stringContaining('later day') },
    ]);
    expect(dated('known: 2025-01-01\n    known_until: 2025-01-01')).toMatchObject([
      { path: 'exemptions[0].known_until', message: expect.stringContaining('exemption is replaced') },
    ]);
    expect(dated('from: 2025-01-01\n    until: 2025-01-02')).toEqual([]);
    expect(dated('known: 2025-01-01\n    known_until: 2025-01-02')).toEqual([]);
    expect(dated('until: 2025-01-01\n    known: 2026-01-01')).toEqual([]);
  });
});

describe('models', () => {
  it.each([
    [
      'developer: { value: lab, basis: *b }',
      'developer: { value: lap, basis: *b }',
      'models[0].developer.value',
      'lab',
    ],
    [
      'component: data, level: D1',
      'component: date, level: D1',
      'models[0].releases[0].exposes[0].component',
      'data',
    ],
    ['id: second-1', 'id: first-1', 'models[1].releases[0].id', 'models.yaml:'],
    [
      'component: data, level: D1',
      'component: weights, level: D1',
      'models[0].releases[0].exposes[1].component',
      'rename',
    ],
    [
      '    in_icml_40',
      '    lineage: { base: secondd, how: tuned, basis: *b }\n    in_icml_40',
      'models[0].lineage.base',
      'second',
    ],
    [
      'component: data, level: D1',
      'component: data, level: C1',
      'models[0].releases[0].exposes[0].level',
      'D1 to D5',
    ],
  ])('%s -> %s', (from, to, path, mend) => {
    const problems = problemsAfter(from, to, 'models.yaml');
    expect(problems).toMatchObject([{ file: 'models.yaml', path, mend: expect.stringContaining(mend) }]);
  });
});

describe('levels', () => {
  const weights = 'level: D5, licence: free';
  const after = (to: string) => problemsAfter(weights, to, 'models.yaml');

  it('must be what the licence gives, or say why they are not', () => {
    expect(after('level: D4, licence: free')).toMatchObject([
      {
        path: 'models[0].releases[0].exposes[1].level',
        message: expect.stringContaining('D5 (Free terms: 5 licence points)'),
        mend: expect.stringContaining('oddity'),
      },
    ]);
    expect(after('level: D4, licence: free, oddity: They gave 4.')).toEqual([]);
  });

  it('of what is public without a licence are the lowest public ones, and a label that is no record says nothing', () => {
    expect(after('level: D5')).toMatchObject([{ message: expect.stringContaining('D3') }]);
    expect(after('level: D3')).toEqual([]);
    expect(after('level: D5, licence_label: own terms')).toEqual([]);
  });

  it('are not recomputed for what is closed, sold, missing or not known', () => {
    for (const level of ['D1', 'D2', 'NA', 'UNKNOWN'])
      expect(after(`level: ${level}, licence: free`), level).toEqual([]);
  });

  it('count each licence that binds, and name only licences there are', () => {
    expect(after('level: D5, licence: free, further_licences: [fre]')).toMatchObject([
      {
        path: 'models[0].releases[0].exposes[1].further_licences[0]',
        mend: expect.stringContaining('free'),
      },
    ]);
  });
});
