import type { Seeds } from '../../graph/model/seed-file.ts';

/** The seeds with copies of their models, until there are at least so many; a copy shares its configuration. */
export function withModels(seeds: Seeds, least: number): Seeds {
  const copies = Math.ceil(least / seeds.models.length);
  const models = Array.from({ length: copies }, (_, copy) =>
    copy === 0
      ? seeds.models
      : seeds.models.map((model) => ({
          ...model,
          id: `${model.id}-copy-${copy}`,
          name: `${model.name} ${copy}`,
          releases: model.releases.map((release) => ({ ...release, id: `${release.id}-copy-${copy}` })),
        })),
  );
  return { ...seeds, models: models.flat() };
}
