import type { Node } from './diagram.ts';
import type { Remaining } from './remaining.ts';

/** A value for each of some variables. */
type Assignment = ReadonlyMap<number, number>;

/** The unknown facts that a remaining verdict depends on, those of which one value settles it alone first. */
export function settling(remaining: Remaining, root: Node): string[] {
  const byFact = new Map<string, number[]>();
  for (const variable of variablesIn(remaining, root))
    for (const fact of remaining.unknownOf(variable))
      byFact.set(fact, [...(byFact.get(fact) ?? []), variable]);
  const [alone, together]: [string[], string[]] = [[], []];
  for (const [fact, variables] of byFact) {
    const settles = statements(remaining, variables).some((stated) => isConstant(remaining, root, stated));
    (settles ? alone : together).push(fact);
  }
  return [...alone, ...together];
}

/** The variables a function depends on in order of reading, those that would override a presumption last. */
function variablesIn(remaining: Remaining, root: Node): number[] {
  const seen = new Set<Node>();
  const found = new Set<number>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    const { variable, nodes } = remaining.restOf(node);
    if (nodes.length > 0) found.add(variable);
    nodes.forEach(visit);
  };
  visit(root);
  const rank = (variable: number) => (remaining.overrides(variable) ? 1 : 0);
  return [...found].sort((a, b) => rank(a) - rank(b) || a - b);
}

/** What stating one fact can do to the variables it stands behind: of a set no word, one word, or all of them. */
function statements(remaining: Remaining, variables: readonly number[]): Assignment[] {
  const words = variables.filter((variable) => remaining.isWord(variable));
  const sets =
    words.length === 0
      ? []
      : [new Set<number>(), new Set(words), ...words.map((word) => new Set([word]))].map(
          (named) => new Map(words.map((word) => [word, named.has(word) ? 0 : 1])),
        );
  const others = variables
    .filter((variable) => !words.includes(variable) && remaining.unknownOf(variable).length === 1)
    .flatMap((variable) => remaining.statedValues(variable).map((value) => new Map([[variable, value]])));
  return [...sets, ...others];
}

/** Whether only one verdict can still be reached; what would override a presumption stays unstated. */
function isConstant(remaining: Remaining, root: Node, stated: Assignment): boolean {
  const seen = new Set<Node>();
  const reached = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node) || reached.size > 1) return;
    seen.add(node);
    const { variable, values, nodes } = remaining.restOf(node);
    if (nodes.length === 0) return void reached.add(node);
    const value = stated.get(variable) ?? remaining.unstatedValue(variable);
    const next = value === undefined ? undefined : nodes[values.indexOf(value)];
    if (next === undefined) nodes.forEach(visit);
    else visit(next);
  };
  visit(root);
  return reached.size === 1;
}
