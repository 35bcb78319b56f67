import type { Theme } from '../model/taxonomy.ts';

/** Themes as they are read: each broad one before its own, in their place. */
export function themesInOrder(themes: readonly Theme[]): Theme[] {
  const last = themes.length + 1;
  const sorted = themes.toSorted(
    (a, b) => (a.position ?? last) - (b.position ?? last) || (a.id < b.id ? -1 : 1),
  );
  return sorted
    .filter(({ broader }) => broader === undefined)
    .flatMap((broad) => [broad, ...sorted.filter(({ broader }) => broader === broad.id)]);
}
