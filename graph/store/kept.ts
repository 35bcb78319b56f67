import { z } from 'zod';
import { Id } from '../model/basics.ts';
import { StoreError } from './errors.ts';
import type { Kept } from './records.ts';

const KeptShape = z.strictObject({
  id: Id,
  version: z.int().min(1),
  keptAt: z.iso.datetime(),
  record: z.unknown(),
});

/** The first version of a record, or the one after `expected`, as it is kept now. */
export function keptNow(id: string, expected: number, record: unknown): Kept {
  return { id: checkedId(id), version: expected + 1, keptAt: new Date().toISOString(), record };
}

/** What a store holds of one version, checked. `where` names the place in the message of `record-corrupt`. */
export function keptFrom(value: unknown, id: string, version: number, where: string): Kept {
  const read = KeptShape.safeParse(value);
  if (read.success && read.data.id === id && read.data.version === version) return read.data;
  throw unreadable(where);
}

/** The error of a version that is not what was kept. */
export function unreadable(where: string, cause?: unknown): StoreError {
  const message = `${where} does not hold what was kept. Put it back from a backup, or move it away.`;
  return new StoreError('record-corrupt', message, cause === undefined ? undefined : { cause });
}

/** The id, if it is one: it becomes part of paths and keys. Throws a `RangeError` otherwise. */
export function checkedId(id: string): string {
  if (!Id.safeParse(id).success) throw new RangeError(`${JSON.stringify(id)} is not an id`);
  return id;
}

/** Newest first; records kept in the same millisecond by id. */
export function byTime(a: Kept, b: Kept): number {
  if (a.keptAt !== b.keptAt) return a.keptAt < b.keptAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
