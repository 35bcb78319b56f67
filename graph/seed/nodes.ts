import type { Fact } from '../model/fact.ts';
import type { GraphNode, Property } from '../model/graph.ts';
import type { TimelineState } from '../model/law.ts';
import type { CollectionName, Seeds } from '../model/seed-file.ts';
import { isKnown, stateOn } from '../rules/timeline.ts';
import { collections } from '../model/seed-file.ts';
import { canonicalJson } from './canonical.ts';
import type { ConfiguredRelease } from './configure.ts';
import { knowledgeProperties } from './knowledge-nodes.ts';
import { collectionNames } from './records.ts';

/** Properties as read from a record, the unknown ones still among them. */
export type Loose = Record<string, Property | null | undefined>;
type RecordOf<Name extends CollectionName> = Seeds[Name][number];

/** The properties queries ask for, beside `record`. Dates are ISO texts; what is not known is left out. */
const properties: { [Name in CollectionName]: (record: RecordOf<Name>, asOf: string) => Loose } = {
  sources: ({ title, url, kind, read, checked }) => ({ title, url, kind, read, checked }),
  jurisdictions: ({ name, kind }) => ({ name, kind }),
  instruments: (record, asOf) => ({
    title: record.title,
    short: record.short,
    native_title: record.native_title,
    kind: record.kind,
    force: record.force,
    url: record.url,
    summary: record.summary,
    jurisdiction: record.jurisdiction,
    ...stateProperties(record.timeline, asOf),
  }),
  provisions: ({ title, citation, statement }) => ({ title, citation, statement }),
  definitions: (record) => ({
    label: record.label,
    meaning: record.meaning,
    citation: record.citation,
    contested: 'readings' in record,
  }),
  obligations: (record, asOf) => ({
    title: record.title,
    citation: record.citation,
    demand: record.demand,
    nature: record.nature,
    openness: record.openness,
    openness_effect: record.openness_effect,
    binding: record.binding,
    penalty: record.penalty?.ceiling,
    enforced_from: record.enforced_from?.date,
    starts: startsOf(record.timeline, asOf),
    ...stateProperties(record.timeline, asOf),
  }),
  exemptions: ({ title, citation, kind, meaning, from, until, known, known_until }) => ({
    title,
    citation,
    kind,
    meaning,
    from,
    until,
    known,
    known_until,
  }),
  events: ({ date, title }) => ({ date, title }),
  facts: ({ label, question, subject, type, aliases }) => ({
    label,
    question,
    subject,
    type: type.kind,
    unit: type.kind === 'number' ? type.unit : undefined,
    aliases: factNames(aliases),
  }),
  comparisons: ({ how, on, why, lookalike }) => ({ how, on, why, lookalike }),
  implications: ({ meaning }) => ({ meaning }),
  roles: ({ label, meaning }) => ({ label, meaning }),
  themes: ({ label, meaning }) => ({ label, meaning }),
  components: ({ label, kind, group, position, meaning, dimension }) => ({
    label,
    kind,
    group,
    position,
    meaning,
    dimension,
  }),
  levels: (record) => ({ label: record.label, class: record.class, meaning: record.meaning }),
  schemes: ({ label, issuer, date, meaning }) => ({ label, issuer, date, meaning }),
  tiers: (record) => ({
    scheme: record.scheme,
    class: record.class,
    rank: record.rank,
    label: record.label,
    meaning: record.meaning,
  }),
  developers: ({ name, country, countries }) => ({
    name,
    country: country.value,
    countries: countries ?? (country.value === null ? undefined : [country.value]),
  }),
  licences: (record) => ({
    name: record.name,
    spdx: record.spdx,
    aliases: record.aliases,
    version: record.version,
    kind: record.kind,
    url: record.url,
    osi_approved: record.osi_approved,
    // One type for a property: queries compare texts.
    osaid: { true: 'compatible', false: 'not', unclear: 'unclear' }[String(record.osaid.compatible)],
    user_threshold: record.limits?.user_threshold?.users,
    revenue_threshold_usd: record.limits?.revenue_threshold?.usd,
    excluded_territory: record.limits?.territory?.excluded,
    field_of_use: record.limits?.field_of_use,
    revocable: record.limits?.termination?.revocable,
    eu_reading: record.eu_art_53_2.reading,
    points: Object.values(record.points).filter((point) => point.value === true).length,
    restrictions: record.restrictions,
    effective: record.effective,
  }),
  models: (record) => ({
    name: record.name,
    developer: record.developer.value,
    modality: record.modality.value,
    outputs: record.outputs.value,
    parameters: record.parameters.value,
    active_parameters: record.active_parameters?.value,
    training_tokens: record.training_tokens.value,
    training_compute_flop: record.training_compute_flop.value,
    reference: record.reference.value,
    in_icml_40: record.in_icml_40.value,
    lineage: record.lineage?.how,
    base: record.lineage?.base,
    base_name: record.lineage?.base_name,
    date: record.releases[0]!.date.value,
    first_release: record.releases[0]!.id,
  }),
  // The findings in the graph hold for one day.
  situations: ({ label, meaning }, asOf) => ({ label, meaning, as_of: asOf }),
  presets: ({ label, meaning }) => ({ label, meaning }),
  degrees: ({ label, meaning, rank }) => ({ label, meaning, rank }),
  compare_presets: ({ label, meaning, by, across }) => ({ label, meaning, by, across }),
  saved_queries: ({ question, tags, result }) => ({ question, tags, kind: result.kind }),
  ...knowledgeProperties,
};

