import type { Explanation, Finding, Truth, Verdict } from '../../graph/model/finding.ts';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import { wordsOfValue } from '../../graph/rules/words.ts';

/** The columns of the picture, from left to right. */
export const pathKinds = ['fact', 'definition', 'exemption', 'obligation', 'instrument'] as const;
export type PathKind = (typeof pathKinds)[number];

/**
 * One node of the rule path. A fact node is one test on a fact; `truth` is that of the test, definition or
 * exemption. `detail` is the second line: the value given, or the place in the law.
 */
export type PathNode = {
  id: string;
  kind: PathKind;
  /** Id of the record behind the node. */
  record: string;
  label: string;
  detail: string;
  truth?: Truth;
  verdict?: Verdict;
  citation?: string;
  /** Whether the verdict rests on it: see `decisivePart`. */
  decisive: boolean;
};

/**
 * One step from left to right. `negated`: the target needs it not to hold. `counts` is false for the side of a
 * rebuttable test that did not decide. A `times` step sets the start of the duty.
 */
export type PathEdge = {
  id: string;
  from: string;
  to: string;
  relation: 'tests' | 'requires' | 'times' | 'lifts' | 'under';
  negated: boolean;
  counts: boolean;
  decisive: boolean;
};
export type RulePath = { nodes: PathNode[]; edges: PathEdge[] };

/**
 * The way from the facts to the duty: facts, definitions, exemptions, obligation, instrument. Built from the
 * explanation of the finding, so it shows what was evaluated and nothing else. Connectives fold into the edges;
 * constants have no node. Nodes come in the order of the columns, each column in the order of reading.
 */
export function rulePath(finding: Finding, rulebase: Rulebase): RulePath {
  const nodes = new Map<string, PathNode>();
  const edges = new Map<string, PathEdge>();
  const { explanation, verdict } = finding;

  const obligation = obligationNode(finding);
  const instrument = instrumentNode(finding, rulebase);
  add(obligation);
  add(instrument);

  function add(node: PathNode) {
    nodes.set(node.id, { ...node, decisive: node.decisive || (nodes.get(node.id)?.decisive ?? false) });
  }
  function connect(step: Omit<PathEdge, 'id'>) {
    const id = `${step.from}>${step.to}${step.negated ? ':not' : ''}`;
    const known = edges.get(id);
    const counts = step.counts || (known?.counts ?? false);
    edges.set(id, { ...step, id, counts, decisive: step.decisive || (known?.decisive ?? false) });
  }

  /** Adds what a tree reads. `way` says how it bears on the node `to`. */
  function walk(tree: Explanation, to: string, way: Way): void {
    if (tree.kind === 'fact' || tree.kind === 'definition') {
      const found = tree.kind === 'fact' ? factNode(tree, rulebase) : definitionNode(tree);
      const seen = nodes.get(found.id);
      const relation = way.timing ? 'times' : tree.kind === 'fact' ? 'tests' : 'requires';
      const { negated, counts, decisive } = way;
      add({ ...found, decisive });
      connect({ from: found.id, to, relation, negated, counts, decisive });
      if (seen && (seen.decisive || !decisive)) return;
      for (const part of tree.parts ?? []) walk(part, found.id, { ...straight, decisive });
      return;
    }
    (tree.parts ?? []).forEach((part, index) =>
      walk(part, to, {
        timing: way.timing,
        negated: tree.kind === 'not' ? !way.negated : way.negated,
        counts: way.counts && !(tree.kind === 'rebuttable' && index > 0),
        decisive: way.decisive && carries(tree, part, index),
      }),
    );
  }

  for (const { exemption, tree } of [...explanation.scope, ...explanation.exemptions]) {
    const inScopeOnly = !explanation.exemptions.some((entry) => entry.exemption === exemption);
    const node = exemptionNode(
      exemption,
      tree.value,
      exemptionMatters(verdict, tree.value, inScopeOnly),
      rulebase,
    );
    add(node);
    walk(tree, node.id, { ...straight, decisive: node.decisive });
    connect({ ...straight, from: node.id, to: obligation.id, relation: 'lifts', decisive: node.decisive });
  }
  const decisive = verdict !== 'not-in-force';
  walk(explanation.trigger, obligation.id, { ...straight, decisive });
  if (explanation.timing.when)
    walk(explanation.timing.when, obligation.id, {
      ...straight,
      timing: true,
      decisive: verdict !== 'not-triggered' && verdict !== 'exempt',
    });
  connect({ ...straight, from: obligation.id, to: instrument.id, relation: 'under' });

  const byColumn = (a: PathNode, b: PathNode) => pathKinds.indexOf(a.kind) - pathKinds.indexOf(b.kind);
  return { nodes: [...nodes.values()].sort(byColumn), edges: [...edges.values()] };
}

