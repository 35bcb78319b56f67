export { countryName } from '../../../graph/openness/country-name.ts';
import type { Developer, Configuration, Licence, Model } from '../../../graph/model/release.ts';
import type { FactValues } from '../../../graph/model/fact.ts';
import type { LevelCode } from '../../../graph/model/taxonomy.ts';

/** One row of the list of models, as `GET /api/models` gives it. */
export type ModelRow = {
  id: string;
  name: string;
  developer: { id: string; name: string } | null;
  /** ISO 3166-1 alpha-2 code of the developer's seat. */
  country: string | null;
  /** ISO day, month or year of the first release. */
  released: string | null;
  licence: { id: string; name: string } | null;
  /** The twelve levels in the order of the openness strip. */
  levels: LevelCode[];
  configurations: string[];
  trainingComputeFlop: number | null;
  /** What it generates; empty where that is not known. */
  outputs: string[];
  /** The classes it reaches in the schemes of openness, by id. */
  tiers: string[];
};

/** One model with the records it names, as `GET /api/models/:id` gives it. */
export type ModelRecord = {
  model: Model;
  developer: Developer | null;
  licences: Licence[];
  /** What each release states, the first first: its levels in the order of the strip, and facts of a case. */
  releases: { id: string; levels: LevelCode[]; facts: FactValues; configuration: string }[];
  configurations: (Configuration & { models: number })[];
  base: { id: string; name: string } | null;
  derived: { id: string; name: string; how: string }[];
};
