import { z } from 'zod';
import { ComparePreset, Degree } from './compare-seeds.ts';
import { Fact } from './fact.ts';
import { Implication } from './implication.ts';
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
import { Licence, Preset, Situation } from './release.ts';
import { Component, Role, Source, Theme } from './taxonomy.ts';

/** Everything the rule engine needs, as read back from the graph in one query. `version` is a hash of the content. */
export const Rulebase = z.object({
  version: z.string(),
  facts: z.array(Fact),
  implications: z.array(Implication),
  definitions: z.array(Definition),
  obligations: z.array(Obligation),
  exemptions: z.array(Exemption),
  instruments: z.array(Instrument),
  jurisdictions: z.array(Jurisdiction),
  themes: z.array(Theme),
  roles: z.array(Role),
  components: z.array(Component),
  licences: z.array(Licence),
  situations: z.array(Situation),
  presets: z.array(Preset),
  degrees: z.array(Degree),
  compare_presets: z.array(ComparePreset),
  provisions: z.array(Provision),
  events: z.array(Event),
  comparisons: z.array(Comparison),
  sources: z.array(Source),
});
export type Rulebase = z.infer<typeof Rulebase>;

/** The records of a rulebase alone: all that an answer hangs on, known before there is a graph that has a version. */
export type RuleRecords = Omit<Rulebase, 'version'>;
