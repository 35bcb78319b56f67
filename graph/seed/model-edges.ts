import type { GraphEdge } from '../model/graph.ts';
import type { Exposure, Licence, Model, Release } from '../model/release.ts';
import type { Seeds } from '../model/seed-file.ts';
import type { Component } from '../model/taxonomy.ts';
import type { ConfiguredRelease } from './configure.ts';
import { edge, end } from './edges.ts';
import { recomputeLevel } from '../openness/recompute-level.ts';

/** What models are joined to: developers, base models, releases, and through these licences, parts, configurations. */
export function modelEdges(seeds: Seeds, configured: readonly ConfiguredRelease[]): GraphEdge[] {
  const configurations = new Map(configured.map((entry) => [entry.release, entry.configuration.id]));
  const parts = new Map(seeds.components.map((component) => [component.id, component]));
  const licences = new Map(seeds.licences.map((licence) => [licence.id, licence]));
  return seeds.models.flatMap((model) => [
    ...ancestry(model),
    ...model.releases.flatMap((release) => {
      const from = end('Release', release.id);
      return [
        edge('HAS_RELEASE', end('Model', model.id), from),
        edge('HAS_CONFIGURATION', from, end('Configuration', configurations.get(release.id)!)),
        ...licencesOfWeights(release, parts).map((id) => edge('LICENSED_UNDER', from, end('Licence', id))),
        ...release.exposes.map((exposure) =>
          edge(
            'EXPOSES',
            from,
            end('Component', exposure.component),
            exposureProperties(release, exposure, parts, licences),
          ),
        ),
      ];
    }),
  ]);
}

/** Who made a model, and the model it was made from where that one is in the graph. */
function ancestry({ id, developer, lineage }: Model): GraphEdge[] {
  const from = end('Model', id);
  return [
    ...(developer.value ? [edge('DEVELOPED_BY', from, end('Developer', developer.value))] : []),
    ...(lineage?.base
      ? [
          edge('DERIVED_FROM', from, end('Model', lineage.base), {
            how: lineage.how,
            basis: lineage.basis.confidence,
          }),
        ]
      : []),
  ];
}

/** The licence of a release, and what binds its weights beside it. */
function licencesOfWeights(release: Release, parts: ReadonlyMap<string, Component>): string[] {
  const weights = release.exposes.find(({ component }) => {
    const part = parts.get(component);
    return part?.group === 'deployment' && part.kind === 'data';
  });
  return [...(release.licence.value ? [release.licence.value] : []), ...(weights?.further_licences ?? [])];
}

/**
 * How open a part is. `published` is the level the authors of the paper gave, `recomputed` the one their rule gives,
 * `upper` the same with unclear licence points granted where that makes a difference; `level` is the published one,
 * and without it the one of the seeds.
 */
function exposureProperties(
  { scored_by }: Release,
  exposure: Exposure,
  parts: ReadonlyMap<string, Component>,
  licences: ReadonlyMap<string, Licence>,
) {
  const { level, licence, licence_label, further_licences, basis, oddity } = exposure;
  const rule = recomputeLevel(exposure, parts.get(exposure.component)!.kind, licences);
  return {
    level,
    published: scored_by === 'authors' ? level : undefined,
    recomputed: rule?.level,
    upper: rule && rule.upper !== rule.level ? rule.upper : undefined,
    licence: licence ?? licence_label,
    further_licences,
    oddity,
    basis: basis.confidence,
    source: basis.source,
  };
}
