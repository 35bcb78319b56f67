import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Request } from 'express';
import { ProblemError } from './errors.ts';

/** The header in which a browser sends the key that it made for itself. There is no login. */
export const ownerHeader = 'Tierwise-Owner';

/** Who asks. `id` is the hash of their key and is kept with what is theirs; the key itself is kept nowhere. */
export type Owner = { id: string; key: string };

/** Who asks, or `null` for who sends no key. Throws `invalid-request` for a key that could be guessed. */
export function ownerOf(request: Request): Owner | null {
  const key = request.get(ownerHeader);
  if (key === undefined) return null;
  if (!/^[0-9a-f]{64}$/.test(key))
    throw new ProblemError('invalid-request', undefined, [
      {
        field: ownerHeader,
        message: 'the key is not one',
        mend: 'send 64 random hexadecimal digits, or none',
      },
    ]);
  return { id: createHash('sha256').update(key).digest('hex'), key };
}

const cipher = 'aes-256-gcm';

/**
 * Text that only its owner can read. Records lie where others read too: with Neo4j in the same database that queries
 * of people run on.
 */
export function seal(text: string, owner: Owner): string {
  const salt = randomBytes(12);
  const sealing = createCipheriv(cipher, keyOf(owner), salt);
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
  return Buffer.concat([salt, sealing.getAuthTag(), sealed]).toString('base64');
}

/** What `seal` made, read with the same key. Throws where it is not what was sealed. */
export function unseal(sealed: string, owner: Owner): string {
  const bytes = Buffer.from(sealed, 'base64');
  const opening = createDecipheriv(cipher, keyOf(owner), bytes.subarray(0, 12));
  opening.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([opening.update(bytes.subarray(28)), opening.final()]).toString('utf8');
}

function keyOf({ key }: Owner): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'tierwise private query', 32));
}
