/** A query inside the common subset with the rows that a real Neo4j 5.26 gives for `sampleGraph()`. */
export type Golden = {
  name: string;
  query: string;
  parameters?: Record<string, unknown>;
  columns: string[];
  rows: unknown[][];
};

const bergen = {
  labels: ['City'],
  properties: { capital: false, id: 'ber', name: 'Bergen', population: 291940, seeded: 'test-1', tags: [] },
};
const oslo = {
  labels: ['City'],
  properties: {
    capital: true,
    height: 23,
    id: 'osl',
    name: 'Oslo',
    population: 709037,
    seeded: 'test-1',
    tags: ['fjord', 'snö'],
  },
};
const e16 = { type: 'ROAD', properties: { key: 'e16', km: 463, seeded: 'test-1' } };

export const golden: Golden[] = [
  {
    name: 'two hops, either direction',
    query: `MATCH (l:Line)-[:SERVES]->(c:City)<-[:FLIGHT]-(o:City)-[:ROAD]->(b:City {id: 'ber'})
            RETURN l.id AS line, c.name AS city, o.id AS via, b.id AS end`,
    columns: ['line', 'city', 'via', 'end'],
    rows: [
      ['big', '北京市 🏙', 'osl', 'ber'],
      ['big', '北京市 🏙', 'osl', 'ber'],
    ],
  },
  {
    name: 'OPTIONAL MATCH keeps the outer row',
    query: `MATCH (c:City) OPTIONAL MATCH (c)-[f:FLIGHT]->(d:City)
            RETURN c.id AS id, d.id AS to, f.carriers AS carriers ORDER BY id`,
    columns: ['id', 'to', 'carriers'],
    rows: [
      ['bei', null, null],
      ['ber', null, null],
      ['ghost', null, null],
      ['osl', 'bei', ['SK', '国航']],
    ],
  },
  {
    name: 'a variable that stands alone names its column',
    query: `UNWIND [2, 1] AS x WITH x AS \`odd one\`, -x AS Other RETURN DISTINCT \`odd one\`, Other ORDER BY \`odd one\``,
    columns: ['odd one', 'Other'],
    rows: [
      [1, -1],
      [2, -2],
    ],
  },
  {
    name: 'variable length uses each relationship once',
    query: `MATCH (a:City {id: 'osl'})-[r:ROAD*1..2]->(b:City {id: 'osl'})
            RETURN [x IN r | x.key] AS keys ORDER BY size(r), keys[0], keys[1]`,
    columns: ['keys'],
    rows: [[['ring']], [['e16', 'back']], [['rv7', 'back']]],
  },
  {
    name: 'variable length from zero',
    query: `MATCH (a:City {id: 'osl'})-[:FLIGHT*0..1]->(b) RETURN b.id AS id ORDER BY id`,
    columns: ['id'],
    rows: [['bei'], ['osl']],
  },
  {
    name: 'parallel relationships stay apart',
    query: `MATCH (:City {id: 'osl'})-[r:ROAD]->(:City {id: 'ber'}) RETURN r.key AS key, r.km AS km ORDER BY key`,
    columns: ['key', 'km'],
    rows: [
      ['e16', 463],
      ['rv7', 478.5],
    ],
  },
  {
    name: 'self-loop, directed once and undirected once',
    query: `MATCH (a:City)-[r:ROAD]->(a) OPTIONAL MATCH (a)-[s:ROAD {key: 'ring'}]-(b)
            RETURN a.id AS id, r.toll AS toll, count(s) AS undirected`,
    columns: ['id', 'toll', 'undirected'],
    rows: [['osl', true, 1]],
  },
  {
    name: 'missing properties are null and never equal',
    query: `MATCH (c:City) WHERE c.height IS NULL OR c.height > 30
            RETURN c.id AS id, c.height AS height, c.height = null AS same ORDER BY id`,
    columns: ['id', 'height', 'same'],
    rows: [
      ['bei', 43.5, null],
      ['ber', null, null],
      ['ghost', null, null],
    ],
  },
  {
    name: 'whole numbers divide as integers, floats as floats',
    query: `MATCH (l:Line {id: 'big'})
            RETURN l.whole / 2 AS whole, l.half / 2 AS half, l.negative AS negative, l.compute AS compute,
                   l.compute >= 1e25 AS reached, l.compute > 1e25 AS above, l.small AS small, l.limit AS limit`,
    columns: ['whole', 'half', 'negative', 'compute', 'reached', 'above', 'small', 'limit'],
    rows: [[1, 1.25, -3, 1e25, true, false, 1e-7, Number.MAX_SAFE_INTEGER]],
  },
  {
    name: 'parameters: numbers, texts, lists, maps, null',
    query: `RETURN $three / 2 AS three, $half AS half, $huge AS huge, $huge > 1e24 AS big, $text AS text,
                   $list AS list, $map AS map, $map.deep[0] / 2 AS deep, $nothing AS nothing, $yes AS yes`,
    parameters: {
      three: 3,
      half: 0.5,
      huge: 1e25,
      text: "'; MATCH (n) DETACH DELETE n //",
      list: [1, 'two', true],
      map: { b: null, a: '值', deep: [7] },
      nothing: null,
      yes: true,
    },
    columns: ['three', 'half', 'huge', 'big', 'text', 'list', 'map', 'deep', 'nothing', 'yes'],
    rows: [
      [
        1,
        0.5,
        1e25,
        true,
        "'; MATCH (n) DETACH DELETE n //",
        [1, 'two', true],
        { a: '值', b: null, deep: [7] },
        3,
        null,
        true,
      ],
    ],
  },
  {
    name: 'parameters as values in a pattern',
    query: 'MATCH (c:City {id: $id}) WHERE c.population > $least RETURN c.name AS name',
    parameters: { id: 'bei', least: 1_000_000 },
    columns: ['name'],
    rows: [['北京市 🏙']],
  },
  {
    name: 'texts beyond ASCII and quotes',
    query: `MATCH (c:City) WHERE c.name STARTS WITH '北' OR c.name CONTAINS '\`'
            RETURN c.name AS name, size(c.name) > 0 AS filled ORDER BY c.id`,
    columns: ['name', 'filled'],
    rows: [
      ['北京市 🏙', true],
      ['O\'Nowhere `x` "y" \\', true],
    ],
  },
  {
    name: 'lists and booleans',
    query: `MATCH (c:City) WHERE c.tags IS NOT NULL
            RETURN c.id AS id, c.tags AS tags, size(c.tags) AS size, 'fjord' IN c.tags AS fjord, NOT c.capital AS other
            ORDER BY id`,
    columns: ['id', 'tags', 'size', 'fjord', 'other'],
    rows: [
      ['ber', [], 0, false, true],
      ['osl', ['fjord', 'snö'], 2, true, false],
    ],
  },
  {
    name: 'days as texts compare in order of time',
    query: `MATCH (c:City) WHERE c.founded >= '1949-10-01' AND c.founded < '1949-10-02'
            RETURN c.founded AS day, date(c.founded) > date('1949-09-30') AS later`,
    columns: ['day', 'later'],
    rows: [['1949-10-01', true]],
  },
  {
    name: 'temporal values come as ISO texts',
    query: `RETURN date('2025-08-02') AS day, datetime('2025-08-02T10:20:30.5Z') AS moment,
                   localdatetime('2025-08-02T10:20:30') AS here`,
    columns: ['day', 'moment', 'here'],
    rows: [['2025-08-02', '2025-08-02T10:20:30.5Z', '2025-08-02T10:20:30']],
  },
  {
    name: 'ORDER BY, SKIP and LIMIT',
    query: 'MATCH (c:City) RETURN c.id AS id ORDER BY c.population DESC, id SKIP 1 LIMIT 2',
    columns: ['id'],
    rows: [['bei'], ['osl']],
  },
  {
    name: 'UNION without doubles',
    query: `MATCH (c:City {id: 'osl'}) RETURN c.id AS id UNION MATCH (l:Line {id: 'osl'}) RETURN l.id AS id`,
    columns: ['id'],
    rows: [['osl']],
  },
  {
    name: 'shortestPath',
    query: `MATCH (l:Line {id: 'big'}), (b:City {id: 'ber'}), p = shortestPath((l)-[*..6]-(b))
            RETURN length(p) AS length, [n IN nodes(p) | n.id] AS ids`,
    columns: ['length', 'ids'],
    rows: [[3, ['big', 'bei', 'osl', 'ber']]],
  },
  {
    name: 'whole nodes, relationships and paths, without internal ids',
    query: `MATCH p = (a:City {id: 'osl'})-[r:ROAD {key: 'e16'}]->(b:City) RETURN b AS node, r AS relationship, p AS path`,
    columns: ['node', 'relationship', 'path'],
    rows: [[bergen, e16, { nodes: [oslo, bergen], relationships: [e16] }]],
  },
  {
    name: 'nodes inside lists and maps',
    query: `MATCH (b:City {id: 'ber'}) RETURN collect(b) AS list, {city: b, n: 1} AS map`,
    columns: ['list', 'map'],
    rows: [[[bergen], { city: bergen, n: 1 }]],
  },
  {
    name: 'labels, type, keys and properties',
    query: `MATCH (b:City {id: 'ber'})-[r:ROAD]->() UNWIND keys(b) AS k WITH b, r, k ORDER BY k
            RETURN labels(b) AS labels, type(r) AS type, properties(r) AS properties, collect(k) AS keys`,
    columns: ['labels', 'type', 'properties', 'keys'],
    rows: [
      [
        ['City'],
        'ROAD',
        { key: 'back', seeded: 'test-1' },
        ['capital', 'id', 'name', 'population', 'seeded', 'tags'],
      ],
    ],
  },
  {
    name: 'aggregates, also over no rows',
    query: `OPTIONAL MATCH (x:City {id: 'none'}) RETURN count(x) AS count, collect(x.id) AS ids,
            coalesce(sum(x.population), 0) AS sum, max(x.population) AS max`,
    columns: ['count', 'ids', 'sum', 'max'],
    rows: [[0, [], 0, null]],
  },
  {
    name: 'no rows keep their columns',
    query: `MATCH (c:City {id: 'none'}) RETURN c.id AS id, c.name AS name`,
    columns: ['id', 'name'],
    rows: [],
  },
  {
    name: 'same id under two labels',
    query: `MATCH (n) WHERE n:City OR n:Line WITH n WHERE n.id = 'osl' RETURN labels(n)[0] AS label ORDER BY label`,
    columns: ['label'],
    rows: [['City'], ['Line']],
  },
  {
    name: 'EXISTS and COUNT subqueries',
    query: `MATCH (c:City) WHERE NOT EXISTS { (c)-[:FLIGHT]->() }
            RETURN c.id AS id, COUNT { (c)-[:ROAD]->() } AS roads ORDER BY id`,
    columns: ['id', 'roads'],
    rows: [
      ['bei', 0],
      ['ber', 1],
      ['ghost', 0],
    ],
  },
  {
    name: 'the version mark',
    query: `MATCH (g:Graph) RETURN g AS mark`,
    columns: ['mark'],
    rows: [[{ labels: ['Graph'], properties: { id: 'tierwise', version: 'test-1' } }]],
  },
];
