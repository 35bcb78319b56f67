/** How much an audit may hold, in models, verdicts and characters: two releases of each of 15 models in twelve parts. */
export const auditLimits = { models: 15, entries: 360, title: 120, reviewer: 120, source: 500, note: 1000 };

/** Tells the verdicts of an audit apart: there is one for each part of each release. */
export function entryKey({ release, component }: { release: string; component: string }): string {
  return `${release} ${component}`;
}
