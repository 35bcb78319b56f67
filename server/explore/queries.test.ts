import { describe, expect, it } from 'vitest';
import { parameterNames, subsetProblems } from '../../graph/cypher/subset.ts';
import { edgesQuery } from './edges.ts';
import { kinds } from './kinds.ts';
import { countsQuery, neighbourQueries } from './neighbours.ts';
import { propertiesQuery, sourcesQuery } from './node-page.ts';
import { nodesQuery } from './nodes.ts';
import { linkedQuery } from './path-edges.ts';
import { linksQuery } from './path-links.ts';
import { searchQueries } from './search.ts';

const directions = ['out', 'in'] as const;

/** The texts that the explorer asks the store with, for one label. */
const texts = [...kinds].map(([label, kind]): [string, string[]] => [
  label,
  [
    nodesQuery(label, kind),
    propertiesQuery(label),
    sourcesQuery(label),
    edgesQuery(label),
    linkedQuery(label, 'Source'),
    ...Object.values(searchQueries(label)),
    ...Object.values(searchQueries(undefined)),
    ...directions.flatMap((direction) => [
      countsQuery(label, direction),
      ...Object.values(neighbourQueries(label, 'Source', direction)),
      linksQuery(label, direction, { types: true, within: true }),
      linksQuery(label, direction, { types: false, within: false }),
    ]),
  ],
]);

describe('what the explorer asks', () => {
  it.each(texts)('of %s keeps to what both engines read alike', (_label, queries) => {
    for (const query of queries) expect(subsetProblems(query, { ordered: false }), query).toEqual([]);
  });

  it.each(texts)('of %s takes what people write as parameters', (_label, queries) => {
    const asked = queries.flatMap(parameterNames);
    expect(new Set(asked)).toEqual(
      new Set(
        'ids id starts situation most wanted words q limit skip type types within ends labels'.split(' '),
      ),
    );
  });
});
