import { describe, expect, it } from 'vitest';
import { checkSeedTexts } from './check.ts';
import { buildGraph } from './graph.ts';
import { seedsOf } from './records.ts';
import { smallSeeds } from './seeds.fixture.ts';

const attested = 'attestation: stated, credited_to: authors, sources: [*k]';
const argument = `sources:
  - { id: paper, title: Paper, kind: paper, read: all, checked: 2026-11-20 }
stages:
  - { id: near, label: Near, position: 1, definition: Now., examples: [a], set_apart_by: Time., attestation: stated, credited_to: authors, sources: [&k { source: paper, checked: 2026-11-20, confidence: secondary }] }
impact_areas:
  - { id: safety, label: Safety, position: 1, meaning: Harm., ${attested} }
mitigations:
  - { id: tests, label: Tests, kind: practice, meaning: Test it., ${attested} }
risks:
  - { id: K1, label: Harm, statement: Harm is done., area: safety, stages: [near], drivers: [weights], mitigations: [{ mitigation: tests, named_by: source }], ${attested} }
benefits:
  - { id: G1, label: Good, statement: Good is done., area: safety, stages: [near], drivers: [], furthered_by: [], ${attested} }
mechanisms:
  - id: how
    label: How
    claim: It helps.
    how: By access.
    assumption: People look.
    evidence: [{ anchor: abstract, says: So., strength: argued }]
    breaks_if: Nobody looks.
    supports: [G1]
    undercut_by: [K1]
    ${attested.replaceAll(', ', '\n    ')}
statements:
  - { id: one, label: One, kind: method, statement: Six., about: [K1], disagrees_with: [{ statement: two, evidence: Counted., resolution: Twelve it is. }], ${attested} }
  - { id: two, label: Two, kind: method, statement: Twelve., about: [weights, EU, ACT], ${attested} }
objections:
  - { id: but, label: But, objection: No., held_in: Paper, answer: Yes., answer_attestation: stated, about: [K1], answered_by: [how], ${attested} }
obligation_links:
  - { id: by-theme, themes: [documentation], addresses: [K1], calls_for: [tests], reason: Papers help., sources: [{ source: paper, checked: 2026-11-20, confidence: own-knowledge }] }
`;

/** The small seeds with an argument beside them, one place of it changed. */
function argued(from = 'id: by-theme', to = from) {
  if (!argument.includes(from)) throw new Error(`the argument does not hold: ${from}`);
  return checkSeedTexts([...smallSeeds, { file: 'argument.yaml', text: argument.replace(from, () => to) }]);
}

