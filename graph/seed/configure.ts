import type { FactValue } from '../model/fact.ts';
import type { Configuration, Exposure, Licence, Model, Release } from '../model/release.ts';
import type { Seeds } from '../model/seed-file.ts';
import type { Component, LevelCode } from '../model/taxonomy.ts';
import { grantsFreely } from '../openness/terms.ts';
import { bandOf, coarsestDate, thresholdsOf, type Thresholds } from './bands.ts';
import { contentHash } from './canonical.ts';
import { configurationLabel } from './configuration-label.ts';

/** A configuration with the levels of the twelve scored components, in the order of the openness strip. */
export type ConfiguredRelease = {
  release: string;
  configuration: Configuration;
  levels: LevelCode[];
};

/** The groups of scored components whose openness the law or the case asks about as one fact. */
const groups: { fact: string; kind: Component['kind']; group: string }[] = [
  { fact: 'public.training_code', kind: 'code', group: 'training' },
  { fact: 'public.training_data', kind: 'data', group: 'training' },
  { fact: 'public.evaluation_code', kind: 'code', group: 'evaluation' },
  { fact: 'public.evaluation_data', kind: 'data', group: 'evaluation' },
];

/**
 * The configuration of every release. Figures and dates are kept only as finely as some rule can tell apart, so
 * that releases which no rule distinguishes share one. What is not known of a release, or not declared as a fact, is
 * left out.
 */
export function configureReleases(seeds: Seeds): ConfiguredRelease[] {
  const thresholds = thresholdsOf(seeds);
  const licences = new Map(seeds.licences.map((licence) => [licence.id, licence]));
  const declared = new Set(seeds.facts.map(({ id }) => id));
  const scored = seeds.components
    .filter((component) => component.position !== undefined)
    .sort((a, b) => a.position! - b.position!);
  return seeds.models.flatMap((model) =>
    model.releases.map((release) => {
      const exposed = new Map(release.exposes.map((exposure) => [exposure.component, exposure]));
      const levels = scored.map(({ id }) => exposed.get(id)?.level ?? 'UNKNOWN');
      const derived = factsOf(model, release, scored, exposed, thresholds, licences);
      const facts = Object.fromEntries(
        Object.entries(derived).filter(
          (entry): entry is [string, FactValue] => entry[1] !== undefined && declared.has(entry[0]),
        ),
      );
      const id = `cfg-${contentHash({ facts, levels }, 10)}`;
      return {
        release: release.id,
        configuration: { id, label: configurationLabel(facts, seeds.licences), facts },
        levels,
      };
    }),
  );
}

function factsOf(
  model: Model,
  release: Release,
  scored: readonly Component[],
  exposed: ReadonlyMap<string, Exposure>,
  thresholds: Thresholds,
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
    date_placed_on_market:
      placed === null ? undefined : coarsestDate(placed, thresholds.days.get('date_placed_on_market')),
    first_release: placed === null ? undefined : coarsestDate(placed, thresholds.days.get('first_release')),
    parameters:
      model.parameters.value === null
        ? undefined
        : bandOf(model.parameters.value, thresholds.numbers.get('parameters')),
    ...Object.fromEntries(
      ['training_compute_flop', 'cumulative_training_compute_flop'].map((fact) => [
        fact,
        compute === null ? undefined : bandOf(compute, thresholds.numbers.get(fact)),
      ]),
    ),
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
