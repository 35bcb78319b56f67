import { StoreError } from './errors.ts';

/** Time a read may take when the caller does not say, in milliseconds. */
export const defaultDeadlineMs = 10_000;

/** The deadline to use, in whole milliseconds of at least 1 (0 would mean "no limit" to Neo4j). */
export function deadlineOf(options: { deadlineMs?: number } | undefined): number {
  const wanted = options?.deadlineMs ?? defaultDeadlineMs;
  if (!Number.isFinite(wanted)) throw new RangeError(`deadlineMs must be a finite number, not ${wanted}`);
  return Math.min(Math.max(1, Math.ceil(wanted)), 2 ** 31 - 1);
}

/**
 * Waits for `work`, but no longer than `ms`; then calls `stop` and rejects with `store-deadline`, which names the
 * time that was `allowed` in all, of which `ms` may be what is left.
 */
export async function within<T>(ms: number, work: Promise<T>, stop: () => void, allowed = ms): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(deadlinePassed(allowed));
      stop();
    }, ms);
  });
  try {
    return await Promise.race([work, expiry]);
  } finally {
    clearTimeout(timer);
  }
}

/** The error of a query that did not answer in time. */
export function deadlinePassed(ms: number, cause?: unknown): StoreError {
  const message = `The query did not finish within ${ms} ms and was stopped. Narrow it down, or allow more time.`;
  return new StoreError('store-deadline', message, cause === undefined ? undefined : { cause });
}