describe('an argument about openness', () => {
  it('has no mistakes and becomes edges that can be walked both ways', () => {
    const { set, problems } = argued();
    expect(problems).toEqual([]);
    const { edges } = buildGraph(seedsOf(set), '2026-11-20');
    const found = edges
      .filter(({ from }) => from.label !== 'Source')
      .map(({ from, type, to }) => `${from.id} ${type} ${to.id}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'K1 DRIVEN_BY weights',
        'K1 ARISES_IN near',
        'K1 WITHIN safety',
        'tests MITIGATES K1',
        'how SUPPORTS G1',
        'K1 UNDERCUTS how',
        'one DISAGREES_WITH two',
        'two ABOUT ACT',
        'two ABOUT EU',
        'but ANSWERED_BY how',
      ]),
    );
    const link = edges.find(({ type }) => type === 'ADDRESSES')!;
    expect([link.from.id, link.to.id]).toEqual(['ACT-53', 'K1']);
    expect(link.properties).toEqual({
      reason: 'Papers help.',
      theme: 'documentation',
      confidence: 'own-knowledge',
      link: 'by-theme',
    });
  });

  it('reaches a duty by a wider theme, but a policy only by name', () => {
    const narrow = smallSeeds.map(({ file, text }) => ({
      file,
      text: text
        .replace(
          'themes:\n',
          'themes:\n  - { id: papers, label: P, meaning: P., broader: documentation, sources: [*s] }\n',
        )
        .replace('themes: [documentation]', 'themes: [papers]'),
    }));
    const reached = (text: string, seeds = narrow) => {
      const { set, problems } = checkSeedTexts([...seeds, { file: 'argument.yaml', text }]);
      if (problems.length > 0) return problems.map(({ message }) => message);
      return buildGraph(seedsOf(set), '2026-11-20')
        .edges.filter(({ type }) => type === 'ADDRESSES')
        .map(({ from, properties }) => `${from.id} by ${String(properties['theme'] ?? 'name')}`);
    };
    expect(reached(argument)).toEqual(['ACT-53 by documentation']);
    const policy = narrow.map(({ file, text }) => ({
      file,
      text: text.replace(
        '    instrument: ACT\n    citation: Art. 53\n',
        (found) => `    nature: policy\n${found}`,
      ),
    }));
    expect(reached(argument, policy)).toEqual(['the link `by-theme` reaches no duty']);
    const named = argument.replace('themes: [documentation], addresses', 'obligations: [ACT-53], addresses');
    expect(reached(named, policy)).toEqual(['ACT-53 by name']);
  });
});

describe('mistakes in an argument', () => {
  it.each([
    ['area: safety', 'area: safty', 'risks[0].area', /no impactarea `safty`/],
    ['stages: [near]', 'stages: [far]', 'risks[0].stages[0]', /no stage `far`/],
    ['drivers: [weights]', 'drivers: [wieghts]', 'risks[0].drivers[0]', /no component `wieghts`/],
    ['mitigation: tests', 'mitigation: test', 'risks[0].mitigations[0].mitigation', /no mitigation `test`/],
    ['supports: [G1]', 'supports: [K1]', 'mechanisms[0].supports[0]', /no benefit `K1`/],
    ['undercut_by: [K1]', 'undercut_by: [K9]', 'mechanisms[0].undercut_by[0]', /no risk `K9`/],
    ['about: [K1], disagrees', 'about: [K7], disagrees', 'statements[0].about[0]', /`K7`/],
    ['{ statement: two', '{ statement: three', 'statements[0].disagrees_with[0].statement', /`three`/],
    ['answered_by: [how]', 'answered_by: [who]', 'objections[0].answered_by[0]', /`who`/],
    ['themes: [documentation]', 'themes: [document]', 'obligation_links[0].themes[0]', /no theme/],
    ['addresses: [K1]', 'addresses: [G1]', 'obligation_links[0].addresses[0]', /no risk `G1`/],
    ['calls_for: [tests]', 'calls_for: [K1]', 'obligation_links[0].calls_for[0]', /no mitigation `K1`/],
  ])('reports %s made %s', (from, to, path, message) => {
    expect(argued(from, to).problems).toContainEqual(
      expect.objectContaining({ file: 'argument.yaml', path, message: expect.stringMatching(message) }),
    );
  });

  it('reports an id that two kinds of record share', () => {
    expect(argued('id: G1, label', 'id: K1, label').problems).toContainEqual(
      expect.objectContaining({ path: 'benefits[0].id', message: '`K1` is in `risks` and in `benefits`' }),
    );
  });

  it('reports what is only remembered when it is credited to the authors or its source claims more', () => {
    const recalled = argued(
      `but, label: But, objection: No., held_in: Paper, answer: Yes., answer_attestation: stated, about: [K1], answered_by: [how], attestation: stated`,
      `but, label: But, objection: No., held_in: Paper, answer: Yes., answer_attestation: stated, about: [K1], answered_by: [how], attestation: recalled-weak`,
    );
    expect(recalled.problems.map(({ path }) => path)).toEqual([
      'objections[0].credited_to',
      'objections[0].sources[0].confidence',
    ]);
  });

  it('reports a link that leads nowhere, and an exception to nothing', () => {
    expect(
      argued('addresses: [K1], calls_for: [tests]', 'addresses: [], calls_for: []').problems,
    ).toMatchObject([{ message: 'the link `by-theme` leads nowhere' }]);
    const idle = 'obligations: [ACT-53], except: [ACT-53], addresses';
    expect(argued('themes: [documentation], addresses', idle).problems).toMatchObject([
      { path: 'obligation_links[0].except[0]', message: expect.stringContaining('anyway') },
    ]);
  });
});
