/** Times of single calls in milliseconds: the middle one, and the one that 95 of 100 stay under. */
export type Times = { p50: number; p95: number };

const rounds = 6;

/**
 * Calls each work with 0, 1, 2 … and times each call alone. The works take turns for `ms` milliseconds each, so that
 * a busy moment of the machine falls on all of them; the first turn warms up and is not counted.
 */
export async function timesOf(ms: number, works: readonly ((at: number) => unknown)[]): Promise<Times[]> {
  const times = works.map((): number[] => []);
  for (let round = 0; round <= rounds; round++)
    for (const [which, work] of works.entries()) {
      const taken = await turn(ms, work);
      if (round > 0) times[which]!.push(...taken);
    }
  return times.map((list) => {
    list.sort((a, b) => a - b);
    const share = (part: number) => list[Math.floor(list.length * part)]!;
    return { p50: share(0.5), p95: share(0.95) };
  });
}

async function turn(ms: number, work: (at: number) => unknown): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + ms;
  // No more calls than a list of arguments may hold.
  for (let at = 0; at < 50_000 && performance.now() < end; at++) {
    const start = performance.now();
    const pending = work(at);
    // An answer that is ready at once is not made to wait for the event loop.
    if (pending instanceof Promise) await pending;
    times.push(performance.now() - start);
  }
  return times;
}

/** Milliseconds the quickest of `runs` calls takes: what the machine can do when nothing else disturbs it. */
export function quickest(runs: number, work: () => unknown): number {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
