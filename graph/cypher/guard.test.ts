import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from './guard.ts';
import { attacks } from './test-attacks.ts';

describe('queries that only read', () => {
  it.each([
    'MATCH (n) RETURN n.id AS id',
    'MATCH (m:Model)-[:HAS_RELEASE]->(r:Release)-[f:SUBJECT_TO|EXEMPT_FROM*1..3]->(o) WHERE m.id = $id AND NOT o.title STARTS WITH "x" RETURN DISTINCT m.id AS id, count(*) AS n ORDER BY n DESC, id SKIP 3 LIMIT 10;',
    'MATCH (n) WITH * WHERE n.create = 1 RETURN n.set AS `set`',
    'MATCH (n) WHERE EXISTS { (n)-->(:CREATE) } RETURN COUNT { MATCH (n)--(m) RETURN m } AS c',
    'CALL { MATCH (n) RETURN n LIMIT 1 } RETURN n.id AS id UNION ALL MATCH (n) RETURN n.id AS id',
    'MATCH (n) CALL (n) { WITH n MATCH (n)--(m) RETURN count(m) AS c } RETURN c',
    'RETURN CASE WHEN 1 > 2 THEN "a" ELSE null END AS x',
    'RETURN [x IN range(1, 3) WHERE x > 1 | x * 2] AS l, reduce(s = 0, y IN [1, 2] | s + y) AS r, date.truncate("year", date()) AS d',
    'MATCH p = shortestPath((a)-[*..5]-(b)) WHERE all(x IN nodes(p) WHERE x.id IS NOT NULL) RETURN p',
    'MATCH (n) RETURN n { .id, .name, k: n.x } AS m',
    'MATCH (n) /* CREATE */ RETURN n.id AS id // SET\n',
    'MATCH (n) WHERE n.name CONTAINS "DELETE" XOR n.x IS NULL RETURN n.id AS id ORDER BY n.id ASC',
    'OPTIONAL MATCH (n) RETURN n AS n',
    'MATCH (n) WHERE n.a <> 3 AND n.b =~ "x.*" RETURN -n.a AS a, n["b"] AS b, $p[0..2] AS c',
    'MATCH (n:`CREATE`) RETURN n.`DELETE` AS `MERGE`',
  ])('%s', (query) => expect(refusalOf(query)).toBeNull());
});

describe('everything else is refused, with the place and the mend', () => {
  it.each(attacks)('%s', (query, code) => {
    expect(refusalOf(query)).toMatchObject({ code, mend: expect.stringMatching(/\S/) });
  });

  it('tells line and column', () => {
    expect(refusalOf('MATCH (n)\nRETURN n\r\n  SET n.x = 1')).toMatchObject({ line: 3, column: 3 });
  });

  it('whatever the case, the spaces and the comments', () => {
    const noise = fc.constantFrom(' ', '\n', '\t', '/* x */', '// y\n', '\u00a0');
    const cased = (text: string) =>
      fc
        .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
        .map((upper) =>
          [...text].map((sign, at) => (upper[at] ? sign.toUpperCase() : sign.toLowerCase())).join(''),
        );
    const writing = fc
      .constantFrom(
        'CREATE (n)',
        'MERGE (n)',
        'DELETE n',
        'DETACH DELETE n',
        'SET n.x = 1',
        'REMOVE n.x',
        "LOAD CSV FROM 'x' AS l",
        'FOREACH (x IN [] | SET n.x = 1)',
        'CALL db.labels()',
        'DROP INDEX x',
        'SHOW SETTINGS',
        "TERMINATE TRANSACTIONS 'x'",
        'INSERT (m)',
        'USE system',
        'CALL { SET n.x = 1 }',
      )
      .chain((clause) => cased(clause).map((text) => text.split(' ')));
    const before = fc.constantFrom(
      '',
      'MATCH (n)',
      'MATCH (n) WITH n',
      'MATCH (n) WHERE n.x = 1',
      'UNWIND [1] AS n',
      'MATCH (n) WITH *',
      'CALL { MATCH (n) RETURN n } WITH n',
      'OPTIONAL MATCH (n)',
      'MATCH (n) WITH DISTINCT n ORDER BY n.x DESC LIMIT 3',
    );
    const after = fc.constantFrom('', 'RETURN 1 AS a', 'WITH 1 AS a RETURN a');
    fc.assert(
      fc.property(
        before,
        writing,
        after,
        fc.array(noise, { minLength: 40, maxLength: 40 }),
        (start, words, end, gaps) => {
          const pieces = [...start.split(' '), ...words, ...end.split(' ')].filter((piece) => piece !== '');
          const query = pieces.map((piece, at) => piece + gaps[at]!).join('');
          expect(refusalOf(query), query).not.toBeNull();
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never throws, whatever the text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'MATCH',
        'RETURN',
        'WITH',
        'CALL',
        '{',
        '}',
        '(',
        ')',
        '[',
        ']',
        '*',
        ',',
        'n',
        '.',
        ':',
        '`',
        "'",
        '"',
        '$p',
        'AS',
        'CASE',
        'WHEN',
        'END',
        ';',
        '/*',
        '//',
        '|',
        '-[',
        ']->',
        'EXISTS',
        'COUNT',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        refusalOf(pieces.join(' '));
      }),
      { numRuns: 3000 },
    );
  });
});
