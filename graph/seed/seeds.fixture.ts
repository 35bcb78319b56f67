import { checkSeedTexts } from './check.ts';
import type { SeedText } from './read.ts';
import type { Problem } from './records.ts';

/** A small set of seeds without a mistake: one law, two models under it, for the tests of this folder. */
export const law = `sources:
  - { id: act, title: The Act, kind: official, read: all of it, checked: 2026-11-20 }
jurisdictions:
  - { id: EU, name: European Union, kind: state, sources: [&s { source: act, checked: 2026-11-20, confidence: primary }] }
instruments:
  - id: ACT
    title: The Act
    short: Act
    kind: regulation
    jurisdiction: EU
    force: binding
    url: https://example.org/act
    summary: A law.
    timeline: [{ status: in-force, from: 2024-08-01, known: 2024-07-12, citation: Art. 113 }]
    sources: [*s]
roles:
  - { id: model-provider, label: Provider, meaning: Makes it., sources: [*s] }
themes:
  - { id: documentation, label: Documentation, meaning: Papers., sources: [*s] }
facts:
  - id: licence_id
    label: Licence
    question: Which licence?
    subject: licence
    type: { kind: text }
    read_by: the licence records
    sources: [*s]
  - id: role
    label: Role
    question: Which role?
    subject: actor
    type: { kind: set, choices: [{ value: model-provider, label: provider }, { value: deployer, label: deployer }] }
    aliases: { eu: { keys: [actor_role], values: { provider: model-provider } } }
    sources: [*s]
  - id: artifact
    label: Artifact
    question: What is it?
    subject: release
    type: { kind: one-of, choices: [{ value: model, label: model }, { value: dataset, label: data set }] }
    sources: [*s]
  - { id: public.weights, label: Weights public, question: Are they?, subject: openness, type: { kind: boolean }, sources: [*s] }
  - id: cumulative_training_compute_flop
    label: Compute
    question: How much?
    subject: release
    type: { kind: number, unit: FLOP, min: 0 }
    sources: [*s]
  - id: date_placed_on_market
    label: Placed
    question: When?
    subject: release
    type: { kind: date }
    sources: [*s]
definitions:
  - id: big
    label: Big model
    meaning: Much compute.
    instrument: ACT
    citation: Art. 51
    condition: { fact: cumulative_training_compute_flop, above: 1.0e+25 }
    sources: [*s]
  - id: model
    label: Model
    meaning: It is a model.
    instrument: ACT
    citation: Art. 3
    condition: { all: [{ fact: artifact, is: model }, { fact: role, includes: model-provider }] }
    sources: [*s]
obligations:
  - id: ACT-53
    title: Papers
    instrument: ACT
    citation: Art. 53
    demand: Keep papers.
    themes: [documentation]
    binds: [model-provider]
    touches: [weights]
    trigger: { definition: model }
    timeline:
      - { status: enacted, from: 2024-08-01, known: 2024-07-12, citation: Art. 113 }
      - status: in-force
        from: 2027-08-02
        known: 2024-07-12
        when: { fact: date_placed_on_market, before: 2025-08-02 }
        citation: Art. 111(3)
      - { status: in-force, from: 2025-08-02, known: 2024-07-12, citation: Art. 113 }
    openness: exempts
    openness_effect: Open weights lift it.
    sources: [*s]
exemptions:
  - id: ACT-53-2
    title: Open weights
    instrument: ACT
    citation: Art. 53(2)
    kind: exemption
    meaning: Open weights are free of it.
    condition: { all: [{ fact: public.weights, is: true }, { not: { definition: big } }] }
    lifts: [ACT-53]
    sources: [*s]
situations:
  - { id: provider, label: Provider, meaning: Makes it., facts: { role: [model-provider] }, sources: [*s] }
presets:
  - { id: start, label: Start, meaning: A start., facts: { artifact: model } }
degrees:
  - { id: shut, label: Shut, meaning: Nothing is public., rank: 1, facts: { public.weights: false }, sources: [*s] }
compare_presets:
  - id: one-degree
    label: One degree
    meaning: The start, shut.
    by: tiers
    across: jurisdictions
    tiers: [shut]
    jurisdictions: [EU]
    themes: [documentation]
    case: start
    facts: { public.weights: true }
    sources: [*s]
components:
  - { id: data, label: Data, kind: data, group: training, position: 1, meaning: Training data., sources: [*s] }
  - { id: weights, label: Weights, kind: data, group: deployment, position: 2, meaning: The weights., sources: [*s] }
licences:
  - id: free
    spdx: null
    name: Free terms
    version: null
    kind: permissive
    url: null
    points:
      research: &yes { value: true, reason: Granted. }
      any_commercial: *yes
      modify: *yes
      own_copyright: *yes
      relicense: { value: true, reason: Other terms may follow. }
    freedoms: { access: true, use: true, modify: true, redistribute: true }
    restrictions: []
    osi_approved: null
    osaid: { compatible: true, why: All is granted. }
    eu_art_53_2: { reading: free-and-open, why: All is granted. }
    effective: null
    sources: [*s]
levels:
  - { id: D1, label: Closed, class: closed, meaning: Nothing is published., sources: [*s] }
`;

function model(id: string, flop: string, level: string): string {
  return `  - id: ${id}
    name: ${id}
    name_basis: &b { source: act, checked: 2026-11-20, confidence: primary }
    developer: { value: lab, basis: *b }
    modality: { value: text, basis: *b }
    outputs: { value: null, basis: *b }
    parameters: { value: null, basis: *b }
    training_tokens: { value: null, basis: *b }
    training_compute_flop: { value: ${flop}, basis: *b }
    reference: { value: null, basis: *b }
    in_icml_40: { value: true, basis: *b }
    releases:
      - id: ${id}-1
        date: { value: 2023-02, basis: *b }
        licence: { value: null, basis: *b }
        licence_text: unknown
        channel: { value: download, basis: *b }
        scored_by: authors
        exposes:
          - { component: data, level: D1, basis: *b }
          - { component: weights, level: ${level}, licence: free, basis: *b }
`;
}

export const models = `developers:
  - { id: lab, name: Lab, country: { value: FR, basis: { source: act, checked: 2026-11-20, confidence: primary } } }
models:
${model('first', '3.0e+24', 'D5')}${model('second', '2.0e+21', 'D5')}${model('third', '3.0e+25', 'D5')}`;

export const manifest = `edition: test\nas_of: 2026-11-20\nlicence: CC-BY-4.0\n`;

/** The fixture as files. */
export const smallSeeds: SeedText[] = [
  { file: 'law.yaml', text: law },
  { file: 'manifest.yaml', text: manifest },
  { file: 'models.yaml', text: models },
];

/** The fixture with one place of it changed; fails when the place is not there. */
export function changed(file: string, from: string, to: string): SeedText[] {
  return smallSeeds.map((seed) => {
    if (seed.file !== file) return seed;
    if (!seed.text.includes(from)) throw new Error(`the fixture does not hold: ${from}`);
    return { file, text: seed.text.replace(from, () => to) };
  });
}

/** The problems found after one change of the fixture's law. */
export function problemsAfter(from: string, to: string, file = 'law.yaml'): Problem[] {
  return checkSeedTexts(changed(file, from, to)).problems;
}

/** The line on which a text first stands in a file of the fixture, after a change. */
export function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}
