import { z } from 'zod';
import { Id, IsoDate } from './basics.ts';

/** The address of a saved query: lower-case words joined by dashes, the same as the name of its file. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by dashes')
  .max(80);

/** A name that may stand after `$` in Cypher, or as the alias of a column. */
const Name = z.string().regex(/^[a-z][a-z0-9_]*$/, 'use lower-case letters, digits and underscores');

/** A value of a parameter or of a cell, where it is a scalar. */
export const Scalar = z.union([z.string(), z.number(), z.boolean()]);
export type Scalar = z.infer<typeof Scalar>;

/** Days of a century: what lies further away is no day that law knows, and soon no day that a calendar knows. */
const mostDaysAway = 36_525;

/** A day counted from the day of the edition, so that “the next 180 days” stays true when the seeds move on. */
export const DayOfEdition = z.strictObject({
  days_after_edition: z.number().int().min(-mostDaysAway).max(mostDaysAway),
});

/**
 * One thing that is asked before the query runs; it becomes the parameter `$name`. An input that is not required and
 * has no default is null when it is left out.
 */
export const QueryInput = z.strictObject({
  name: Name,
  /** What the form says beside the field. */
  label: z.string().min(1),
  type: z.enum(['text', 'number', 'date', 'boolean', 'choice', 'node']),
  /** The label of the nodes to pick from, for `type: node`; the value is the id of one. */
  node: z
    .string()
    .regex(/^[A-Z][A-Za-z]*$/, 'use a label of the graph, as in Model')
    .optional(),
  /** A fixed list, for `type: choice`. */
  choices: z
    .array(z.strictObject({ value: Scalar, label: z.string() }))
    .min(1)
    .optional(),
  /** The slug of a saved query whose rows give `id` and `label`, for `type: choice`. It may ask for nothing. */
  choices_query: Slug.optional(),
  default: z.union([Scalar, DayOfEdition]).optional(),
  required: z.boolean().default(true),
});
export type QueryInput = z.infer<typeof QueryInput>;

/** How the answer is shown. All names are columns of the query. */
export const QueryResult = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('table') }),
  /** One row with one figure. */
  z.strictObject({ kind: z.literal('number') }),
  /** One cell for each pair of a row and a column. */
  z.strictObject({ kind: z.literal('matrix'), row: Name, column: Name, cell: Name }),
  /**
   * A picture: each row names nodes, by columns with their id and what to write on them, joined in that order. `of` is
   * the column with the label of the node in the graph, since ids are unique within a label only.
   */
  z.strictObject({
    kind: z.literal('scene'),
    nodes: z.array(z.strictObject({ id: Name, label: Name, of: Name })).min(1),
  }),
]);
export type QueryResult = z.infer<typeof QueryResult>;

/** A row as an example tells it: some columns with their values. */
const ExampleRow = z.record(Name, z.union([Scalar, z.null(), z.array(Scalar)]));

/** Inputs to show the query with, and what must come out over the seeds; at least one of the three is told. */
export const QueryExample = z
  .strictObject({
    inputs: z.record(Name, Scalar).default({}),
    /** The fewest rows. */
    at_least: z.number().int().positive().optional(),
    /** Rows that must be among the answer. */
    includes: z.array(ExampleRow).min(1).optional(),
    /** All rows in their order, each by the columns that it names. */
    rows: z.array(ExampleRow).optional(),
  })
  .refine(
    ({ at_least, includes, rows }) => at_least !== undefined || includes !== undefined || rows !== undefined,
    'say what comes out: `at_least`, `includes` or `rows`',
  );
export type QueryExample = z.infer<typeof QueryExample>;

/** The header of a saved query: the YAML in the comment that opens its file. */
export const QueryHeader = z.strictObject({
  /** In the plain words of who asks. */
  question: z.string().min(10).max(300).regex(/\?$/, 'end the question with a question mark'),
  /** What the answer means and what it does not, in one or two sentences. */
  explanation: z.string().max(2_000).default(''),
  inputs: z.array(QueryInput).max(30).default([]),
  result: QueryResult,
  /** Columns that hold citations: where the law says so, or who stated it. */
  cites: z.array(Name).default([]),
  tags: z.array(Id).max(20).default([]),
  /** Those of the seeds have one each, which is tested. */
  example: QueryExample.optional(),
});
export type QueryHeader = z.infer<typeof QueryHeader>;

/** What a person writes to save a query: a header and the Cypher under it. Its address is made when it is kept. */
export const QueryDraft = QueryHeader.extend({ cypher: z.string().min(1) });
export type QueryDraft = z.infer<typeof QueryDraft>;

/** A saved query as a record: its header, its slug as `id`, and the Cypher that follows the header. */
export const SavedQuery = QueryDraft.extend({ id: Slug });
export type SavedQuery = z.infer<typeof SavedQuery>;

/** Who may see a query: it is part of the seeds, everybody's who reaches the server, or its owner's alone. */
export const QueryOrigin = z.enum(['seeds', 'shared', 'private']);
export type QueryOrigin = z.infer<typeof QueryOrigin>;

/** A saved query with what is known of its keeping. */
export const KeptQuery = SavedQuery.extend({
  origin: QueryOrigin,
  /** Whether who asks may change it. */
  mine: z.boolean(),
  /** Counts from 1; 0 for a query of the seeds, which has no versions of its own. */
  version: z.int(),
  /** When this version was kept, an ISO instant; `null` for a query of the seeds. */
  keptAt: z.string().nullable(),
});
export type KeptQuery = z.infer<typeof KeptQuery>;

/** The type of the value that an input takes, checked alone: a day for `date`, an id for `node`. */
export const inputValues = {
  text: z.string().max(500),
  number: z.number(),
  date: IsoDate,
  boolean: z.boolean(),
  choice: Scalar,
  node: Id,
} as const satisfies Record<QueryInput['type'], z.ZodType>;
