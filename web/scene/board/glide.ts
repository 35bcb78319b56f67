type Point = { x: number; y: number };

/** How long what moves by itself takes, ms. */
export const glideMs = 240;

/** Whether the reader asked for things not to move. */
export function movesAtOnce(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** A movement under way. */
export type Glide = { stop(): void };

/**
 * Calls `step` with the part of the way done, frame by frame, the last time with 1. It starts and ends gently. Where
 * the reader wants no motion there is that one call only.
 */
export function glide(step: (done: number) => void): Glide {
  if (movesAtOnce()) {
    step(1);
    return { stop() {} };
  }
  let frame = 0;
  let started: number | undefined;
  const next = (now: number) => {
    started ??= now;
    const part = Math.min(1, (now - started) / glideMs);
    if (part < 1) frame = requestAnimationFrame(next);
    step(part * part * (3 - 2 * part));
  };
  frame = requestAnimationFrame(next);
  return { stop: () => cancelAnimationFrame(frame) };
}

/** A point on the way from one to another. */
export function between(from: Point, to: Point, done: number): Point {
  return { x: from.x + (to.x - from.x) * done, y: from.y + (to.y - from.y) * done };
}
