import type { Distribution } from '../../../graph/openness/distribution.ts';
import { getJson } from '../../app/api.ts';

/** A class of a scheme: how many models reach it for certain, and for how many it is the highest still open. */
export type TierCounts = { id: string; label: string; meaning: string; reached: number; open: number };
export type SchemeCounts = { id: string; label: string; meaning: string; tiers: TierCounts[] };

/** Which models are counted: the 45 of the openness paper, or all. */
export type ModelSet = 'paper' | 'all';

/** How many releases stand at each level of each part, over all years and by year. Rejects with an `ApiError`. */
export function readDistribution(models: ModelSet): Promise<Distribution> {
  return getJson(`/api/openness/distribution?models=${models}`);
}

/** The schemes of openness with their classes and how many models reach each. Rejects with an `ApiError`. */
export async function readSchemes(): Promise<SchemeCounts[]> {
  const { items } = await getJson<{ items: SchemeCounts[] }>('/api/openness/schemes');
  return items;
}
