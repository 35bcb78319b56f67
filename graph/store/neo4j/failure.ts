import { Neo4jError } from 'neo4j-driver';
import { deadlinePassed } from '../deadline.ts';
import { StoreError } from '../errors.ts';

/** Turns whatever the driver throws into the one `StoreError` that says what happened and how to mend it. */
export function toStoreError(error: unknown, address: string, deadlineMs: number): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  const fail = (kind: 'store-unavailable' | 'store-query', text: string) =>
    new StoreError(kind, text, { cause: error });

  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut'))
    return deadlinePassed(deadlineMs, error);
  if (code.startsWith('Neo.ClientError.Security.')) {
    return fail(
      'store-unavailable',
      `Neo4j at ${address} refused the sign-in (${message}). Check NEO4J_USER and NEO4J_PASSWORD.`,
    );
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return fail(
      'store-unavailable',
      `Neo4j at ${address}: ${message.replace(/\.$/, '')}. Check NEO4J_DATABASE.`,
    );
  }
  if (code === 'Neo.TransientError.General.MemoryPoolOutOfMemoryError') {
    return fail('store-query', 'The query needs more memory than the database allows. Narrow it down.');
  }
  if (isOutage(error)) {
    // The driver puts the reason, such as a refused connection or failed TLS, behind general advice.
    const reason = /Caused by: (.+)/.exec(message)?.[1];
    return fail(
      'store-unavailable',
      `Neo4j at ${address} cannot be reached or is not ready${reason ? ` (${reason})` : ''}. ` +
        'Check NEO4J_URI and that the database runs.',
    );
  }
  return fail('store-query', message);
}

function isOutage({ code, retriable }: Neo4jError): boolean {
  return (
    code === 'ServiceUnavailable' ||
    code === 'SessionExpired' ||
    code === 'N/A' ||
    code.startsWith('Neo.ClientError.Cluster.') ||
    retriable
  );
}
