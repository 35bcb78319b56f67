import { z } from 'zod';
import { Id } from '../graph/model/basics.ts';
import { LevelCode } from '../graph/model/taxonomy.ts';
import type { GraphStore } from '../graph/store/port.ts';
import { pageQuery, positionOf } from './paging.ts';

const sortKeys = {
  name: 'm.name',
  released: 'm.date',
  developer: 'm.developer',
  compute: 'm.training_compute_flop',
  parameters: 'm.parameters',
};
type SortKey = keyof typeof sortKeys;
const orders = (Object.keys(sortKeys) as SortKey[]).flatMap((key): (SortKey | `-${SortKey}`)[] => [
  key,
  `-${key}`,
]);

/** A year as texts of the graph write it. */
export const year = z.string().regex(/^\d{4}$/, 'write the year with four digits');

/** What narrows and orders the list of models. Everything given must hold; the first release speaks for a model. */
export const modelListQuery = z
  .strictObject({
    ...pageQuery,
    q: z.string().max(100).default('').describe('Part of the name or id, in any case'),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'write the two capital letters of ISO 3166-1')
      .optional()
      .describe('A seat of the developer, ISO 3166-1 alpha-2'),
    developer: Id.optional().describe('Id of the developer'),
    licence: Id.optional().describe('Id of a licence that binds the weights'),
    from: year.optional().describe('First year of release'),
    to: year.optional().describe('Last year of release'),
    modality: Id.optional().describe('What the model makes, in the words of the fact output_modalities'),
    component: Id.optional().describe('Id of a scored component, together with level'),
    level: LevelCode.optional().describe('Level of that component'),
    tier: Id.optional().describe('Id of a class that the release reaches in a scheme of openness'),
    sort: z
      .enum(orders)
      .default('name')
      .describe('A minus turns the order round; what is not known comes last'),
  })
  .refine(({ component, level }) => (component === undefined) === (level === undefined), {
    path: ['level'],
    error: 'component and level are asked together',
  });
type ModelListQuery = z.infer<typeof modelListQuery>;

const releasesOf = `(m)-[:HAS_RELEASE]->(r:Release)`;

/** The condition of each filter, over the parameter of the same name. */
const conditions = {
  q: 'toLower(m.name) CONTAINS $q OR m.id CONTAINS $q',
  country: 'EXISTS { MATCH (m)-[:DEVELOPED_BY]->(d:Developer) WHERE $country IN d.countries }',
  developer: 'm.developer = $developer',
  licence: `EXISTS { MATCH ${releasesOf}-[:LICENSED_UNDER]->(l:Licence)
    WHERE r.id = m.first_release AND l.id = $licence }`,
  from: 'm.date >= $from',
  // A month or day of the year sorts after the year itself.
  to: 'left(m.date, 4) <= $to',
  modality: '$modality IN m.outputs',
  level: `EXISTS { MATCH ${releasesOf}-[e:EXPOSES]->(c:Component)
    WHERE r.id = m.first_release AND c.id = $component AND e.level = $level }`,
  tier: `EXISTS { MATCH ${releasesOf}-[:CLASSED_AS]->(t:Tier) WHERE r.id = m.first_release AND t.id = $tier }`,
};

const rowsOf = `
  MATCH (m:Model)-[:HAS_RELEASE]->(r:Release)-[:HAS_CONFIGURATION]->(c:Configuration)
  WHERE m.id IN $ids
  OPTIONAL MATCH (m)-[:DEVELOPED_BY]->(d:Developer)
  OPTIONAL MATCH (r)-[:LICENSED_UNDER]->(l:Licence {id: r.licence})
  RETURN m.id AS id, m.name AS name, m.date AS released, m.training_compute_flop AS compute,
    d.id AS developer, d.name AS developerName, d.country AS country,
    l.id AS licence, l.name AS licenceName, r.levels AS levels, c.id AS configuration,
    CASE WHEN r.id = m.first_release THEN 0 ELSE 1 END AS later, r.id AS release, m.outputs AS outputs,
    [(r)-[:CLASSED_AS]->(t:Tier) | t.id] AS tiers
  ORDER BY id, later, release`;

/** One page of the models that a query asks for, with what a list shows of them. */
export async function modelPage(store: GraphStore, query: ModelListQuery) {
  const { limit, cursor, sort, ...filters } = query;
  const skip = positionOf(cursor);
  const q = filters.q.trim().toLowerCase();
  const given = { ...filters, q: q === '' ? undefined : q };
  const parameters = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const asked = Object.entries(conditions).filter(([name]) => name in parameters);
  const where = asked.map(([, condition]) => `(${condition})`).join(' AND ');
  const matching = `MATCH (m:Model)${where && ` WHERE ${where}`}`;
  const key = sortKeys[sort.replace('-', '') as SortKey];
  const [counted, named] = await Promise.all([
    store.read(`${matching} RETURN count(m) AS total`, parameters),
    store.read(
      `${matching}
       RETURN m.id AS id, m.name AS name, CASE WHEN ${key} IS NULL THEN 1 ELSE 0 END AS unknown, ${key} AS key
       ORDER BY unknown, key ${sort.startsWith('-') ? 'DESC' : ''}, name, id SKIP $skip LIMIT $limit`,
      { ...parameters, skip, limit },
    ),
  ]);
  const total = Number(counted.rows[0]![0]);
  const ids = named.rows.map(([id]) => String(id));
  const { columns, rows } = await store.read(rowsOf, { ids });
  const byModel = Map.groupBy(
    rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))),
    (row) => String(row['id']),
  );
  const items = ids.flatMap((id) => {
    const releases = byModel.get(id);
    return releases ? [rowOf(releases)] : [];
  });
  const next = skip + ids.length;
  return { items, total, ...(next < total && ids.length > 0 && { next: String(next) }) };
}

type Row = Record<string, unknown>;

/** The first release speaks for the model in a list; all its configurations are named. */
function rowOf(releases: readonly Row[]) {
  const first = releases[0]!;
  return {
    id: String(first['id']),
    name: String(first['name']),
    developer: namedOf(first, 'developer'),
    country: first['country'] as string | null,
    released: first['released'] as string | null,
    licence: namedOf(first, 'licence'),
    levels: first['levels'] as LevelCode[],
    configurations: [...new Set(releases.map((row) => String(row['configuration'])))],
    trainingComputeFlop: first['compute'] as number | null,
    outputs: (first['outputs'] as string[] | null) ?? [],
    tiers: (first['tiers'] as string[]).toSorted(),
  };
}

function namedOf(row: Row, key: string): { id: string; name: string } | null {
  return row[key] === null ? null : { id: String(row[key]), name: String(row[`${key}Name`]) };
}
