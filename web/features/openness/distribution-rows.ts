import type { ComponentDistribution, Distribution } from '../../../graph/openness/distribution.ts';
import { stripParts } from './parts.ts';

/** How many releases stand at each level, with the letter left aside, and how many at none. */
export type LevelCounts = Record<'D1' | 'D2' | 'D3' | 'D4' | 'D5' | 'NA' | 'UNKNOWN', number>;

/** One line of the distribution: a part, or a year of one part. */
export type DistributionRow = { id: string; label: string; counts: LevelCounts };

/** One line for each scored part. */
export function rowsByPart({ components }: Distribution): DistributionRow[] {
  return components.map((component, index) => ({
    id: component.component,
    label: stripParts[index]!.name,
    counts: countsOf(component),
  }));
}

/** One line for each year of a part, the first year first. */
export function rowsByYear({ years }: Distribution, component: string): DistributionRow[] {
  return years.map(({ year, components }) => ({
    id: year ?? 'none',
    label: year ?? 'no date',
    counts: countsOf(components.find((counted) => counted.component === component)!),
  }));
}

function countsOf({ steps, notApplicable, unknown }: ComponentDistribution): LevelCounts {
  return {
    D1: steps[1],
    D2: steps[2],
    D3: steps[3],
    D4: steps[4],
    D5: steps[5],
    NA: notApplicable,
    UNKNOWN: unknown,
  };
}
