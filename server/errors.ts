/** Every problem the API can answer with: its status, what happened, why, and how to mend it. Codes are permanent. */
export const problems = {
  'malformed-json': {
    status: 400,
    title: 'The body is not JSON',
    why: 'The request says that it carries JSON, and it could not be read as such.',
    mend: 'Send valid JSON in UTF-8.',
  },
  'not-json': {
    status: 415,
    title: 'The body must be JSON',
    why: 'The request has no body of the content type application/json, or one compressed in a way that is not read.',
    mend: 'Send the header content-type: application/json, and no content-encoding or gzip.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    why: 'A body may have up to one megabyte.',
    mend: 'Send fewer facts, verdicts or nodes, or shorter texts.',
  },
  'invalid-request': {
    status: 422,
    title: 'The request does not fit',
    why: 'A field is missing, unknown, or of the wrong kind.',
    mend: 'Mend the fields listed in errors.',
  },
  'invalid-facts': {
    status: 422,
    title: 'The facts do not fit their declarations',
    why: 'A fact is unknown, of the wrong type, or out of range. Nothing is guessed.',
    mend: 'Mend the facts listed in errors; GET /api/facts names them all.',
  },
  'unknown-jurisdiction': {
    status: 422,
    title: 'A jurisdiction is not covered',
    why: 'The rulebook holds no law of it.',
    mend: 'Use an id of GET /api/jurisdictions.',
  },
  'unknown-duty': {
    status: 422,
    title: 'There is no such duty',
    why: 'What is to be lifted is named by the id of an obligation, or of a theme that duties asked about are on.',
    mend: 'Mend the ids listed in errors.',
  },
  'fact-stays': {
    status: 422,
    title: 'A fact cannot be moved',
    why: 'A what-if changes only what whoever releases can choose: no seat, no revenue, no past.',
    mend: 'Leave out the facts listed in errors; GET /api/facts marks those with a move.',
  },
  'too-many-moves': {
    status: 422,
    title: 'Too many changes would have to be tried',
    why: 'Every combination of the facts allowed to move is tried, up to a limit. Nothing is answered in part.',
    mend: 'Allow fewer facts to move, or lift fewer duties at a time.',
  },
  'not-found': {
    status: 404,
    title: 'There is no such thing',
    why: 'Nothing has this address or id.',
    mend: 'Check the id, or start from a list.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take that method',
    why: 'The address exists and answers other methods only.',
    mend: 'Use a method named in the Allow header.',
  },
  'precondition-failed': {
    status: 412,
    title: 'The condition of the request does not hold',
    why: 'What is here is not the version that an If- header asks for.',
    mend: 'Read it anew, or leave the If- headers out.',
  },
  'audit-conflict': {
    status: 409,
    title: 'The audit was changed meanwhile',
    why: 'Somebody kept another version after the one this change was made on. Nothing was overwritten.',
    mend: 'Read the newest version, carry your answers over, and send them with its number.',
  },
  'query-conflict': {
    status: 409,
    title: 'The query was changed meanwhile',
    why: 'Another version was kept after the one this change was made on. Nothing was overwritten.',
    mend: 'Read the newest version, carry the change over, and send it with its number.',
  },
  'scene-conflict': {
    status: 409,
    title: 'The scene was changed meanwhile',
    why: 'Another version was kept after the one this change was made on. Nothing was overwritten.',
    mend: 'Read the newest version, carry the change over, and send it with its number.',
  },
  'not-owner': {
    status: 403,
    title: 'It belongs to somebody else',
    why: 'A query or scene is changed with the key of the browser that saved it, a query of the seeds in the seeds.',
    mend: 'Save a copy of your own.',
  },
  'records-full': {
    status: 507,
    title: 'There is no room for more',
    why: 'A server keeps 500 audits of 1,000 versions each, 2,000 queries of 200, and 500 scenes of 100 (50 MB in all).',
    mend: 'Go on in another audit, query or scene, or move old ones out of the data directory.',
  },
  'cypher-refused': {
    status: 422,
    title: 'The query is not run',
    why: 'Only what is known to read the graph runs, and on the embedded graph only what it reads as Neo4j does.',
    mend: 'Mend the places listed in errors.',
  },
  'cypher-failed': {
    status: 422,
    title: 'The graph does not take the query',
    why: 'The graph store could not read or run it.',
    mend: 'Mend what the detail names.',
  },
  'cypher-busy': {
    status: 503,
    title: 'Other queries are running',
    why: 'A server runs few queries of people at a time, so that its other answers do not wait for them.',
    mend: 'Try again in a few seconds.',
  },
  'host-not-allowed': {
    status: 403,
    title: 'This host name is not served',
    why: 'The server listens on this machine only and answers only to its own names, so that no foreign page can reach it.',
    mend: 'Use localhost or 127.0.0.1.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    why: 'One address may ask a limited number of times a minute.',
    mend: 'Wait as long as the Retry-After header says.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request came too slowly',
    why: 'The body was not complete when the request reached its deadline.',
    mend: 'Send the whole body at once.',
  },
  'request-deadline': {
    status: 503,
    title: 'The answer took too long',
    why: 'The request reached its deadline and was given up.',
    mend: 'Ask for less, or try again.',
  },
  'store-unavailable': {
    status: 503,
    title: 'The graph is not there',
    why: 'The graph store does not answer or holds no complete graph.',
    mend: 'Try again in a moment; if it lasts, look at the log of the server.',
  },
  'store-deadline': {
    status: 503,
    title: 'The graph took too long',
    why: 'A query reached its deadline and was given up.',
    mend: 'Ask for less, or try again.',
  },
  'store-memory': {
    status: 503,
    title: 'The query needs too much memory',
    why: 'The embedded graph engine may take one gigabyte, and a query that needs more is stopped.',
    mend: 'Join the patterns, or ask for less at a time.',
  },
  'store-query': {
    status: 500,
    title: 'The graph refused a query',
    why: 'A query of the server does not fit the graph store. That is a fault of ours.',
    mend: 'Report it with the requestId.',
  },
  'store-corrupt': {
    status: 500,
    title: 'The graph holds something unreadable',
    why: 'A node is not what the loader writes.',
    mend: 'Start the server again, which loads the seeds anew; if it lasts, remove graph.grafeo from the data directory.',
  },
  'record-corrupt': {
    status: 500,
    title: 'Something recorded cannot be read',
    why: 'A version of a record does not hold what was kept.',
    mend: 'The log of the server names the place: put it back from a backup, or move it away.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong',
    why: 'That is a fault of ours. Nothing was changed.',
    mend: 'Report it with the requestId.',
  },
} as const;

export type ProblemCode = keyof typeof problems;

/** What is wrong with one field and how to mend it. */
export type FieldError = {
  field: string;
  message: string;
  mend: string;
  /** In a text of several lines, both counted from 1. */
  line?: number;
  column?: number;
};

/** A problem to answer with: a code of the catalogue, and what is particular to this request. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly FieldError[];
  constructor(code: ProblemCode, detail: string = problems[code].why, errors: readonly FieldError[] = []) {
    super(detail);
    this.name = 'ProblemError';
    this.code = code;
    this.errors = errors;
  }
}

/** The problem document of RFC 9457. `instance` is the address asked, `requestId` finds the request in the log. */
export function problemDocument(error: ProblemError, instance: string, requestId: string) {
  const { status, title, mend } = problems[error.code];
  return {
    type: `/api/docs#problem-${error.code}`,
    title,
    status,
    detail: error.message,
    code: error.code,
    mend,
    ...(error.errors.length > 0 && { errors: error.errors }),
    instance,
    requestId,
  };
}
