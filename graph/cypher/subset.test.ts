import { describe, expect, it } from 'vitest';
import { refusalOf } from './guard.ts';
import { differing } from './subset-differing.ts';
import { refused } from './subset-refused.ts';
import { columnNames, parameterNames, subsetProblems } from './subset.ts';

type Pair = [rule: string, bad: string, good: string];

/** What a rule refuses, and the nearest text that it lets through. */
const pairs: Pair[] = [
  ['sum', 'MATCH (a) RETURN sum(a.x) AS n', 'MATCH (a) RETURN coalesce(sum(a.x), 0) AS n'],
  ['sum', 'MATCH (a) RETURN coalesce(sum(a.x)) AS n', 'MATCH (a) RETURN coalesce(sum(a.x), 1) AS n'],
  [
    'optional-where',
    'MATCH (a) OPTIONAL MATCH (a)-[:R]->(b) WHERE EXISTS { MATCH (b)-[:S]->() } RETURN b.id AS b',
    'MATCH (a) WHERE EXISTS { MATCH (a)-[:S]->() } OPTIONAL MATCH (a)-[:R]->(b) WHERE b.x > 1 RETURN b.id AS b',
  ],
  [
    'optional-where',
    'OPTIONAL MATCH (a) WHERE COUNT { MATCH (a)-[:S]->() } > 1 RETURN a.id AS a',
    'OPTIONAL MATCH (a) WHERE a.count > 1 RETURN a.id AS a',
  ],
  [
    'optional-where',
    'OPTIONAL MATCH (a) WHERE (a)<-[:S]-() RETURN a.id AS a',
    'OPTIONAL MATCH (a) WHERE (a.x)<-1 RETURN a.id AS a',
  ],
  [
    'optional-where',
    'OPTIONAL MATCH (a) WHERE (a)-->() RETURN a.id AS a',
    'OPTIONAL MATCH (a)-->() WHERE (a.x) > 1 RETURN a.id AS a',
  ],
  ['alias', 'MATCH (a) RETURN a.x', 'MATCH (a) RETURN a.x AS x'],
  ['alias', 'MATCH (a) RETURN a.x AS x, count(a)', 'MATCH (a) RETURN a'],
  ['alias', 'RETURN null', 'MATCH (`a b`) RETURN DISTINCT `a b`'],
  ['alias', 'MATCH (a) RETURN *', 'MATCH (a) RETURN DISTINCT a.x AS x, a.y AS y'],
  [
    'alias',
    'MATCH (a) RETURN a.x AS x UNION MATCH (b) RETURN b.x',
    'MATCH (a) CALL (a) { MATCH (a)-->(b) RETURN b } RETURN b.x AS x',
  ],
  ['order-column', 'MATCH (a) RETURN a.x AS x ORDER BY a.x', 'MATCH (a) RETURN a.x AS x ORDER BY x DESC'],
  [
    'order-column',
    'MATCH (a) RETURN a.x AS x ORDER BY x, labels(a)[0] LIMIT 3',
    'MATCH (a) WITH a ORDER BY labels(a)[0] RETURN a.x AS x',
  ],
  ['mixed-types', "MATCH (a) WHERE '1' = 1 RETURN a.x AS x", "MATCH (a) WHERE '1' = '1' RETURN a.x AS x"],
  ['null-in-list', 'RETURN 1 IN [1, null] AS x', 'RETURN [x IN [1] WHERE x IS NOT NULL] AS x'],
  ['null-in-list', 'RETURN null IN [1] AS x', 'RETURN coalesce(null, 1) IN [1] AS x'],
  ['slice', 'MATCH (a) RETURN a.l[-2..-1] AS x', 'MATCH (a) RETURN a.l[0..2] AS x'],
  ['slice', 'MATCH (a) RETURN a.l[1..] AS x', 'MATCH (a) RETURN a.l[1] AS x'],
  ['slice', 'MATCH (a) RETURN a.l[..2] AS x', 'MATCH (a)-[r:R*..2]->(b) RETURN size(r) AS x'],
  ['interval', 'MATCH (a)-[*2..1]->(b) RETURN a.x AS x', 'MATCH (a)-[*0..1]->(b) RETURN a.x AS x'],
  ['power', 'RETURN 2 ^ 3 ^ 2 AS x', 'RETURN 2 ^ (3 ^ 2) AS x'],
  ['power', 'RETURN a.b ^ c.d ^ 2 AS x', 'RETURN 2 ^ 3 * 2 ^ 2 AS x'],
  ['comparisons', 'RETURN 1 < 2 < 3 AS x', 'RETURN 1 < 2 AND 2 < 3 AS x'],
  ['comparisons', 'RETURN 1 < 2 = true AS x', 'RETURN (1 < 2) = true AS x'],
  ['not', 'MATCH (a) WHERE NOT a.x = 1 RETURN a.x AS x', 'MATCH (a) WHERE NOT (a.x = 1) RETURN a.x AS x'],
  [
    'not',
    "MATCH (a) WHERE NOT a.x IN ['b'] RETURN a.x AS x",
    'MATCH (a) WHERE NOT EXISTS { MATCH (a)-->() } AND a.x IS NOT NULL RETURN a.x AS x',
  ],
  [
    'null-in-comprehension',
    'MATCH (a) RETURN [(a)-->(b) | b.x] AS x',
    'MATCH (a) RETURN [(a)-->(b) WHERE b.x IS NOT NULL | b.x] AS x',
  ],
  [
    'null-in-comprehension',
    'MATCH (a) RETURN [(a)<-[:R]-(b) | b.name] AS x',
    'MATCH (a) RETURN [(a)<-[:R]-(b) | b.id] AS x',
  ],
  [
    'collect',
    'MATCH (a) RETURN COLLECT { MATCH (a)-->(b) RETURN b.x } AS x',
    'MATCH (a)-->(b) RETURN collect(b.x) AS x',
  ],
  ['label-expression', 'MATCH (a:A|B) RETURN a.x AS x', 'MATCH (a)-[:R|S]->(b) RETURN a.x AS x'],
  ['label-expression', 'MATCH (a:A&B) RETURN a.x AS x', 'MATCH (a:A:B) RETURN a.x AS x'],
  ['label-expression', 'MATCH (a:!A) RETURN a.x AS x', 'MATCH (a) WHERE NOT (a:A) RETURN a.x AS x'],
  [
    'quantified-path',
    'MATCH ((a)-[:R]->(b)){1,3} RETURN a.x AS x',
    'MATCH (a {x: 1})-[:R*1..3]->(b) RETURN a.x + 1 AS x',
  ],
  ['quantified-path', 'MATCH (a)-[:R]->+(b) RETURN a.x AS x', 'MATCH (a)-[:R*]->(b) RETURN a.x * 2 AS x'],
  [
    'function',
    'MATCH (a) WHERE isEmpty(a.l) RETURN a.x AS x',
    'MATCH (a) WHERE size(a.l) = 0 RETURN a.x AS x',
  ],
  ['function', 'MATCH (a) RETURN toStringOrNull(a.x) AS x', 'MATCH (a) RETURN toString(a.x) AS x'],
  [
    'function',
    'MATCH (a) RETURN duration.between(a.x, a.y) AS x',
    'MATCH (duration) RETURN duration.between AS x',
  ],
  ['round', 'MATCH (a) RETURN round(a.x, 2) AS x', 'MATCH (a) RETURN round(coalesce(a.x, 2)) AS x'],
  [
    'return-in-exists',
    'MATCH (a) WHERE EXISTS { MATCH (a)-->(b) RETURN b } RETURN a.x AS x',
    'MATCH (a) WHERE EXISTS { MATCH (a)-->(b) } RETURN a.x AS x',
  ],
  ['aggregate-inside', 'MATCH (a) RETURN {n: count(a)} AS x', 'MATCH (a) RETURN size(collect(a)) AS x'],
  [
    'aggregate-inside',
    'MATCH (a) RETURN [1, max(a.x)] AS x',
    'MATCH (a) CALL (a) { MATCH (a)-->(b) RETURN max(b.x) AS m } RETURN m AS x',
  ],
  ['path-of-one', 'MATCH p = (a) RETURN length(p) AS x', 'MATCH p = (a)-->(b) RETURN length(p) AS x'],
  [
    'path-of-one',
    'MATCH (a) RETURN [p = (a)-->(b) WHERE b.x IS NOT NULL | p] AS x',
    'MATCH p = shortestPath((a)-[*..3]-(b)) RETURN length(p) AS x',
  ],
  ['paging', 'MATCH (a) RETURN a.x AS x LIMIT 1 + 1', 'MATCH (a) RETURN a.x AS x SKIP 2 LIMIT $n'],
  [
    'reserved-type',
    'MATCH (a)-[:UNDER|IN]->(b) RETURN a.x AS x',
    'MATCH (a)-[:UNDER|`IN`]->(b) RETURN a.x AS x',
  ],
  ['order', 'MATCH (a) RETURN a.x AS x', 'MATCH (a) RETURN a.x AS x ORDER BY x'],
  [
    'order',
    'MATCH (a) WITH a ORDER BY a.x RETURN a.x AS x',
    'MATCH (a) RETURN a.x AS x ORDER BY x DESC SKIP 1 LIMIT 3',
  ],
];

