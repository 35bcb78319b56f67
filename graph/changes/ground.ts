import type { FactValues } from '../model/fact.ts';
import type { Configuration, Situation } from '../model/release.ts';
import { readCaseFacts, type CaseFacts } from '../rules/case-facts.ts';
import { evaluation, type Evaluation } from '../rules/evaluate.ts';
import { withImpliedFacts } from '../rules/implied-facts.ts';
import type { PreparedObligation, Rules } from '../rules/prepare.ts';

/** One configuration in one situation: with an obligation, a cell of the whole. */
export type Cell = { configuration: string; situation: string };

/** Rules, and the cells that they are asked about, each with its facts. Made once, asked about many days. */
export class Ground {
  readonly rules: Rules;
  readonly cells: readonly Cell[];
  /** Every obligation by its id. */
  readonly obligations: ReadonlyMap<string, PreparedObligation>;
  private readonly facts: readonly CaseFacts[];
  private readonly evaluations: (Evaluation | undefined)[] = [];
  private readonly columns = new Map<string, Int32Array>();
  private readonly keys = new Map<string, readonly string[]>();

  constructor(rules: Rules, cells: readonly (Cell & { facts: CaseFacts })[]) {
    this.rules = rules;
    this.cells = cells.map(({ configuration, situation }) => ({ configuration, situation }));
    this.obligations = new Map(rules.obligations.map((obligation) => [obligation.record.id, obligation]));
    this.facts = cells.map(({ facts }) => withImpliedFacts(facts, rules));
  }

  /** The evaluation of the cell at a place; it holds for every day. */
  evaluationOf(at: number): Evaluation {
    const facts = this.facts[at]!;
    return (this.evaluations[at] ??= evaluation(this.rules, (fact) => facts.get(fact)?.value));
  }

  /** For each cell a text that is the same for two of them where they agree in every fact that an obligation reads. */
  keysOf({ record, facts }: PreparedObligation): readonly string[] {
    const known = this.keys.get(record.id);
    if (known) return known;
    const columns = facts.map((fact) => this.column(fact));
    const made = this.cells.map((_, at) => columns.map((column) => column[at]).join());
    this.keys.set(record.id, made);
    return made;
  }

  /** The value of a fact in each cell, as the number of the value; 0 is unknown. */
  private column(fact: string): Int32Array {
    const known = this.columns.get(fact);
    if (known) return known;
    const numbers = new Map<string, number>();
    const made = Int32Array.from(this.facts, (facts) => {
      const value = facts.get(fact)?.value;
      if (value === undefined) return 0;
      const text = JSON.stringify(value);
      if (!numbers.has(text)) numbers.set(text, numbers.size + 1);
      return numbers.get(text)!;
    });
    this.columns.set(fact, made);
    return made;
  }
}

/** The places from 0 to `count` in groups that have the same text at each place of every list. */
export function grouped(lists: readonly (readonly string[])[], count: number): number[][] {
  const groups = new Map<string, number[]>();
  for (let at = 0; at < count; at++) {
    const key = lists.map((each) => each[at]).join('|');
    const known = groups.get(key);
    if (known) known.push(at);
    else groups.set(key, [at]);
  }
  return [...groups.values()];
}

/** The ground of every configuration in every situation. Throws when a fact of either does not fit its declaration. */
export function groundOf(
  rules: Rules,
  configurations: readonly Configuration[],
  situations: readonly Situation[],
): Ground {
  const cells = configurations.flatMap((configuration) =>
    situations.map((situation) => ({
      configuration: configuration.id,
      situation: situation.id,
      facts: factsOfCell(configuration.facts, situation, rules),
    })),
  );
  return new Ground(rules, cells);
}

/** The facts of a release or configuration in a situation; what the situation states goes before. */
export function factsOfCell(release: FactValues, situation: Situation, rules: Rules): CaseFacts {
  const { facts, problems } = readCaseFacts({ ...release, ...situation.facts }, [...rules.facts.values()]);
  if (problems.length > 0)
    throw new Error(
      `${situation.id}: ${problems.map(({ message, mend }) => `${message}; ${mend}`).join('; ')}`,
    );
  return facts;
}
