/** Values that followed each other: the steps before the present one, and those that were undone, the nearest first. */
export type History<T> = { past: readonly T[]; present: T; future: readonly T[] };

/** How many steps can be undone. */
export const mostSteps = 200;

/** A history with nothing before it. */
export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** A further step. What had been undone is given up. The present value itself is no step. */
export function change<T>(history: History<T>, next: T): History<T> {
  if (next === history.present) return history;
  return { past: [...history.past, history.present].slice(-mostSteps), present: next, future: [] };
}

/** The step before; the same history where there is none. */
export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), present: past.at(-1)!, future: [present, ...future] };
}

/** The step that was undone last; the same history where there is none. */
export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  return { past: [...past, present], present: future[0]!, future: future.slice(1) };
}

/** The present in another form, for what is no step of its own, such as what was read anew for it. */
export function replace<T>(history: History<T>, next: T): History<T> {
  return next === history.present ? history : { ...history, present: next };
}