/** A node for every record, release and configuration, in the order of label and id. */
export function nodesOf(seeds: Seeds, configured: readonly ConfiguredRelease[], asOf: string): GraphNode[] {
  const records = collectionNames.flatMap((name) => {
    const read = properties[name] as (record: RecordOf<CollectionName>, asOf: string) => Loose;
    return seeds[name].map((record) => node(collections[name].label, record, read(record, asOf)));
  });
  const stated = new Map(configured.map((entry) => [entry.release, entry]));
  const releases = seeds.models.flatMap((model) =>
    model.releases.map((release) =>
      node('Release', release, {
        model: model.id,
        date: release.date.value,
        licence: release.licence.value,
        licence_text: release.licence_text,
        channel: release.channel.value,
        scored_by: release.scored_by,
        levels: stated.get(release.id)!.levels,
        facts: canonicalJson(stated.get(release.id)!.facts),
        ...factProperties(stated.get(release.id)!.facts),
      }),
    ),
  );
  const configurations = new Map(configured.map(({ configuration }) => [configuration.id, configuration]));
  return [
    ...records,
    ...releases,
    ...[...configurations.values()].map((configuration) =>
      node('Configuration', configuration, {
        label: configuration.label,
        ...factProperties(configuration.facts),
      }),
    ),
  ];
}

function node(label: string, record: { id: string }, loose: Loose): GraphNode {
  return { label, id: record.id, properties: { ...known(loose), record: JSON.stringify(record) } };
}

/** Properties without those that are not known: a missing property is how a graph says unknown. */
export function known(loose: Loose): Record<string, Property> {
  return Object.fromEntries(
    Object.entries(loose).filter(
      (entry): entry is [string, Property] => entry[1] !== null && entry[1] !== undefined,
    ),
  );
}

/** The facts of a release or configuration under names that queries can write: `public.weights` becomes `public_weights`. */
function factProperties(facts: Record<string, unknown>): Loose {
  return Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [
      fact.replaceAll('.', '_'),
      typeof value === 'object' && !Array.isArray(value) ? canonicalJson(value) : (value as Property),
    ]),
  );
}

/** The names that other vocabularies have for a fact, so that it is found by them. */
function factNames(aliases: Fact['aliases']): string[] | undefined {
  const names = Object.values(aliases ?? {}).flatMap(({ keys = [], member_of }) => [
    ...keys,
    ...(member_of ? [member_of.word] : []),
  ]);
  return names.length > 0 ? [...new Set(names)].sort() : undefined;
}

function stateProperties(timeline: readonly TimelineState[], asOf: string): Loose {
  const state = stateOn(timeline, asOf);
  return { status: state?.status, from: state?.from };
}

/** The days on which it starts by what is known on the day; which of several counts can depend on the case. */
function startsOf(timeline: readonly TimelineState[], asOf: string): string[] | undefined {
  const starts = timeline.filter((state) => state.status === 'in-force' && isKnown(state, asOf));
  return starts.length > 0 ? [...new Set(starts.map(({ from }) => from))].sort() : undefined;
}
