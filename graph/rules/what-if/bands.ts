import type { FactValue, NumberRange } from '../../model/fact.ts';

/** A stretch of the number line between two thresholds, or one threshold itself. */
type Stretch = { low: number | null; lowIn: boolean; high: number | null; highIn: boolean };

/**
 * The bands into which thresholds part the figures from `least` on, ascending. Neighbours that `signOf` gives the same
 * sign are one band, so that a threshold lies in the band on the side that the law puts it. Without thresholds, none.
 */
export function bandsOf(
  thresholds: readonly number[],
  least: number | undefined,
  signOf: (band: FactValue) => string,
): FactValue[] {
  const merged: { stretch: Stretch; sign: string }[] = [];
  for (const stretch of stretches(thresholds, least)) {
    const sign = signOf(rangeOf(stretch));
    const last = merged.at(-1);
    if (last?.sign === sign) last.stretch = { ...last.stretch, high: stretch.high, highIn: stretch.highIn };
    else merged.push({ stretch, sign });
  }
  return merged.map(({ stretch }) => rangeOf(stretch));
}

function stretches(thresholds: readonly number[], least: number | undefined): Stretch[] {
  const sorted = [...new Set(thresholds)].filter((figure) => figure >= (least ?? -Infinity));
  sorted.sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const below = { low: null, lowIn: false, high: sorted[0]!, highIn: false };
  const upward = sorted.flatMap((figure, at): Stretch[] => [
    { low: figure, lowIn: true, high: figure, highIn: true },
    { low: figure, lowIn: false, high: sorted[at + 1] ?? null, highIn: false },
  ]);
  return sorted[0] === least ? upward : [below, ...upward];
}

function rangeOf({ low, lowIn, high, highIn }: Stretch): FactValue {
  if (low !== null && low === high) return low;
  const range: NumberRange = {};
  if (low !== null) range[lowIn ? 'at-least' : 'above'] = low;
  if (high !== null) range[highIn ? 'at-most' : 'below'] = high;
  return range;
}
