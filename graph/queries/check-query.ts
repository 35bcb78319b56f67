import { refusalOf } from '../cypher/guard.ts';
import { mayRun } from '../cypher/plan-operators.ts';
import type { Refusal } from '../cypher/refusal.ts';
import { subsetProblems } from '../cypher/subset.ts';
import type { GraphStore, Plan } from '../store/port.ts';

/** What is said of a query at a place of its text; line and column count from 1. */
export type QueryNote = Omit<Refusal, 'code'>;

/** A query that is not run, with everything that stands in the way. */
export class RefusedQuery extends Error {
  readonly notes: readonly QueryNote[];
  constructor(notes: readonly QueryNote[]) {
    super(notes.map(({ message, line, column }) => `${message} (line ${line}, column ${column})`).join('; '));
    this.name = 'RefusedQuery';
    this.notes = notes;
  }
}

/** Rows that a step of a plan may be estimated to give: beyond it only the deadline would end the query. */
const mostEstimated = 100_000_000;

/**
 * Lets a query that a person wrote pass or throws a `RefusedQuery`: first by its text, which only the allow-list of
 * reading clauses passes; then by engine. The embedded one takes the common subset alone, since it would read the rest
 * in silence otherwise than Neo4j. Neo4j is asked for its plan, each step of which must be known to read.
 * Gives what is worth saying and stops nothing. Rejects with a `StoreError` when the engine does not take the query.
 */
export async function checkQuery(
  store: GraphStore,
  text: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<{ notes: QueryNote[]; plan: Plan | null }> {
  const refusal = refusalOf(text);
  if (refusal) throw new RefusedQuery([refusal]);
  const subset = subsetProblems(text, { ordered: true });
  const [order, differing] = [
    subset.filter(({ rule }) => rule === 'order'),
    subset.filter(({ rule }) => rule !== 'order'),
  ];
  if (store.engine === 'embedded') {
    if (differing.length === 0) return { notes: order, plan: null };
    throw new RefusedQuery(
      differing.map((problem) => ({ ...problem, message: `${problem.message}; it needs Neo4j` })),
    );
  }
  const plan = await store.explain(text, { ...parameters });
  const refused = planRefusals(plan);
  if (refused.length > 0) throw new RefusedQuery(refused);
  return { notes: [...differing, ...order], plan };
}

/** What in a plan of Neo4j is not known to only read, or would give more rows than may be. */
export function planRefusals({ kind, steps }: Plan): QueryNote[] {
  const start = { line: 1, column: 1 };
  if (kind !== 'r')
    return [
      { ...start, message: 'The database says that the query does more than read', mend: 'Only read.' },
    ];
  const unknown = [...new Set(steps.map(({ operator }) => operator).filter((operator) => !mayRun(operator)))];
  if (unknown.length > 0)
    return unknown.map((operator) => ({
      ...start,
      message: `The database would run the step ${operator}, which is not among those that may run`,
      mend: 'Write it with reading clauses only.',
    }));
  const widest = Math.max(0, ...steps.map(({ rows }) => rows));
  if (widest <= mostEstimated) return [];
  const rows = widest.toLocaleString('en', { maximumSignificantDigits: 2 });
  return [
    {
      ...start,
      message: `The database expects about ${rows} rows on the way, and up to ${mostEstimated.toLocaleString('en')} may be`,
      mend: 'Join the patterns, or narrow one of them down.',
    },
  ];
}
