import type { Condition } from '../../model/condition.ts';
import type { Verdict } from '../../model/finding.ts';
import { decisionOf, type Decision } from '../decision.ts';
import { conditionOf } from '../evaluate.ts';
import { factsRead } from '../fact-test.ts';
import { reachedFrom } from '../parts.ts';
import { conditionsRead, type PreparedObligation, type Rules } from '../prepare.ts';
import type { Days } from '../timeline.ts';
import { Diagrams, type Node } from './diagram.ts';
import { askedOutright, Variables, type TestReading } from './variables.ts';

/** How many pairs of days are kept: the page asks for one after the other. */
const daysKept = 8;

/**
 * The verdict on each obligation as a function of what a case can say, under the lead readings. Every fact asked for
 * outright is taken as stated; a legal test that only overrides a presumption may be left unstated.
 */
export class VerdictDiagrams {
  readonly diagrams = new Diagrams();
  readonly variables: Variables;
  readonly rules: Rules;
  private readonly verdicts = new Map<Verdict, Node>();
  private readonly byDays = new Map<string, Map<PreparedObligation, Node>>();

  constructor(rules: Rules) {
    this.rules = rules;
    this.variables = new Variables(rules);
  }

  /** The function of one obligation on two days; obligations with the same one share it. */
  of(obligation: PreparedObligation, days: Days): Node {
    const key = `${days.asOf} ${days.knownOn}`;
    const made = this.byDays.get(key) ?? new Map<PreparedObligation, Node>();
    this.byDays.set(key, made);
    if (this.byDays.size > daysKept) this.byDays.delete(this.byDays.keys().next().value!);
    const known = made.get(obligation);
    if (known !== undefined) return known;
    const node = new Build(this, obligation).verdict(decisionOf(obligation, days), (verdict) =>
      this.constantOf(verdict),
    );
    made.set(obligation, node);
    return node;
  }

  private constantOf(verdict: Verdict): Node {
    const known = this.verdicts.get(verdict) ?? this.diagrams.constant();
    this.verdicts.set(verdict, known);
    return known;
  }
}

/** Builds the function of one obligation. */
class Build {
  private readonly rules: Rules;
  private readonly diagrams: Diagrams;
  private readonly variables: Variables;
  /** The facts that are asked for outright: where they are stated a presumption has no say. */
  private readonly plain: ReadonlySet<string>;
  private readonly definitions = new Map<string, Node>();

  constructor({ rules, diagrams, variables }: VerdictDiagrams, obligation: PreparedObligation) {
    this.rules = rules;
    this.diagrams = diagrams;
    this.variables = variables;
    this.plain = askedOutright(reachedFrom(conditionsRead(obligation), (id) => [leadOf(rules, id)]));
  }

  verdict(decision: Decision, constantOf: (verdict: Verdict) => Node): Node {
    if (typeof decision === 'string') return constantOf(decision);
    const { ask, yes, no } = decision;
    return this.diagrams.choose(
      this.condition(ask),
      this.verdict(yes, constantOf),
      this.verdict(no, constantOf),
    );
  }

  private condition(condition: Condition): Node {
    const { holds, fails } = this.diagrams;
    if ('fact' in condition)
      return this.anyOf(this.variables.readingsOf(condition), (reading) => this.where(reading, true));
    if ('definition' in condition) return this.definition(condition.definition);
    if ('always' in condition) return condition.always ? holds : fails;
    if ('not' in condition) return this.diagrams.choose(this.condition(condition.not), fails, holds);
    if ('any' in condition) return this.anyOf(condition.any, (part) => this.condition(part));
    if ('all' in condition)
      return condition.all.reduceRight(
        (rest, part) => this.diagrams.choose(this.condition(part), rest, fails),
        holds,
      );
    const { test, otherwise } = condition.rebuttable;
    if (factsRead(test).every((fact) => this.plain.has(fact))) return this.condition(test);
    const reading = this.variables.overridingReading(test);
    const stated = this.diagrams.choose(this.where(reading, true), holds, this.where(reading, false));
    return this.diagrams.choose(stated, this.where(reading, true), this.condition(otherwise));
  }

  private anyOf<T>(parts: readonly T[], nodeOf: (part: T) => Node): Node {
    const { holds, fails } = this.diagrams;
    return parts.reduceRight((rest, part) => this.diagrams.choose(nodeOf(part), holds, rest), fails);
  }

  /** Where a test gives an answer. */
  private where({ variable, answers }: TestReading, wanted: boolean): Node {
    const { holds, fails } = this.diagrams;
    return this.diagrams.ask(
      variable,
      answers.map((answer) => (answer === wanted ? holds : fails)),
    );
  }

  private definition(id: string): Node {
    const made = this.definitions.get(id) ?? this.condition(leadOf(this.rules, id));
    this.definitions.set(id, made);
    return made;
  }
}

function leadOf(rules: Rules, definition: string): Condition {
  return conditionOf(rules.definitions.get(definition)!, new Map());
}
