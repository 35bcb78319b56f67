import { columnNames } from '../../cypher/subset.ts';
import { Slug, type SavedQuery } from '../../model/saved-query.ts';
import { collections } from '../../model/seed-file.ts';
import { queryProblems } from '../../queries/query-problems.ts';
import { problemAt, recordsOf, type Problem, type SeedRecord, type SeedSet } from '../records.ts';

/** Labels of nodes that are made of other records, and can be picked like theirs. */
const derived = ['Release', 'Configuration'];

/** Mistakes of saved queries: each by itself, labels that do not exist, and lists of choices that cannot serve. */
export function savedQueries(set: SeedSet): Problem[] {
  const labels = [...Object.values(collections).map(({ label }) => label as string), ...derived];
  const queries = new Map(recordsOf(set, 'saved_queries').map((entry) => [entry.record.id, entry]));
  return [...queries.values()].flatMap(({ record, at }) => [
    ...(Slug.safeParse(record.id).success
      ? []
      : [
          problemAt(
            at(),
            `\`${record.id}\` cannot be the address of a saved query`,
            'name the file in lower-case words joined by dashes',
          ),
        ]),
    ...catalogueProblems(record).map(({ field, message, mend }) => problemAt(at(field), message, mend)),
    ...queryProblems(record).map(({ path, message, mend }) => problemAt(at(...path), message, mend)),
    ...record.inputs.flatMap(({ node, choices_query }, index) => [
      ...(node === undefined || labels.includes(node)
        ? []
        : [
            problemAt(
              at('inputs', index, 'node'),
              `no node has the label \`${node}\``,
              'use a label of docs/data-model.md',
            ),
          ]),
      ...(choices_query === undefined || !queries.has(choices_query)
        ? []
        : choiceProblems(queries.get(choices_query)!, at('inputs', index, 'choices_query'))),
    ]),
  ]);
}

/** What a query of the seeds needs beyond one that a person keeps: it is explained, found by a tag, and tested. */
function catalogueProblems({ explanation, tags, example }: SavedQuery) {
  return [
    explanation.length < 20 && {
      field: 'explanation',
      message: 'the query is not explained',
      mend: 'say in one or two sentences what the answer means and what it does not',
    },
    tags.length === 0 && { field: 'tags', message: 'the query has no tag', mend: 'name at least one tag' },
    example === undefined && {
      field: 'example',
      message: 'the query has no example',
      mend: 'give inputs and what must come out: `at_least`, `includes` or `rows`',
    },
  ].filter((problem) => problem !== false);
}

/** Why a query cannot list choices: it asks for something, or gives no id and label. */
function choiceProblems(
  { record }: SeedRecord<'saved_queries'>,
  place: ReturnType<SeedRecord['at']>,
): Problem[] {
  const columns = columnNames(record.cypher);
  const required = record.inputs.filter((input) => input.required && input.default === undefined);
  return [
    ...(required.length > 0
      ? [
          problemAt(
            place,
            `\`${record.id}\` cannot list choices: it needs \`${required[0]!.name}\``,
            'name a query without required inputs',
          ),
        ]
      : []),
    ...(columns.includes('id') && columns.includes('label')
      ? []
      : [
          problemAt(
            place,
            `\`${record.id}\` cannot list choices: it does not return \`id\` and \`label\``,
            'name a query that returns both',
          ),
        ]),
  ];
}
