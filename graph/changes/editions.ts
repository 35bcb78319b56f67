import type { Configuration, Situation } from '../model/release.ts';
import type { Rules } from '../rules/prepare.ts';
import type { NamedModel } from './counts.ts';
import { factsOfCell, Ground } from './ground.ts';

/** One edition of the seeds: its rules, and its releases with their configurations. */
export type Edition = {
  rules: Rules;
  situations: readonly Situation[];
  releases: readonly { release: string; model: NamedModel; configuration: Configuration }[];
};

/**
 * The grounds of two editions, with the same cells at the same places: the releases and situations that both have. A
 * configuration is what the rules of its edition tell apart, so a cell may have one in each; it is then named by both.
 */
export function groundsOfEditions(before: Edition, after: Edition) {
  const earlier = new Map(before.releases.map((each) => [each.release, each.configuration]));
  const pairs = new Map<string, { was: Configuration; is: Configuration; models: Map<string, NamedModel> }>();
  for (const { release, model, configuration: is } of after.releases) {
    const was = earlier.get(release);
    if (!was) continue;
    const id = was.id === is.id ? is.id : `${was.id}..${is.id}`;
    const pair = pairs.get(id) ?? { was, is, models: new Map() };
    pairs.set(id, pair);
    pair.models.set(model.id, model);
  }
  const situations = after.situations.flatMap((is) => {
    const was = before.situations.find(({ id }) => id === is.id);
    return was ? [{ was, is }] : [];
  });
  const cells = [...pairs].flatMap(([configuration, pair]) =>
    situations.map((situation) => ({ configuration, pair, situation })),
  );
  const groundOn = ({ rules }: Edition, side: 'was' | 'is') =>
    new Ground(
      rules,
      cells.map(({ configuration, pair, situation }) => ({
        configuration,
        situation: situation.is.id,
        facts: factsOfCell(pair[side].facts, situation[side], rules),
      })),
    );
  return {
    before: groundOn(before, 'was'),
    after: groundOn(after, 'is'),
    modelsOf: (configuration: string): NamedModel[] => [...(pairs.get(configuration)?.models.values() ?? [])],
    labelOf: (configuration: string): string => pairs.get(configuration)?.is.label ?? configuration,
  };
}
