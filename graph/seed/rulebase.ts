import type { RuleRecords } from '../model/rulebase.ts';
import type { Seeds } from '../model/seed-file.ts';
import { byId } from './records.ts';

/** What the rule engine needs of the seeds, each list sorted by id. */
export function ruleRecords(seeds: Seeds): RuleRecords {
  return {
    facts: seeds.facts.toSorted(byId),
    implications: seeds.implications.toSorted(byId),
    definitions: seeds.definitions.toSorted(byId),
    obligations: seeds.obligations.toSorted(byId),
    exemptions: seeds.exemptions.toSorted(byId),
    instruments: seeds.instruments.toSorted(byId),
    jurisdictions: seeds.jurisdictions.toSorted(byId),
    themes: seeds.themes.toSorted(byId),
    roles: seeds.roles.toSorted(byId),
    components: seeds.components.toSorted(byId),
    licences: seeds.licences.toSorted(byId),
    situations: seeds.situations.toSorted(byId),
    presets: seeds.presets.toSorted(byId),
    degrees: seeds.degrees.toSorted(byId),
    compare_presets: seeds.compare_presets.toSorted(byId),
    provisions: seeds.provisions.toSorted(byId),
    events: seeds.events.toSorted(byId),
    comparisons: seeds.comparisons.toSorted(byId),
    sources: seeds.sources.toSorted(byId),
  };
}
