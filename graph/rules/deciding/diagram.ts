/** A function in a diagram, by number: equal functions are one and the same number. */
export type Node = number;

/** Nodes as a key of a map: two as one number, which is quicker to look up than a text; there are fewer than 2^26. */
export function keyOf(nodes: readonly Node[]): number | string {
  return nodes.length === 2 ? nodes[0]! * 2 ** 26 + nodes[1]! : nodes.join();
}

/**
 * Functions of variables with few values each, as ordered decision diagrams: a node asks for one variable and has a
 * child for each value of it; on every way down the variables come in the order of their numbers. Kept reduced, so
 * that a variable is in the diagram of a function exactly if the function depends on it.
 * R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation (1986), with more than two children.
 */
export class Diagrams {
  private readonly variables: number[] = [];
  private readonly children: (readonly Node[])[] = [];
  /** Nodes made before: by variable and children, and by condition and the two branches. */
  private readonly asked: Map<number | string, Node>[] = [];
  private readonly chosen: Map<number | string, Node>[] = [];
  private readonly supports = new Map<Node, readonly number[]>();
  /** What is true, and what is false, whatever the variables are. */
  readonly holds = this.constant();
  readonly fails = this.constant();

  /** How many nodes there are; they are numbered from 0. */
  get size(): number {
    return this.children.length;
  }

  /** A function with one value; each call makes another. */
  constant(): Node {
    this.variables.push(Infinity);
    return this.children.push([]) - 1;
  }

  /** The function that goes on as the child for the value of a variable. The children ask for later ones only. */
  ask(variable: number, children: readonly Node[]): Node {
    if (children.every((child) => child === children[0])) return children[0]!;
    const asked = (this.asked[variable] ??= new Map());
    const key = keyOf(children);
    const known = asked.get(key);
    if (known !== undefined) return known;
    this.variables.push(variable);
    const node = this.children.push(children) - 1;
    asked.set(key, node);
    return node;
  }

  /** `yes` where a condition holds, `no` where it fails. */
  choose(condition: Node, yes: Node, no: Node): Node {
    if (condition === this.holds || yes === no) return yes;
    if (condition === this.fails) return no;
    if (yes === this.holds && no === this.fails) return condition;
    const chosen = (this.chosen[condition] ??= new Map());
    const key = keyOf([yes, no]);
    const known = chosen.get(key);
    if (known !== undefined) return known;
    const first = [condition, yes, no].reduce((a, b) => (this.variableOf(a) <= this.variableOf(b) ? a : b));
    const variable = this.variableOf(first);
    const below = (node: Node, at: number) =>
      this.variableOf(node) === variable ? this.childrenOf(node)[at]! : node;
    const children = this.childrenOf(first).map((_, at) =>
      this.choose(below(condition, at), below(yes, at), below(no, at)),
    );
    const node = this.ask(variable, children);
    chosen.set(key, node);
    return node;
  }

  /** The variables that a function depends on, in their order. */
  supportOf(node: Node): readonly number[] {
    const known = this.supports.get(node);
    if (known) return known;
    const seen = new Set<Node>();
    const found = new Set<number>();
    const visit = (part: Node): void => {
      if (seen.has(part)) return;
      seen.add(part);
      if (this.variableOf(part) !== Infinity) found.add(this.variableOf(part));
      this.childrenOf(part).forEach(visit);
    };
    visit(node);
    const support = [...found].sort((a, b) => a - b);
    this.supports.set(node, support);
    return support;
  }

  /** The variable a node asks for; `Infinity` for a constant. */
  variableOf(node: Node): number {
    return this.variables[node]!;
  }

  /** The children of a node, by value of its variable; none for a constant. */
  childrenOf(node: Node): readonly Node[] {
    return this.children[node]!;
  }
}
