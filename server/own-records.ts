import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { unreadable } from '../graph/store/kept.ts';
import { RecordConflict, type Kept, type RecordKind, type RecordStore } from '../graph/store/records.ts';
import { ProblemError, type ProblemCode } from './errors.ts';
import { contentIn, Envelope, envelopeFor, isOwner, maySee } from './own-envelope.ts';
import type { Owner } from './owner.ts';

/** What tells one kind of things that people keep, for themselves or for all, from another. */
export type OwnKind<T> = {
  kind: RecordKind;
  schema: z.ZodType<T>;
  /** What messages call one of them. */
  called: string;
  /** How much a server keeps: there is no login, and a disk has an end. */
  most: {
    records: number;
    versions: number;
    /** Of all their newest versions together, which is what every list reads; where one of them can be large. */
    bytes?: number;
  };
  /** The problem of a change that was made on an older version. */
  conflict: ProblemCode;
  /** What the address of a shared one is made of. */
  titleOf: (content: T) => string;
};

/** What a person sends to keep something. */
export type OwnDraft<T> = { content: T; shared: boolean };

/** Something kept, as one who may see it gets it. */
export type Own<T> = OwnDraft<T> & { id: string; mine: boolean; version: number; keptAt: string };

/**
 * What people keep of one kind: shared or private, version after version, changed by who kept it alone. What somebody
 * may not see is not there for them. Why it is built this way: docs/decisions/0014-queries-of-people.md.
 */
export class OwnRecords<T> {
  readonly #of: OwnKind<T>;

  constructor(of: OwnKind<T>) {
    this.#of = of;
  }

  /** All that `owner` may see, the last kept first, each read by `schema`: a list may need a part alone. */
  async list<U>(records: RecordStore, owner: Owner | null, schema: z.ZodType<U>): Promise<Own<U>[]> {
    return (await records.list(this.#of.kind)).flatMap((kept) => {
      const envelope = this.#envelopeOf(kept);
      return envelope.removed || !maySee(envelope, owner) ? [] : [this.#ownOf(kept, envelope, owner, schema)];
    });
  }

  /** One of them, or `null` where there is none that `owner` may see. A removed one is not there either. */
  async read(records: RecordStore, id: string, owner: Owner | null): Promise<Own<T> | null> {
    const kept = await records.read(this.#of.kind, id);
    if (!kept) return null;
    const envelope = this.#envelopeOf(kept);
    return envelope.removed || !maySee(envelope, owner)
      ? null
      : this.#ownOf(kept, envelope, owner, this.#of.schema);
  }

  /**
   * Keeps a new one under an address made of its title. `check` is asked once it is clear whose it will be. Throws
   * `invalid-request`, `records-full` and what `check` throws.
   */
  async keep(
    records: RecordStore,
    { content, shared }: OwnDraft<T>,
    owner: Owner | null,
    check: () => Promise<void> = async () => {},
  ): Promise<Own<T>> {
    const { kind, schema, most, titleOf } = this.#of;
    if (!shared && owner === null)
      throw new ProblemError('invalid-request', undefined, [
        {
          field: 'shared',
          message: `a private ${kind} needs an owner`,
          mend: 'send the header Tierwise-Owner, or share it',
        },
      ]);
    await check();
    const envelope = envelopeFor(kind, content, shared, owner);
    const { records: count, bytes } = await records.size(kind);
    if (count >= most.records || bytes + sizeOf(envelope) > (most.bytes ?? Infinity))
      throw new ProblemError('records-full');
    const kept = await records.keep(kind, addressOf(titleOf(content), shared, kind), envelope, 0);
    return this.#ownOf(kept, envelope, owner, schema);
  }

  /** Keeps the next version of an own one. Throws `not-found`, `not-owner`, the conflict of the kind, `records-full`. */
  async change(
    records: RecordStore,
    id: string,
    { version, content, shared }: OwnDraft<T> & { version: number },
    owner: Owner | null,
  ): Promise<Own<T>> {
    const next = () => envelopeFor(this.#of.kind, content, shared, owner);
    return this.#keepNext(records, id, version, owner, next);
  }

  /** Takes an own one away; its versions stay, and a change brings it back. Throws like `change`. */
  async remove(records: RecordStore, id: string, version: number, owner: Owner | null): Promise<Own<T>> {
    return this.#keepNext(records, id, version, owner, (envelope, before) => {
      // The answer tells what was taken away; what cannot be read is left alone.
      this.#ownOf(before, envelope, owner, this.#of.schema);
      return { ...envelope, removed: true };
    });
  }

  /** The problem of one that is not there, or not for who asks. */
  missing(id: string): ProblemError {
    return new ProblemError('not-found', `There is no ${this.#of.called} "${id}".`);
  }

  async #keepNext(
    records: RecordStore,
    id: string,
    version: number,
    owner: Owner | null,
    nextAfter: (envelope: Envelope, before: Kept) => Envelope,
  ): Promise<Own<T>> {
    const { kind, schema, conflict, most } = this.#of;
    const before = await records.read(kind, id);
    const envelope = before && this.#envelopeOf(before);
    // Whose it is not may not learn that it exists, unless it is shared.
    if (!envelope || !maySee(envelope, owner)) throw this.missing(id);
    if (!isOwner(envelope.owner, owner))
      throw new ProblemError('not-owner', `"${id}" belongs to who saved it. Save a copy of your own.`);
    if (before.version !== version)
      throw new ProblemError(
        conflict,
        `Version ${version} is not the newest, which is ${before.version}. Nothing was overwritten.`,
      );
    if (version >= most.versions) throw new ProblemError('records-full');
    const next = nextAfter(envelope, before);
    const growth = sizeOf(next) - sizeOf(envelope);
    if (most.bytes && growth > 0 && (await records.size(kind)).bytes + growth > most.bytes)
      throw new ProblemError('records-full');
    try {
      return this.#ownOf(await records.keep(kind, id, next, version), next, owner, schema);
    } catch (error) {
      if (error instanceof RecordConflict) throw new ProblemError(conflict);
      throw error;
    }
  }

  #envelopeOf(kept: Kept): Envelope {
    const read = Envelope.safeParse(kept.record);
    if (read.success) return read.data;
    throw this.#unreadable(kept, read.error);
  }

  #ownOf<U>(kept: Kept, envelope: Envelope, asks: Owner | null, schema: z.ZodType<U>): Own<U> {
    const { id, version, keptAt } = kept;
    const { content, owner } = envelope;
    const rest = { id, shared: content.shared, mine: isOwner(owner, asks), version, keptAt };
    try {
      return { content: schema.parse(contentIn(envelope, this.#of.kind, asks)), ...rest };
    } catch (error) {
      throw this.#unreadable(kept, error);
    }
  }

  #unreadable({ id, version }: Kept, cause: unknown) {
    return unreadable(`Version ${version} of the ${this.#of.kind} ${id}`, cause);
  }
}

function sizeOf(envelope: Envelope): number {
  return Buffer.byteLength(JSON.stringify(envelope));
}

/** The title as words joined by dashes, and digits that nothing else has. Of a private one the address tells nothing. */
function addressOf(title: string, shared: boolean, kind: string): string {
  if (!shared) return `private-${randomBytes(6).toString('hex')}`;
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return [words || kind, randomBytes(3).toString('hex')].join('-');
}
