import type { Evaluation } from '../evaluate.ts';
import { keyOf, type Node } from './diagram.ts';
import { valuesLeft, type Variable } from './variables.ts';
import type { VerdictDiagrams } from './verdict-diagrams.ts';

/** What is left of a function: the variable it asks for next, the values still possible, and how it goes on for each. */
export type Rest = { variable: number; values: readonly number[]; nodes: readonly Node[] };

/**
 * The functions that remain once a case has said what it says: diagrams with only the values still possible, reduced
 * again. The numbers of their nodes are their own; a child has a lower number than its parents.
 */
export class Remaining {
  private readonly variables: readonly Variable[];
  private readonly diagrams: VerdictDiagrams;
  private readonly within: Evaluation;
  private readonly rests: Rest[] = [];
  private readonly made: Map<number | string, Node>[] = [];
  /** One more than what remains of each node, 0 while that is not known: quicker than a map, and asked most of all. */
  private reduced: Int32Array;
  private readonly left: number[][] = [];
  private readonly signs: string[] = [];

  constructor(diagrams: VerdictDiagrams, within: Evaluation) {
    this.diagrams = diagrams;
    this.variables = diagrams.variables.list;
    this.within = within;
    this.reduced = new Int32Array(diagrams.diagrams.size);
  }

  /** What remains of a node of the diagrams, which may have been made after this began. */
  of(whole: Node): Node {
    if (whole >= this.reduced.length) {
      const longer = new Int32Array(this.diagrams.diagrams.size);
      longer.set(this.reduced);
      this.reduced = longer;
    }
    return this.reduce(whole);
  }

  /** What the case leaves of some variables, as a text: equal for cases that no function of these tells apart. */
  signatureOf(variables: readonly number[]): string {
    let signature = '';
    for (const variable of variables) signature += this.signs[variable] ??= this.sign(variable);
    return signature;
  }

  /** How a node goes on; a constant asks for no variable. */
  restOf(node: Node): Rest {
    return this.rests[node]!;
  }

  /** Whether a variable is a legal test that only overrides presumptions. */
  overrides(variable: number): boolean {
    return this.variables[variable]!.overriding !== undefined;
  }

  /** Whether a variable is one word of a set: value 0 where the set names it, 1 where not. */
  isWord(variable: number): boolean {
    return !this.overrides(variable) && 'includes' in this.variables[variable]!.tests[0]!;
  }

  /** The value of a variable that stands for a legal test nobody stated, where it has one. */
  unstatedValue(variable: number): number | undefined {
    return this.overrides(variable) ? this.variables[variable]!.values.length : undefined;
  }

  /** The values still possible of a variable once its fact is stated. */
  statedValues(variable: number): number[] {
    const { values } = this.variables[variable]!;
    return this.leftOf(variable).filter((value) => value < values.length);
  }

  /** The facts of a variable that the case does not say, or says only in part. */
  unknownOf(variable: number): readonly string[] {
    const { facts } = this.variables[variable]!;
    return facts.length === 1 ? facts : facts.filter((fact) => typeof this.within.lookup(fact) !== 'number');
  }

  private sign(variable: number): string {
    const { facts } = this.variables[variable]!;
    const unknown = facts.length === 1 ? '' : this.unknownOf(variable).join();
    return `${this.leftOf(variable).join()} ${unknown};`;
  }

  private leftOf(variable: number): readonly number[] {
    return (this.left[variable] ??= valuesLeft(this.variables[variable]!, this.within));
  }

  private reduce(whole: Node): Node {
    const known = this.reduced[whole]!;
    if (known > 0) return known - 1;
    const { diagrams } = this.diagrams;
    const variable = diagrams.variableOf(whole);
    const node =
      variable === Infinity ? this.add(variable, [], []) : this.narrow(variable, diagrams.childrenOf(whole));
    this.reduced[whole] = node + 1;
    return node;
  }

  private narrow(variable: number, children: readonly Node[]): Node {
    const values = this.leftOf(variable);
    const first = this.reduce(children[values[0]!]!);
    const nodes = values.map((value, at) => (at === 0 ? first : this.reduce(children[value]!)));
    if (nodes.every((node) => node === first)) return first;
    const made = (this.made[variable] ??= new Map());
    const key = keyOf(nodes);
    const known = made.get(key) ?? this.add(variable, values, nodes);
    made.set(key, known);
    return known;
  }

  private add(variable: number, values: readonly number[], nodes: readonly Node[]): Node {
    return this.rests.push({ variable, values, nodes }) - 1;
  }
}
