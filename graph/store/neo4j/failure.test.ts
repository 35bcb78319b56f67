import { Neo4jError } from 'neo4j-driver';
import { expect, it } from 'vitest';
import { toStoreError } from './failure.ts';

const failed = (code: string, message = 'said the server') =>
  toStoreError(new Neo4jError(message, code, '', ''), 'bolt://host', 700);

it.each([
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'store-deadline', /700 ms/],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'store-deadline', /700 ms/],
  ['Neo.ClientError.Security.Unauthorized', 'store-unavailable', /NEO4J_USER and NEO4J_PASSWORD/],
  ['Neo.ClientError.Database.DatabaseNotFound', 'store-unavailable', /NEO4J_DATABASE/],
  ['ServiceUnavailable', 'store-unavailable', /bolt:\/\/host cannot be reached/],
  ['SessionExpired', 'store-unavailable', /cannot be reached/],
  ['Neo.TransientError.Database.DatabaseUnavailable', 'store-unavailable', /cannot be reached/],
  ['Neo.ClientError.Cluster.NotALeader', 'store-unavailable', /cannot be reached/],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'store-query', /memory/],
  ['Neo.ClientError.Statement.SyntaxError', 'store-query', /said the server/],
  ['Neo.ClientError.Statement.AccessMode', 'store-query', /said the server/],
])('%s is told as %s', (code, told, message) => {
  expect(failed(code)).toMatchObject({ name: 'StoreError', code: told });
  expect((failed(code) as Error).message).toMatch(message);
});

it('leaves errors that are not of the database alone', () => {
  const bug = new TypeError('bug');
  expect(toStoreError(bug, 'bolt://host', 1)).toBe(bug);
});
