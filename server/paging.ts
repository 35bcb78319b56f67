import { z } from 'zod';
import { ProblemError } from './errors.ts';

/** Query parameters of every list: how many, and where to go on. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(200).optional(),
};

/** The answer of every list. `next` is the cursor of the following page and missing on the last. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), total: z.int(), next: z.string().optional() });
}

/** One page of a list that is in memory. The cursor is the position to go on from. */
export function pageOf<T>(
  all: readonly T[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const start = positionOf(cursor);
  const end = start + limit;
  return {
    items: all.slice(start, end),
    total: all.length,
    ...(end < all.length && { next: String(end) }),
  };
}

/** The position a cursor stands for. */
export function positionOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  const mend = 'use the `next` of the page before, or leave it out';
  throw new ProblemError('invalid-request', undefined, [
    { field: 'cursor', message: `"${cursor}" is not a cursor`, mend },
  ]);
}
