import type { Evaluation } from '../evaluate.ts';
import type { Node } from './diagram.ts';
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
  private readonly reduced = new Map<Node, Node>();
  private readonly left: number[][] = [];

  constructor(diagrams: VerdictDiagrams, within: Evaluation) {
    this.diagrams = diagrams;
    this.variables = diagrams.variables.list;
    this.within = within;
  }

  /** What remains of a node of the diagrams. */
  of(whole: Node): Node {
    const known = this.reduced.get(whole);
    if (known !== undefined) return known;
    const node = this.reduce(whole);
    this.reduced.set(whole, node);
    return node;
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

  private leftOf(variable: number): readonly number[] {
    return (this.left[variable] ??= valuesLeft(this.variables[variable]!, this.within));
  }

  private reduce(whole: Node): Node {
    const { diagrams } = this.diagrams;
    const variable = diagrams.variableOf(whole);
    if (variable === Infinity) return this.rests.push({ variable, values: [], nodes: [] }) - 1;
    const children = diagrams.childrenOf(whole);
    const values = this.leftOf(variable);
    const first = this.of(children[values[0]!]!);
    const nodes = values.map((value, at) => (at === 0 ? first : this.of(children[value]!)));
    if (nodes.every((node) => node === first)) return first;
    const made = (this.made[variable] ??= new Map());
    const key = nodes.length === 2 ? pairKey(first, nodes[1]!) : nodes.join();
    const known = made.get(key) ?? this.rests.push({ variable, values, nodes }) - 1;
    made.set(key, known);
    return known;
  }
}

/** Two nodes as one number, quicker to look up than a text: there are far fewer than 2^26 of them. */
function pairKey(a: Node, b: Node): number {
  return a * 2 ** 26 + b;
}
