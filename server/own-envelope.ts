import { z } from 'zod';
import { seal, unseal, type Owner } from './owner.ts';

/**
 * How something of a person is kept: in plain, under the name of its kind, when it is shared, and sealed with the key
 * of its owner when it is not. `owner` is the hash of that key; `removed` when they took it away.
 */
export const Envelope = z.strictObject({
  content: z.union([
    z.looseObject({ shared: z.literal(true) }),
    z.strictObject({ shared: z.literal(false), sealed: z.string() }),
  ]),
  owner: z.string().nullable(),
  removed: z.boolean(),
});
export type Envelope = z.infer<typeof Envelope>;

/** What is kept of a content. Without an owner there is nobody to seal it for, so it is in plain. */
export function envelopeFor(kind: string, content: unknown, shared: boolean, owner: Owner | null): Envelope {
  return {
    content:
      shared || owner === null
        ? { shared: true, [kind]: content }
        : { shared: false, sealed: seal(JSON.stringify(content), owner) },
    owner: owner?.id ?? null,
    removed: false,
  };
}

/** The content, not yet checked. Throws where `asks` is not who it was sealed for. */
export function contentIn({ content }: Envelope, kind: string, asks: Owner | null): unknown {
  return content.shared ? content[kind] : JSON.parse(unseal(content.sealed, asks!));
}

/** Whether it is there for who asks. */
export function maySee({ content, owner }: Envelope, asks: Owner | null): boolean {
  return content.shared || isOwner(owner, asks);
}

/** Whether who asks may change it. What was shared without a key is nobody's to change. */
export function isOwner(owner: string | null, asks: Owner | null): boolean {
  return owner !== null && owner === asks?.id;
}
