import { z } from 'zod';
import { ComparePreset, Degree } from './compare-seeds.ts';
import { Fact } from './fact.ts';
import { Implication } from './implication.ts';
import {
  Benefit,
  Concept,
  ImpactArea,
  Mechanism,
  Mitigation,
  Objection,
  ObligationLink,
  OpenQuestion,
  Recommendation,
  Risk,
  Stage,
  Statement,
} from './knowledge.ts';
import {
  Comparison,
  Definition,
  Event,
  Exemption,
  Instrument,
  Jurisdiction,
  Obligation,
  Provision,
} from './law.ts';
import { Developer, Licence, Model, Preset, Situation } from './release.ts';
import { SavedQuery } from './saved-query.ts';
import { Component, Level, Role, Scheme, Source, Theme, Tier } from './taxonomy.ts';

/** The collections a seed file may hold, and the graph label of their records. */
export const collections = {
  sources: { label: 'Source', record: Source },
  jurisdictions: { label: 'Jurisdiction', record: Jurisdiction },
  instruments: { label: 'Instrument', record: Instrument },
  provisions: { label: 'Provision', record: Provision },
  definitions: { label: 'Definition', record: Definition },
  obligations: { label: 'Obligation', record: Obligation },
  exemptions: { label: 'Exemption', record: Exemption },
  events: { label: 'Event', record: Event },
  comparisons: { label: 'Comparison', record: Comparison },
  facts: { label: 'Fact', record: Fact },
  implications: { label: 'Implication', record: Implication },
  roles: { label: 'Role', record: Role },
  themes: { label: 'Theme', record: Theme },
  components: { label: 'Component', record: Component },
  levels: { label: 'Level', record: Level },
  schemes: { label: 'Scheme', record: Scheme },
  tiers: { label: 'Tier', record: Tier },
  developers: { label: 'Developer', record: Developer },
  licences: { label: 'Licence', record: Licence },
  models: { label: 'Model', record: Model },
  situations: { label: 'Situation', record: Situation },
  presets: { label: 'Preset', record: Preset },
  degrees: { label: 'Degree', record: Degree },
  compare_presets: { label: 'ComparePreset', record: ComparePreset },
  stages: { label: 'Stage', record: Stage },
  impact_areas: { label: 'ImpactArea', record: ImpactArea },
  risks: { label: 'Risk', record: Risk },
  benefits: { label: 'Benefit', record: Benefit },
  mitigations: { label: 'Mitigation', record: Mitigation },
  mechanisms: { label: 'Mechanism', record: Mechanism },
  concepts: { label: 'Concept', record: Concept },
  recommendations: { label: 'Recommendation', record: Recommendation },
  open_questions: { label: 'OpenQuestion', record: OpenQuestion },
  objections: { label: 'Objection', record: Objection },
  statements: { label: 'Statement', record: Statement },
  obligation_links: { label: 'ObligationLink', record: ObligationLink },
  saved_queries: { label: 'SavedQuery', record: SavedQuery },
} as const;
export type CollectionName = keyof typeof collections;

/** Checked records of all seed files, merged. */
export type Seeds = { [name in CollectionName]: z.infer<(typeof collections)[name]['record']>[] };

/** The collections that YAML files hold; each saved query is a `.cypher` file of its own. */
export type YamlCollection = Exclude<CollectionName, 'saved_queries'>;
export const yamlCollections = (Object.keys(collections) as CollectionName[]).filter(
  (name): name is YamlCollection => name !== 'saved_queries',
);

/** One YAML file under `seeds/`: any of the collections that YAML files hold. */
export const SeedFile = z.strictObject(
  Object.fromEntries(
    yamlCollections.map((name) => [name, z.array(collections[name].record).min(1).optional()]),
  ) as { [name in YamlCollection]: z.ZodOptional<z.ZodArray<(typeof collections)[name]['record']>> },
);

/** `seeds/manifest.yaml`: the edition of the seeds and the day for which findings are kept in the graph. */
export const Manifest = z.strictObject({ edition: z.string(), as_of: z.string(), licence: z.string() });
export type Manifest = z.infer<typeof Manifest>;
