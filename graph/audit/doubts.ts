import type { Licence, Model, Release } from '../model/release.ts';
import type { Component, LevelCode } from '../model/taxonomy.ts';
import { recomputeLevel } from '../openness/recompute-level.ts';

/** What the records of the graph are compared with: licences by id, and the components. */
export type Records = { licences: ReadonlyMap<string, Licence>; components: readonly Component[] };

/** Why the published levels of a model deserve a second look, in words, and how much. */
export type Doubt = {
  /** Two for each contradiction within the records, one for each oddity and note of who compiled them. */
  weight: number;
  /** How many parts stand at another level than their licence gives. Computed elsewhere, so it only breaks ties. */
  offRule: number;
  reasons: string[];
};

const weights = 'deployment_data_architecture_weights';

/**
 * What in the record of a model speaks against its levels: a later release with others, weights coded as closed
 * although the model is sold through an API, a model of the same developer offered alike and coded otherwise, oddities
 * of parts, notes. An oddity that only tells why a level is not the licence's says nothing new.
 */
export function doubtOf(model: Model, all: readonly Model[], records: Records): Doubt {
  const contradictions = [laterLevels(model), closedBehindApi(model), codedOtherwise(model, all)].filter(
    (reason) => reason !== undefined,
  );
  const [release] = model.releases;
  const offRule = partsOffRule(release!, records);
  const odd = release!.exposes
    .filter(({ component }) => !offRule.has(component))
    .flatMap(({ oddity }) => oddity ?? []);
  const remarks = [...new Set([...odd, ...(model.notes ?? [])])];
  const reasons = [...contradictions, ...remarks];
  if (offRule.size > 0) reasons.push(`At another level than the licence gives: ${parts(offRule.size)}.`);
  return { weight: contradictions.length * 2 + remarks.length, offRule: offRule.size, reasons };
}

/** Whether the authors of the openness paper published the levels; others are not yet anybody's to agree with. */
export function isPublishedCoding({ releases }: Model): boolean {
  return releases[0]!.scored_by === 'authors';
}

function laterLevels({ releases: [first, ...later] }: Model): string | undefined {
  const changed = new Set(
    later.flatMap(({ exposes }) =>
      exposes.flatMap(({ component, level }) => (levelOf(first!, component) === level ? [] : component)),
    ),
  );
  return changed.size > 0 ? `A later release has ${parts(changed.size)} at another level.` : undefined;
}

function closedBehindApi({ releases }: Model): string | undefined {
  const [release] = releases;
  if (release!.channel.value !== 'api' || levelOf(release!, weights) !== 'D1') return undefined;
  return 'Its weights are coded D1, closed, although it is offered through an API, which is D2.';
}

function codedOtherwise(model: Model, all: readonly Model[]): string | undefined {
  const own = model.releases[0]!;
  const sibling = all.find(({ id, developer, releases: [release] }) => {
    if (id === model.id || developer.value === null || developer.value !== model.developer.value)
      return false;
    const alike = release!.channel.value === 'api' && own.channel.value === 'api';
    return alike && levelOf(release!, weights) !== levelOf(own, weights);
  });
  if (!sibling) return undefined;
  return `The weights of ${sibling.name} are coded otherwise, and it is offered in the same way by the same developer.`;
}

/** The parts at another level than their licence gives, as far as it gives one. */
function partsOffRule({ exposes }: Release, { licences, components }: Records): Set<string> {
  const kinds = new Map(components.map(({ id, kind }) => [id, kind]));
  const differing = exposes.filter((exposure) => {
    const rule = recomputeLevel(exposure, kinds.get(exposure.component) ?? 'other', licences);
    return rule !== undefined && rule.level !== exposure.level;
  });
  return new Set(differing.map(({ component }) => component));
}

function levelOf({ exposes }: Release, component: string): LevelCode | undefined {
  return exposes.find((exposure) => exposure.component === component)?.level;
}

const parts = (count: number): string => (count === 1 ? 'one part' : `${count} parts`);
