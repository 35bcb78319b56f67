import { z } from 'zod';
import { distribution, type ScoredRelease } from '../../graph/openness/distribution.ts';
import { LevelCode } from '../../graph/model/taxonomy.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import type { Knowledge } from '../knowledge.ts';
import { year } from '../model-list.ts';
import { route } from '../route.ts';

const Component = z.object({
  component: z.string(),
  steps: z.object({ 1: z.int(), 2: z.int(), 3: z.int(), 4: z.int(), 5: z.int() }),
  notApplicable: z.int(),
  unknown: z.int(),
});

const Distribution = z.object({
  models: z.enum(['paper', 'all']),
  releases: z.int(),
  components: z.array(Component.extend({ label: z.string() })),
  years: z.array(
    z.object({ year: z.string().nullable(), releases: z.int(), components: z.array(Component) }),
  ),
});

/** How open the components of models are, counted over models and years. */
export const openness = (knowledge: Knowledge) =>
  route(
    {
      method: 'get',
      path: '/openness/distribution',
      summary:
        'Levels by component over the first releases of models: the 45 of the openness paper as published, or all',
      query: z.strictObject({
        models: z.enum(['paper', 'all']).default('all'),
        from: year.optional().describe('First year of release'),
        to: year.optional().describe('Last year of release'),
      }),
      answer: Distribution,
    },
    async ({ query: { models, from, to } }) => {
      const [components, releases] = await Promise.all([
        scoredComponents(knowledge.store),
        scoredReleases(knowledge.store),
      ]);
      const chosen = releases.filter(
        ({ date, byAuthors }) =>
          (models === 'all' || byAuthors) &&
          (from === undefined || (date !== null && date.slice(0, 4) >= from)) &&
          (to === undefined || (date !== null && date.slice(0, 4) <= to)),
      );
      const counted = distribution(
        chosen,
        components.map(({ id }) => id),
      );
      return {
        models,
        ...counted,
        components: counted.components.map((counts, place) => ({
          ...counts,
          label: components[place]!.label,
        })),
      };
    },
  );

async function scoredComponents(store: GraphStore): Promise<{ id: string; label: string }[]> {
  const { rows } = await store.read(
    'MATCH (c:Component) WHERE c.position IS NOT NULL RETURN c.id AS id, c.label AS label, c.position AS at ORDER BY at',
  );
  return rows.map(([id, label]) => ({ id: String(id), label: String(label) }));
}

/** The first release of every model, with the level of each of its parts. */
async function scoredReleases(store: GraphStore): Promise<(ScoredRelease & { byAuthors: boolean })[]> {
  const { rows } = await store.read(
    `MATCH (m:Model)-[:HAS_RELEASE]->(r:Release)-[e:EXPOSES]->(c:Component)
     WHERE r.id = m.first_release
     RETURN r.id AS release, r.date AS date, r.scored_by AS scoredBy, c.id AS component, e.level AS level
     ORDER BY release, component`,
  );
  const byRelease = Map.groupBy(rows, ([release]) => String(release));
  return [...byRelease.values()].map((parts) => ({
    date: (parts[0]![1] as string | null) ?? null,
    byAuthors: parts[0]![2] === 'authors',
    levels: parts.map(([, , , component, level]) => ({
      component: String(component),
      level: LevelCode.parse(level),
    })),
  }));
}
