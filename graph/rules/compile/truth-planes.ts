import type { Condition, FactTest } from '../../model/condition.ts';
import { conditionOf } from '../evaluate.ts';
import type { Rules } from '../prepare.ts';
import { every, none, type Plane, type PlaneBuilder } from './planes.ts';

/** The truth of a condition for many cases: where it is true, and where it is false. Neither bit set is unknown. */
export type TruthPlanes = { yes: Plane; no: Plane };

/** Compiles conditions to bitwise operations in Kleene's logic, each definition and each distinct fact test once. */
export class TruthCompiler {
  /** The distinct fact tests met so far. The `n`-th reads input planes `2n` (true) and `2n + 1` (false). */
  readonly tests: FactTest[] = [];
  private readonly planes: PlaneBuilder;
  private readonly rules: Rules;
  private readonly readings: ReadonlyMap<string, string>;
  private readonly testNumbers = new Map<string, number>();
  private readonly definitions = new Map<string, TruthPlanes>();

  constructor(planes: PlaneBuilder, rules: Rules, readings: ReadonlyMap<string, string>) {
    this.planes = planes;
    this.rules = rules;
    this.readings = readings;
  }

  compile(condition: Condition): TruthPlanes {
    if ('fact' in condition) return this.test(condition);
    if ('definition' in condition) return this.definition(condition.definition);
    if ('always' in condition) return condition.always ? { yes: every, no: none } : { yes: none, no: every };
    if ('all' in condition) return this.allOf(condition.all);
    if ('any' in condition) return this.anyOf(condition.any);
    if ('not' in condition) return negated(this.compile(condition.not));
    const test = this.test(condition.rebuttable.test);
    const proxy = this.compile(condition.rebuttable.otherwise);
    const { planes } = this;
    // Where the test is stated one of its bits is set, and the other cuts the proxy off.
    return {
      yes: planes.or(test.yes, planes.andNot(proxy.yes, test.no)),
      no: planes.or(test.no, planes.andNot(proxy.no, test.yes)),
    };
  }

  allOf(conditions: readonly Condition[]): TruthPlanes {
    const parts = conditions.map((part) => this.compile(part));
    return {
      yes: this.planes.andAll(parts.map((part) => part.yes)),
      no: this.planes.orAll(parts.map((part) => part.no)),
    };
  }

  anyOf(conditions: readonly Condition[]): TruthPlanes {
    const parts = conditions.map((part) => this.compile(part));
    return {
      yes: this.planes.orAll(parts.map((part) => part.yes)),
      no: this.planes.andAll(parts.map((part) => part.no)),
    };
  }

  private definition(id: string): TruthPlanes {
    const known = this.definitions.get(id);
    if (known) return known;
    const made = this.compile(conditionOf(this.rules.definitions.get(id)!, this.readings));
    this.definitions.set(id, made);
    return made;
  }

  private test({ cite: _cite, note: _note, ...bare }: FactTest): TruthPlanes {
    const key = JSON.stringify(bare);
    const at = this.testNumbers.get(key) ?? this.tests.push(bare) - 1;
    this.testNumbers.set(key, at);
    return { yes: this.planes.input(2 * at), no: this.planes.input(2 * at + 1) };
  }
}

function negated({ yes, no }: TruthPlanes): TruthPlanes {
  return { yes: no, no: yes };
}
