import type { GraphEdge } from '../model/graph.ts';
import type { Seeds } from '../model/seed-file.ts';
import { classify, schemes, type Scheme } from '../openness/classify.ts';
import { profileOfRelease } from '../openness/profile-of-release.ts';
import { readCaseFacts } from '../rules/case-facts.ts';
import type { Rules } from '../rules/prepare.ts';
import type { ConfiguredRelease } from './configure.ts';
import { edge, end } from './edges.ts';

/**
 * The class of every release in every scheme, as an edge to the class; where what is not known leaves a higher class
 * open, a second edge names it.
 */
export function classifyReleases(
  seeds: Seeds,
  configured: readonly ConfiguredRelease[],
  rules: Rules,
): GraphEdge[] {
  if (seeds.tiers.length === 0) return [];
  const known = new Map(configured.map(({ release, facts }) => [release, facts]));
  const tiers = new Map(seeds.tiers.map((tier) => [`${tier.scheme} ${tier.class}`, tier.id]));
  return seeds.models.flatMap((model) =>
    model.releases.flatMap((release) => {
      const { facts } = readCaseFacts(known.get(release.id)!, seeds.facts);
      const classified = classify(
        profileOfRelease(model, release, facts, rules.licences),
        rules,
        seeds.components,
      );
      return (Object.keys(schemes) as Scheme[]).flatMap((scheme) => {
        const { class: reached, atMost, contested } = classified[scheme];
        const to = (type: string, name: string | null) => {
          const tier = name === null ? undefined : tiers.get(`${scheme} ${name}`);
          if (!tier) return [];
          return [edge(type, end('Release', release.id), end('Tier', tier), { scheme, contested })];
        };
        return [...to('CLASSED_AS', reached), ...(atMost === reached ? [] : to('MAY_BE_CLASSED_AS', atMost))];
      });
    }),
  );
}