type Way = { timing: boolean; negated: boolean; counts: boolean; decisive: boolean };
const straight: Way = { timing: false, negated: false, counts: true, decisive: true };

/**
 * The part of a path that the verdict rests on. Of alternatives that hold, those that hold; of conditions that fail,
 * those that fail; where it is open, what is not known. An exemption that could not matter is left out.
 */
export function decisivePart({ nodes, edges }: RulePath): RulePath {
  return {
    nodes: nodes.filter((node) => node.decisive),
    edges: edges.filter((edge) => edge.decisive),
  };
}

/** Whether a part of a connective carries its value. */
function carries(tree: Explanation, part: Explanation, index: number): boolean {
  if (tree.kind === 'rebuttable') return index === 0;
  if (tree.kind === 'all') return tree.value === true || part.value === tree.value;
  if (tree.kind === 'any') return tree.value === false || part.value === tree.value;
  return true;
}

/** An exclusion from the whole text that does not hold says nothing about this duty; an exemption that does not hold says why the duty stays. */
function exemptionMatters(verdict: Verdict, value: Truth, scope: boolean): boolean {
  if (verdict === 'exempt') return value === true;
  if (verdict === 'undetermined') return value !== false;
  return !scope && (verdict === 'applies' || verdict === 'upcoming');
}

function obligationNode({ obligation, title, citation, verdict }: Finding): PathNode {
  const id = `obligation:${obligation}`;
  return {
    id,
    kind: 'obligation',
    record: obligation,
    label: title,
    detail: citation,
    verdict,
    citation,
    decisive: true,
  };
}

function instrumentNode({ instrument, jurisdiction }: Finding, rulebase: Rulebase): PathNode {
  return {
    id: `instrument:${instrument}`,
    kind: 'instrument',
    record: instrument,
    label: rulebase.instruments.find(({ id }) => id === instrument)?.short ?? instrument,
    detail: rulebase.jurisdictions.find(({ id }) => id === jurisdiction)?.name ?? jurisdiction,
    decisive: true,
  };
}

function exemptionNode(id: string, truth: Truth, decisive: boolean, rulebase: Rulebase): PathNode {
  const record = rulebase.exemptions.find((exemption) => exemption.id === id);
  return {
    id: `exemption:${id}`,
    kind: 'exemption',
    record: id,
    label: record?.title ?? id,
    detail: record?.citation ?? '',
    truth,
    ...(record && { citation: record.citation }),
    decisive,
  };
}

function definitionNode(tree: Explanation): PathNode {
  return {
    id: `definition:${tree.id}`,
    kind: 'definition',
    record: tree.id ?? '',
    label: tree.words,
    detail: tree.citation ?? '',
    truth: tree.value,
    ...(tree.citation && { citation: tree.citation }),
    decisive: false,
  };
}

function factNode(tree: Explanation, rulebase: Rulebase): PathNode {
  return {
    id: `fact:${tree.id}:${tree.words}:${tree.value}`,
    kind: 'fact',
    record: tree.id ?? '',
    label: tree.words,
    detail: givenWords(tree, rulebase),
    truth: tree.value,
    ...(tree.citation && { citation: tree.citation }),
    decisive: false,
  };
}

/** Stands in place of the value where a fact is not in the case. */
export const notGiven = 'not given';

function givenWords(tree: Explanation, rulebase: Rulebase): string {
  if (tree.given === undefined) return notGiven;
  const fact = rulebase.facts.find(({ id }) => id === tree.id);
  const licence =
    tree.id === 'licence_id' ? rulebase.licences.find(({ id }) => id === tree.given)?.name : undefined;
  const words = licence ?? wordsOfValue(fact, tree.given);
  if (tree.origin === 'implied') return `${words}, as follows from the rest`;
  if (tree.origin === 'licence') return `${words}, by the licence`;
  return tree.origin === 'convention' ? `${words}, taken as given` : words;
}

/** A step in words, read from its start to its end: "is needed by", "must not hold for", "does not lift". */
export function edgeWords({ relation, negated }: PathEdge, truth: Truth | undefined): string {
  if (relation === 'lifts') return truth === true ? 'lifts' : truth === false ? 'does not lift' : 'may lift';
  if (negated) return 'must not hold for';
  return {
    tests: 'is tested by',
    requires: 'is needed by',
    times: 'sets the start of',
    under: 'is laid down in',
  }[relation];
}

/** The count under the picture: "23 nodes: 12 facts, 6 definitions, 3 exemptions, 1 obligation, 1 instrument". */
export function countWords(nodes: readonly PathNode[]): string {
  const counts = pathKinds
    .map((kind) => ({ kind, count: nodes.filter((node) => node.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}${count === 1 ? '' : 's'}`);
  return `${nodes.length} ${nodes.length === 1 ? 'node' : 'nodes'}: ${counts.join(', ')}`;
}