const found = (text: string, rule: string) =>
  subsetProblems(text, { ordered: rule === 'order' }).map((problem) => problem.rule);

describe('the lint of the common subset', () => {
  it.each(pairs)('%s: %s', (rule, bad, good) => {
    expect([refusalOf(bad), refusalOf(good)].filter((refusal) => refusal?.code === 'unreadable')).toEqual([]);
    expect(found(bad, rule)).toContain(rule);
    expect(found(good, rule)).toEqual([]);
  });

  it('has a pair for every rule', () => {
    const rules = [...Object.keys(differing), ...Object.keys(refused), 'order'];
    expect([...new Set(pairs.map(([rule]) => rule))].sort()).toEqual(rules.sort());
  });

  it('names the place and the mend', () => {
    expect(subsetProblems('MATCH (a)\nRETURN a.y AS y,\n  sum(a.x) AS x', { ordered: false })).toEqual([
      {
        rule: 'sum',
        message: 'sum() over no rows is null on one engine',
        mend: 'Write coalesce(sum(…), 0).',
        line: 3,
        column: 3,
      },
    ]);
  });

  it('does not look into texts, comments and quoted names', () => {
    const text = "MATCH (a:`A|B`) /* sum(x) */ RETURN 'sum(x) ^ 2 ^ 2' AS x // isEmpty(x)";
    expect(subsetProblems(text, { ordered: false })).toEqual([]);
  });
});

describe('the lint on torn texts', () => {
  it('never fails on what the guard lets through', () => {
    const texts = pairs.flatMap(([, ...both]) => both);
    const torn = texts.flatMap((text) => {
      const words = text.split(' ');
      return words.flatMap((_, at) => [
        words.slice(0, at).join(' '),
        words.toSpliced(at, 1).join(' '),
        words.toSpliced(at, 0, words[at - 1] ?? '').join(' '),
      ]);
    });
    const passed = torn.filter((text) => refusalOf(text) === null);
    expect(passed.length).toBeGreaterThan(100);
    for (const text of passed) {
      expect(() => subsetProblems(text, { ordered: true }), text).not.toThrow();
      expect(() => columnNames(text), text).not.toThrow();
    }
  });
});

describe('what a query asks for and returns', () => {
  it('names its columns and parameters', () => {
    const text =
      'MATCH (a {id: $id}) WHERE a.x > $least OR $id IS NULL RETURN a.x AS x, {a: 1, b: [1, 2]} AS `my y` LIMIT 1';
    expect(columnNames(text)).toEqual(['x', 'my y']);
    expect(parameterNames(text)).toEqual(['id', 'least']);
  });
});
