import { expect, it } from 'vitest';
import { ownerHeader, ownerHeaders, ownerKey } from './owner.ts';

it('makes one key and keeps to it, also where there is no storage', () => {
  expect(ownerKey()).toMatch(/^[0-9a-f]{64}$/);
  expect(ownerKey()).toBe(ownerKey());
});

it.each([
  '/api/queries',
  '/api/queries?limit=9',
  '/api/queries/a-b/run',
  '/api/cypher',
  '/api/cypher/explain',
  '/api/scenes?limit=9',
  '/api/scenes/a-b',
])('sends the key to %s', (path) => expect(ownerHeaders(path)).toEqual({ [ownerHeader]: ownerKey() }));

it.each(['/api/models', '/api/queriesx', '/api/graph/scene', '/elsewhere/api/queries'])(
  'sends no key to %s',
  (path) => expect(ownerHeaders(path)).toEqual({}),
);
