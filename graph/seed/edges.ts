import type { GraphEdge, Property } from '../model/graph.ts';
import type { Seeds } from '../model/seed-file.ts';
import { collections, yamlCollections } from '../model/seed-file.ts';
import { factsRead } from '../rules/fact-test.ts';
import { conditionsIn } from './conditions.ts';
import { known } from './nodes.ts';
import { comparable, sourcesIn } from './references.ts';

type End = GraphEdge['from'];

/** The relationships that the records of law state, and the sources of all records. */
export function edgesOf(seeds: Seeds): GraphEdge[] {
  return [...lawEdges(seeds), ...conditionEdges(seeds), ...sourceEdges(seeds)];
}

/** One relationship; `key` tells it from others of its type between the same nodes. */
export function edge(
  type: string,
  from: End,
  to: End,
  properties: Record<string, Property | null | undefined> = {},
  key = '',
): GraphEdge {
  return { type, from, to, key, properties: known(properties) };
}

/** One end of a relationship: a node by its label and id. */
export function end(label: string, id: string): End {
  return { label, id };
}

function lawEdges(seeds: Seeds): GraphEdge[] {
  const links = (type: string, from: End, label: string, ids: readonly string[] | undefined): GraphEdge[] =>
    (ids ?? []).map((id) => edge(type, from, end(label, id)));
  const under = (label: string, records: readonly { id: string; instrument: string }[]): GraphEdge[] =>
    records.map((record) => edge('UNDER', end(label, record.id), end('Instrument', record.instrument)));
  return [
    ...seeds.jurisdictions.flatMap(({ id, parent }) =>
      links('PART_OF', end('Jurisdiction', id), 'Jurisdiction', parent ? [parent] : []),
    ),
    ...seeds.themes.flatMap(({ id, broader }) =>
      links('BROADER', end('Theme', id), 'Theme', broader ? [broader] : []),
    ),
    ...seeds.tiers.flatMap(({ id, scheme }) => links('OF_SCHEME', end('Tier', id), 'Scheme', [scheme])),
    ...seeds.degrees.flatMap(({ id, tier }) =>
      links('STANDS_FOR', end('Degree', id), 'Tier', tier ? [tier] : []),
    ),
    ...seeds.instruments.flatMap((record) => {
      const from = end('Instrument', record.id);
      return [
        edge('IN', from, end('Jurisdiction', record.jurisdiction)),
        ...links('AMENDS', from, 'Instrument', record.amends),
        ...links('REPEALS', from, 'Instrument', record.repeals),
        ...links('IMPLEMENTS', from, 'Instrument', record.implements),
        ...links('INTERPRETS', from, 'Instrument', record.interprets),
      ];
    }),
    ...under('Obligation', seeds.obligations),
    ...under('Exemption', seeds.exemptions),
    ...under('Definition', seeds.definitions),
    ...under('Provision', seeds.provisions),
    ...seeds.obligations.flatMap((record) => {
      const from = end('Obligation', record.id);
      return [
        ...links('ABOUT', from, 'Theme', record.themes),
        ...links('BINDS', from, 'Role', record.binds),
        ...links('TOUCHES', from, 'Component', record.touches),
      ];
    }),
    ...seeds.exemptions.flatMap((record) =>
      links('LIFTS', end('Exemption', record.id), 'Obligation', record.lifts),
    ),
    ...seeds.provisions.flatMap((record) =>
      links('GROUNDS', end('Provision', record.id), 'Definition', record.grounds),
    ),
    ...seeds.comparisons.map(({ id, a, b, how, on, why, lookalike }) =>
      edge('COMPARABLE_TO', ruleEnd(seeds, a), ruleEnd(seeds, b), { how, on, why, lookalike }, id),
    ),
    ...seeds.events.flatMap((record) =>
      links('CONCERNS', end('Event', record.id), 'Instrument', record.instruments),
    ),
  ];
}

/** The end of a comparison, under the label of the collection it is in. */
function ruleEnd(seeds: Seeds, id: string): End {
  const name = comparable.find((name) => seeds[name].some((record) => record.id === id))!;
  return end(collections[name].label, id);
}

/** The parts of conditions as edges, so that law can be walked: what a rule requires, and which facts it tests. */
function conditionEdges(seeds: Seeds): GraphEdge[] {
  const names = ['definitions', 'obligations', 'exemptions', 'instruments', 'implications'] as const;
  const implied = seeds.implications.map(({ id, says }) =>
    edge('SETTLES', end('Implication', id), end('Fact', says.fact)),
  );
  const read = names.flatMap((name) =>
    seeds[name].flatMap((record) => {
      const from = end(collections[name].label, record.id);
      const conditions = conditionsIn(record).map(({ condition }) => condition);
      const required = conditions.flatMap((condition) =>
        'definition' in condition ? [condition.definition] : [],
      );
      const tested = conditions.flatMap((condition) => ('fact' in condition ? factsRead(condition) : []));
      return [
        ...[...new Set(required)].map((id) => edge('REQUIRES', from, end('Definition', id))),
        ...[...new Set(tested)].map((id) => edge('TESTS', from, end('Fact', id))),
      ];
    }),
  );
  return [...read, ...implied];
}

/** Where each record says it comes from; a source named twice in the same way is one edge. */
function sourceEdges(seeds: Seeds): GraphEdge[] {
  const stated = (label: string, id: string, value: unknown): GraphEdge[] => {
    const edges = sourcesIn(value).map(({ ref: { source, pinpoint, checked, confidence } }) =>
      edge(
        'STATED_IN',
        end(label, id),
        end('Source', source),
        { pinpoint, checked, confidence },
        [pinpoint ?? '', checked, confidence].join(' | '),
      ),
    );
    return [...new Map(edges.map((found) => [`${found.to.id} | ${found.key}`, found])).values()];
  };
  return [
    ...yamlCollections.flatMap((name) =>
      seeds[name].flatMap((record) => {
        // What a release states hangs on the release itself.
        const own = 'releases' in record ? { ...record, releases: [] } : record;
        return stated(collections[name].label, record.id, own);
      }),
    ),
    ...seeds.models.flatMap((model) =>
      model.releases.flatMap((release) => stated('Release', release.id, release)),
    ),
  ];
}
