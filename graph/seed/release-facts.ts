import type { FactValue, FactValues } from '../model/fact.ts';
import type { Exposure, Licence, Model, Release } from '../model/release.ts';
import type { Seeds } from '../model/seed-file.ts';
import type { Component, LevelCode } from '../model/taxonomy.ts';
import { grantsFreely } from '../openness/terms.ts';

/** A release with the facts it states and the levels of the twelve scored components, in the order of the openness strip. */
export type ReleaseFacts = { release: string; facts: FactValues; levels: LevelCode[] };

/** The groups of scored components whose openness the law or the case asks about as one fact. */
const groups: { fact: string; kind: Component['kind']; group: string }[] = [
  { fact: 'public.training_code', kind: 'code', group: 'training' },
  { fact: 'public.training_data', kind: 'data', group: 'training' },
  { fact: 'public.evaluation_code', kind: 'code', group: 'evaluation' },
  { fact: 'public.evaluation_data', kind: 'data', group: 'evaluation' },
];

/** What every release says as facts of a case. What is not known of it, or not declared as a fact, is left out. */
export function releaseFacts(seeds: Seeds): ReleaseFacts[] {
  const licences = new Map(seeds.licences.map((licence) => [licence.id, licence]));
  const declared = new Set(seeds.facts.map(({ id }) => id));
  const scored = seeds.components
    .filter((component) => component.position !== undefined)
    .sort((a, b) => a.position! - b.position!);
  return seeds.models.flatMap((model) =>
    model.releases.map((release) => {
      const exposed = new Map(release.exposes.map((exposure) => [exposure.component, exposure]));
      const facts = Object.entries(factsOf(model, release, scored, exposed, licences)).filter(
        (entry): entry is [string, FactValue] => entry[1] !== undefined && declared.has(entry[0]),
      );
      return {
        release: release.id,
        facts: Object.fromEntries(facts),
        levels: scored.map(({ id }) => exposed.get(id)?.level ?? 'UNKNOWN'),
      };
    }),
  );
}

function factsOf(
  model: Model,
  release: Release,
  scored: readonly Component[],
  exposed: ReadonlyMap<string, Exposure>,
  licences: ReadonlyMap<string, Licence>,
): Record<string, FactValue | undefined> {
  const weights = scored.find((component) => component.group === 'deployment' && component.kind === 'data');
  const level = (weights && exposed.get(weights.id)?.level) ?? 'UNKNOWN';
  const compute = model.training_compute_flop.value;
  // Placing counts over the lifecycle of the model: a later release does not start it anew.
  const placed = model.releases[0]!.date.value;
  const facts: Record<string, FactValue | undefined> = {
    artifact: 'model',
    narrow_task_only: model.narrow_task?.value ?? undefined,
    licence_id: release.licence.value ?? undefined,
    output_modalities: model.outputs.value?.toSorted(),
    'public.weights': isPublic(level),
    eu_market_route: route(release.channel.value),
    // The part that is scored is the weights with their architecture.
    'public.architecture_info': isPublic(level) || undefined,
    // A model card tells what the model is for and how it is used; that none is listed says nothing.
    'public.usage_info': model.indexes?.mot?.records['Model card'] === undefined ? undefined : true,
    monetisation: monetisation(release, level, licences),
    date_placed_on_market: placed ?? undefined,
    first_release: placed ?? undefined,
    parameters: model.parameters.value ?? undefined,
    training_compute_flop: compute ?? undefined,
    cumulative_training_compute_flop: compute ?? undefined,
  };
  for (const { fact, kind, group } of groups) {
    const parts = scored.filter((component) => component.kind === kind && component.group === group);
    facts[fact] = groupIsPublic(parts.map(({ id }) => exposed.get(id)?.level ?? 'UNKNOWN'));
  }
  return facts;
}

/**
 * Level D2 means reachable through a paid API and in no other way. A download that everybody may pass on cannot be
 * withheld for money; under other terms nothing is known of what access costs.
 */
function monetisation(
  { channel, licence }: Release,
  weights: LevelCode,
  licences: ReadonlyMap<string, Licence>,
): string[] | undefined {
  if (weights === 'D2') return ['paid-access-only'];
  const terms = licences.get(licence.value ?? '');
  const free = channel.value === 'download' && isPublic(weights) && terms && grantsFreely(terms) === true;
  return free ? ['none'] : undefined;
}

/** A model that nobody can reach says nothing about how it would be placed on the market. */
function route(channel: Release['channel']['value']): string | undefined {
  return channel === 'none' || channel === null ? undefined : channel;
}

/** Published for anyone: code from C2, data from D3 (D2 is a paid API). Unknown where the level does not tell. */
export function isPublic(level: LevelCode): boolean | undefined {
  if (level === 'NA' || level === 'UNKNOWN') return undefined;
  return level !== 'C1' && level !== 'D1' && level !== 'D2';
}

/** A group is public when all its parts are, closed when none is, and unknown when mixed or when a part is unknown. */
function groupIsPublic(levels: readonly LevelCode[]): boolean | undefined {
  const answers = new Set(levels.filter((level) => level !== 'NA').map(isPublic));
  return answers.size === 1 ? [...answers][0] : undefined;
}
