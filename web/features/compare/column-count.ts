import type { CompareKind } from '../../../graph/model/compare-seeds.ts';
import type { Draft } from './draft.ts';

/** How many columns a question makes; 0 where something is still to be named. `degrees` is how many degrees there are. */
export function columnCount(draft: Draft, degrees: number): number {
  const { by, across } = draft;
  const count = (kind: CompareKind) => draft[kind]?.length ?? (kind === 'tiers' ? degrees : 0);
  return by === undefined ? 0 : count(by) * (across === undefined ? 1 : count(across));
}

/** A list with one thing put in or taken out; what is put in stands in the order in which things are offered. */
export function toggled(chosen: readonly string[], id: string, offered: readonly string[]): string[] {
  if (chosen.includes(id)) return chosen.filter((other) => other !== id);
  const place = new Map(offered.map((one, at) => [one, at]));
  // Whoever chose an order of their own keeps it: the new one goes before the first that is offered after it.
  const after = chosen.findIndex((other) => (place.get(other) ?? Infinity) > place.get(id)!);
  return after < 0 ? [...chosen, id] : chosen.toSpliced(after, 0, id);
}
