import type { TimelineState } from '../../graph/model/law.ts';
import { collections } from '../../graph/model/seed-file.ts';
import type { Row } from './rows.ts';
import type { GraphNode, Span } from './shapes.ts';

/** What makes up a node beside its id and name. Without a word a node has none of it. */
type Facets = Partial<Pick<GraphNode, 'detail' | 'jurisdiction' | 'spans'>>;

/** How the nodes of one label are read: Cypher that goes on from `n`, the columns it returns, and what they say. */
export type Kind = { joins?: string; columns: Record<string, string>; facets: (row: Row) => Facets };

const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
const texts = (value: unknown) => (Array.isArray(value) ? value.map(String).toSorted() : []);
/** The parts that are known, in one line. */
const line = (...parts: unknown[]) => parts.filter((part) => text(part) !== null).join(', ') || null;
/** `licence-term` as people write it. */
const words = (value: unknown) => text(value)?.replaceAll('-', ' ') ?? null;

const always: Span = { status: null, from: null, until: null, known: null, knownUntil: null };
const since = (date: unknown): Span[] => (text(date) === null ? [] : [{ ...always, from: text(date) }]);

/** A label whose detail is one column. */
const told = (column: string): Kind => ({
  columns: { told: column },
  facets: ({ told }) => ({ detail: text(told) }),
});
/** A label whose detail is its kind. */
const ofKind: Kind = { columns: { kind: 'n.kind' }, facets: ({ kind }) => ({ detail: words(kind) }) };
const untold: Kind = { columns: {}, facets: () => ({}) };

/** A label whose detail is the name of what one relationship leads to. */
const joined = (type: string, label: string, name: string): Kind => ({
  joins: join(type, label),
  columns: { told: `other.${name}` },
  facets: ({ told }) => ({ detail: text(told) }),
});

/** Only relationships that the seeds state count: on Neo4j people may have added some. */
function join(type: string, label: string): string {
  return `OPTIONAL MATCH (n)-[link:\`${type}\`]->(other:${label}) WHERE link.seeded IS NOT NULL`;
}

const ofLaw: Kind = {
  joins: join('UNDER', 'Instrument'),
  columns: { citation: 'n.citation', jurisdiction: 'other.jurisdiction' },
  facets: ({ citation, jurisdiction }) => ({ detail: text(citation), jurisdiction: text(jurisdiction) }),
};

/** The states of a timeline, those that hang on the case too. */
function spansOf(record: unknown): Span[] {
  const { timeline } = JSON.parse(String(record)) as { timeline: TimelineState[] };
  return timeline.map(({ status, from, until = null, known, known_until: knownUntil = null }) => ({
    status,
    from,
    until,
    known,
    knownUntil,
  }));
}

const special: Record<string, Kind> = {
  Jurisdiction: {
    ...joined('PART_OF', 'Jurisdiction', 'name'),
    facets: ({ id, told }) => ({ detail: text(told), jurisdiction: text(id) }),
  },
  Instrument: {
    joins: join('IN', 'Jurisdiction'),
    columns: { place: 'other.name', kind: 'n.kind', jurisdiction: 'n.jurisdiction', record: 'n.record' },
    facets: ({ place, kind, jurisdiction, record }) => ({
      detail: line(place, words(kind)),
      jurisdiction: text(jurisdiction),
      spans: spansOf(record),
    }),
  },
  Obligation: {
    ...ofLaw,
    columns: { ...ofLaw.columns, record: 'n.record' },
    facets: (row) => ({ ...ofLaw.facets(row), spans: spansOf(row['record']) }),
  },
  Exemption: {
    ...ofLaw,
    columns: {
      ...ofLaw.columns,
      from: 'n.from',
      until: 'n.until',
      known: 'n.known',
      known_until: 'n.known_until',
    },
    facets: (row) => {
      const [from, until, known, knownUntil] = ['from', 'until', 'known', 'known_until'].map((name) =>
        text(row[name]),
      );
      const span = { ...always, from: from!, until: until!, known: known!, knownUntil: knownUntil! };
      const dated = Object.values(span).some((date) => date !== null);
      return { ...ofLaw.facets(row), spans: dated ? [span] : [] };
    },
  },
  Provision: ofLaw,
  Definition: ofLaw,
  Event: {
    joins: join('CONCERNS', 'Instrument'),
    columns: { date: 'n.date', jurisdictions: 'collect(DISTINCT other.jurisdiction)' },
    facets: ({ date, jurisdictions }) => {
      const [only, ...more] = texts(jurisdictions);
      return {
        detail: text(date),
        jurisdiction: more.length === 0 ? (only ?? null) : null,
        spans: since(date),
      };
    },
  },
  Model: {
    joins: join('DEVELOPED_BY', 'Developer'),
    columns: { developer: 'other.name', date: 'n.date' },
    facets: ({ developer, date }) => ({ detail: text(developer), spans: since(date) }),
  },
  Release: {
    columns: { date: 'n.date', licence: 'n.licence' },
    facets: ({ date, licence }) => ({ detail: line(date, licence), spans: since(date) }),
  },
  Configuration: {
    joins: `OPTIONAL MATCH (n)<-[link:HAS_CONFIGURATION]-(:Release)<-[:HAS_RELEASE]-(model:Model)
      WHERE link.seeded IS NOT NULL`,
    columns: { models: 'collect(DISTINCT model.name)' },
    facets: ({ models }) => {
      const [first = null, ...more] = texts(models);
      return { detail: more.length > 0 ? `${first} and ${more.length} more` : first };
    },
  },
  Fact: {
    columns: { type: 'n.type', unit: 'n.unit' },
    facets: ({ type, unit }) => ({ detail: line(type, unit) }),
  },
  Comparison: { columns: { how: 'n.how', on: 'n.on' }, facets: ({ how, on }) => ({ detail: line(how, on) }) },
  Developer: {
    columns: { countries: 'n.countries' },
    facets: ({ countries }) => ({ detail: line(...texts(countries)) }),
  },
  Recommendation: {
    columns: { audiences: 'n.audiences' },
    facets: ({ audiences }) => ({ detail: line(...texts(audiences).map(words)) }),
  },
  Theme: joined('BROADER', 'Theme', 'label'),
  Tier: joined('OF_SCHEME', 'Scheme', 'label'),
  Risk: joined('WITHIN', 'ImpactArea', 'label'),
  Benefit: joined('WITHIN', 'ImpactArea', 'label'),
  Source: ofKind,
  Implication: told('n.meaning'),
  Component: ofKind,
  Level: told('n.class'),
  Scheme: told('n.issuer'),
  Licence: told('n.spdx'),
  Mitigation: ofKind,
  Statement: ofKind,
  ObligationLink: told('n.reason'),
  SavedQuery: ofKind,
};

/**
 * Every label of the seeded graph with how its nodes are read. A label that people name is looked up here before it
 * stands in a query, since Cypher takes none as a parameter.
 */
export const kinds: ReadonlyMap<string, Kind> = new Map(
  [...Object.values(collections).map(({ label }) => label), 'Release', 'Configuration'].map((label) => [
    label,
    special[label] ?? untold,
  ]),
);

/** The name of a node in words a reader knows: of an instrument its short title. */
export function nameOf(variable: string): string {
  const names = ['short', 'name', 'title', 'label', 'question', 'id'].map((name) => `${variable}.${name}`);
  return `coalesce(${names.join(', ')})`;
}
