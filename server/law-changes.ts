import { setImmediate } from 'node:timers/promises';
import { lastPublication } from '../graph/changes/change-days.ts';
import { effectOf } from '../graph/changes/effect.ts';
import type { Flip } from '../graph/changes/flips.ts';
import { groundOf, type Ground } from '../graph/changes/ground.ts';
import { lawEvents, type LawEvent } from '../graph/changes/law-events.ts';
import type { Occasion } from '../graph/changes/occasions.ts';
import type { Rulebase } from '../graph/model/rulebase.ts';
import type { Rules } from '../graph/rules/prepare.ts';
import type { FlipWords } from './changes-answers.ts';
import { configurationsWithModels } from './changes-queries.ts';
import type { Knowledge } from './knowledge.ts';

/** An occasion and what it flips. */
export type Effect = { occasion: Occasion; flips: readonly Flip[] };

/** What changes are told from, for one version of the graph. */
export type ChangeGround = FlipWords & {
  rulebase: Rulebase;
  rules: Rules;
  ground: Ground;
  configurations: readonly string[];
  /** The day of the edition. */
  edition: string;
  /** The last day on which something was published: the timeline is told by what is known from then on. */
  knownOn: string;
  events: readonly LawEvent[];
  /** What an occasion of these events flips; worked out once. Others are answered between two of them. */
  effectOf: (occasion: Occasion) => Promise<Effect>;
};

/** Changes in the law and what they do to the models in the graph, made ready once for each version of it. */
export class LawChanges {
  private readonly knowledge: Knowledge;
  private held: { version: string; made: Promise<ChangeGround> } | undefined;

  constructor(knowledge: Knowledge) {
    this.knowledge = knowledge;
  }

  /** The ground of the current version. Rejects with a `StoreError` where it is not made yet and there is no graph. */
  async current(): Promise<ChangeGround> {
    const { rulebase, rules } = await this.knowledge.current();
    if (this.held?.version !== rulebase.version) {
      const made = this.make(rulebase, rules);
      this.held = { version: rulebase.version, made };
      // What could not be read is asked for again.
      made.catch(() => {
        if (this.held?.made === made) this.held = undefined;
      });
    }
    return this.held!.made;
  }

  private async make(rulebase: Rulebase, rules: Rules): Promise<ChangeGround> {
    const { configurations, models, edition } = await configurationsWithModels(this.knowledge.store);
    const ground = groundOf(rules, configurations, rulebase.situations);
    const knownOn = lastPublication(rules);
    const labels = new Map(configurations.map(({ id, label }) => [id, label]));
    const effects = new Map<Occasion, Effect>();
    return {
      rulebase,
      rules,
      ground,
      configurations: configurations.map(({ id }) => id),
      obligationOf: (id) => ground.obligations.get(id)!,
      labelOf: (id) => labels.get(id) ?? id,
      modelsOf: (configuration) => models.get(configuration) ?? [],
      edition: edition ?? knownOn,
      knownOn,
      events: lawEvents(rules, rulebase.events, knownOn),
      effectOf: async (occasion) => {
        const known = effects.get(occasion);
        if (known) return known;
        await setImmediate();
        const made = { occasion, flips: effectOf(ground, occasion, knownOn) };
        effects.set(occasion, made);
        return made;
      },
    };
  }
}
