import type { LevelCode } from '../model/taxonomy.ts';

/** The levels of one release, component by component; `date` is an ISO day, month or year, or `null` where not known. */
export type ScoredRelease = {
  date: string | null;
  levels: readonly { component: string; level: LevelCode }[];
};

/** How many releases stand at each step of one component: 1 to 5, or without a step. They add up to `releases`. */
export type ComponentDistribution = {
  component: string;
  steps: { 1: number; 2: number; 3: number; 4: number; 5: number };
  notApplicable: number;
  unknown: number;
};

/** The distribution over some releases, and over those of each year; `year` is `null` for those without a date. */
export type Distribution = {
  releases: number;
  components: ComponentDistribution[];
  years: { year: string | null; releases: number; components: ComponentDistribution[] }[];
};

/** Counts the levels of releases by component, in the order of `components`, over all years and for each one. */
export function distribution(
  releases: readonly ScoredRelease[],
  components: readonly string[],
): Distribution {
  const byYear = Map.groupBy(releases, ({ date }) => date?.slice(0, 4) ?? null);
  const years = [...byYear].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : Number(a) - Number(b)));
  return {
    releases: releases.length,
    components: countByComponent(releases, components),
    years: years.map(([year, within]) => ({
      year,
      releases: within.length,
      components: countByComponent(within, components),
    })),
  };
}

function countByComponent(
  releases: readonly ScoredRelease[],
  components: readonly string[],
): ComponentDistribution[] {
  return components.map((component) => {
    const counted: ComponentDistribution = {
      component,
      steps: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
      notApplicable: 0,
      unknown: 0,
    };
    for (const { levels } of releases) {
      // A part that a release says nothing of is as little known as one it calls unknown.
      const level = levels.find((scored) => scored.component === component)?.level ?? 'UNKNOWN';
      if (level === 'NA') counted.notApplicable++;
      else if (level === 'UNKNOWN') counted.unknown++;
      else counted.steps[Number(level.slice(1)) as 1 | 2 | 3 | 4 | 5]++;
    }
    return counted;
  });
}
