import type { Rulebase } from '../graph/model/rulebase.ts';
import { prepareRules, type Rules } from '../graph/rules/prepare.ts';
import type { GraphStore } from '../graph/store/port.ts';
import { readRulebase } from '../graph/store/rulebase.ts';

/** How long a rulebase is used before the store is asked whether it has a newer one, in milliseconds. */
const fresh = 5_000;

/** The rulebase as read back from the graph, prepared for evaluation, and read anew when another process loads one. */
export class Knowledge {
  readonly store: GraphStore;
  private held: { rulebase: Rulebase; rules: Rules } | undefined;
  private asked = -Infinity;
  private reading: Promise<{ rulebase: Rulebase; rules: Rules }> | undefined;

  constructor(store: GraphStore) {
    this.store = store;
  }

  /** The rulebase and its rules. Rejects with a `StoreError` only when there is none to answer with. */
  async current(): Promise<{ rulebase: Rulebase; rules: Rules }> {
    if (this.held && performance.now() - this.asked < fresh) return this.held;
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async read(): Promise<{ rulebase: Rulebase; rules: Rules }> {
    try {
      const version = await this.store.version();
      if (!this.held || (version !== null && version !== this.held.rulebase.version)) {
        const rulebase = await readRulebase(this.store);
        this.held = { rulebase, rules: prepareRules(rulebase) };
      }
    } catch (error) {
      // The law does not change because a database is away: what was read goes on answering.
      if (!this.held) throw error;
    }
    this.asked = performance.now();
    return this.held;
  }
}
