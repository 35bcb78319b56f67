import type { FactValue } from '../model/fact.ts';
import { evaluation, type Evaluation } from './evaluate.ts';
import type { FactLookup } from './fact-test.ts';
import { openFacts, type OpenFacts } from './open-facts.ts';
import type { PreparedObligation, Rules } from './prepare.ts';
import { representativesOf } from './representatives.ts';
import type { Days } from './timeline.ts';
import { stagesOf } from './verdict.ts';

/** How many readings of the obligation the search for one witness may cost before the fact is left unnamed. */
const budget = 300;

/** With this few facts left open, the values of the fact in question are tried outright. */
const few = 6;

type Assigned = ReadonlyMap<string, FactValue>;

/**
 * The unknown facts that would decide an undetermined verdict. A fact is named only on proof: some way to fill the
 * other unknowns was found in which two of its values give two different verdicts.
 * Facts that can settle the verdict alone come first.
 */
export function decidingFacts(
  obligation: PreparedObligation,
  days: Days,
  rules: Rules,
  lookup: FactLookup,
): string[] {
  const alone: string[] = [];
  const together: string[] = [];
  for (const fact of openFacts(obligation, evaluation(rules, lookup)).all) {
    const search = new WitnessSearch(obligation, days, rules, lookup, fact);
    if (search.settlesAlone()) alone.push(fact);
    else if (search.find(new Map())) together.push(fact);
  }
  return [...alone, ...together];
}

/** Looks for one way to fill the other unknowns in which the fact turns the verdict. */
class WitnessSearch {
  private readonly obligation: PreparedObligation;
  private readonly days: Days;
  private readonly rules: Rules;
  private readonly lookup: FactLookup;
  private readonly fact: string;
  private spent = 0;

  constructor(obligation: PreparedObligation, days: Days, rules: Rules, lookup: FactLookup, fact: string) {
    this.obligation = obligation;
    this.days = days;
    this.rules = rules;
    this.lookup = lookup;
    this.fact = fact;
  }

  /** Whether one of the fact's values decides the verdict while everything else stays unknown. */
  settlesAlone(): boolean {
    return this.outcomes(new Map()).some((possible) => possible.length === 1);
  }

  find(assigned: Assigned): boolean {
    const within = this.within(assigned);
    if (this.possible(within).length === 1) return false;
    const open = openFacts(this.obligation, within);
    if (!open.all.includes(this.fact)) return false;
    if (open.all.length <= few && this.turns(assigned)) return true;
    const next = this.nextOf(open);
    if (next === undefined) return false;
    for (const value of this.valuesOf(next, assigned)) {
      if (this.spent > budget) return false;
      if (this.find(new Map([...assigned, [next, value]]))) return true;
    }
    return false;
  }

  /**
   * Facts that would override a presumption stay unknown, so that the proxy keeps its say. Those read after the fact
   * come first: where the fact itself overrides, its proxy stands just before it and is filled last.
   */
  private nextOf({ all, plain }: OpenFacts): string | undefined {
    const at = all.indexOf(this.fact);
    return [...all.slice(at + 1), ...all.slice(0, at)].find((fact) => plain.includes(fact));
  }

  private turns(assigned: Assigned): boolean {
    const decided = this.outcomes(assigned).filter((possible) => possible.length === 1);
    return new Set(decided.map(String)).size > 1;
  }

  private outcomes(assigned: Assigned) {
    return this.valuesOf(this.fact, assigned).map((value) =>
      this.possible(this.within(new Map([...assigned, [this.fact, value]]))),
    );
  }

  private valuesOf(fact: string, assigned: Assigned): FactValue[] {
    return representativesOf(this.rules.facts.get(fact)!, this.rules, this.within(assigned).lookup);
  }

  private within(assigned: Assigned): Evaluation {
    return evaluation(this.rules, (fact) => assigned.get(fact) ?? this.lookup(fact));
  }

  private possible(within: Evaluation) {
    this.spent++;
    return stagesOf(this.obligation, this.days, within).possible;
  }
}
