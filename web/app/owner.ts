import { readPreference, writePreference } from './preferences.ts';

/** The header that tells the server whose queries and scenes are one's own; it keeps only a hash of what it gets. */
export const ownerHeader = 'Tierwise-Owner';

let inMemory: string | undefined;

/**
 * The key of this browser, 64 hex digits, made at random when it is first needed. Where storage is refused it lasts
 * until the page is left, and what was kept under it is then out of reach.
 */
export function ownerKey(): string {
  const kept = inMemory ?? readPreference('owner');
  if (kept !== null && /^[0-9a-f]{64}$/.test(kept)) return kept;
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  inMemory = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  writePreference('owner', inMemory);
  return inMemory;
}

/** The headers that a request to this path of the API has to carry because of who asks: none where it does not matter. */
export function ownerHeaders(path: string): Record<string, string> {
  return /^\/api\/(queries|cypher|scenes)(?=[/?]|$)/.test(path) ? { [ownerHeader]: ownerKey() } : {};
}
