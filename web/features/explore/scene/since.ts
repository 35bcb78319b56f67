import type { Verdict } from '../../../../graph/model/finding.ts';
import type { NodeRef, SceneDraft } from '../../../../graph/model/scene.ts';
import { verdictWords } from '../../../ui/verdicts.ts';
import { edgeId, keyOf, refOf, verdictOf, type GraphEdge, type GraphNode, type Scene } from './scene.ts';
import { isVerdictType, verdictsByPair } from './verdicts.ts';
import { wordsOfEdge } from './walk.ts';

/** A relationship that came or went, its ends by what they are called. */
export type ChangedEdge = { type: string; from: string; to: string };

/**
 * What differs between a scene as it was kept and as the graph has it now. Nodes by what they are called. A verdict is
 * `null` where there was or is none. Relationships of nodes that are gone are not told on their own.
 */
export type SceneChange = {
  gone: string[];
  renamed: { before: string; after: string }[];
  verdicts: { from: string; to: string; before: Verdict | null; after: Verdict | null }[];
  newEdges: ChangedEdge[];
  lostEdges: ChangedEdge[];
};

/** The relationships of a scene in the form in which they are kept with it. */
export function seenOf({ nodes, edges }: Pick<Scene, 'nodes' | 'edges'>): SceneDraft['edges'] {
  const places = new Map(nodes.map((node, at) => [keyOf(node), at]));
  return edges.map((edge) => ({
    type: edge.type,
    from: places.get(edge.from)!,
    to: places.get(edge.to)!,
    key: edge.key,
    verdict: verdictOf(edge),
  }));
}

/**
 * What has changed since a scene was kept. `now` is what the graph has of its nodes; its verdicts must be those of the
 * situation and the days for which the scene was kept.
 */
export function changedSince(
  kept: Pick<SceneDraft, 'nodes' | 'edges'>,
  now: { nodes: readonly GraphNode[]; edges: readonly GraphEdge[]; missing: readonly NodeRef[] },
): SceneChange {
  const present = new Map(now.nodes.map((node) => [keyOf(node), node]));
  const called = (key: string) => calledOf(present.get(key), refOf(key).id);
  const there = ({ from, to }: GraphEdge) => present.has(from) && present.has(to);
  const keys = kept.nodes.map(keyOf);
  const seen = kept.edges.map((edge) => edgeOf(edge, keys));
  const [was, is] = [seen.filter(there), now.edges.filter(there)];
  return {
    gone: kept.nodes.filter((node) => !present.has(keyOf(node))).map(({ name }) => name),
    renamed: kept.nodes.flatMap(({ name, ...ref }) => {
      const after = present.get(keyOf(ref))?.name ?? name;
      return after === name ? [] : [{ before: name, after }];
    }),
    verdicts: verdictChanges(was, is).map(({ from, to, ...verdicts }) => ({
      from: called(from),
      to: called(to),
      ...verdicts,
    })),
    newEdges: beyond(is, was).map(({ type, from, to }) => ({ type, from: called(from), to: called(to) })),
    lostEdges: beyond(was, is).map(({ type, from, to }) => ({ type, from: called(from), to: called(to) })),
  };
}

/** A change in lines: what is gone, has another name, another verdict, is no longer so, is so now. */
export function wordsOf({ gone, renamed, verdicts, newEdges, lostEdges }: SceneChange): string[] {
  const edgeWords = ({ type, from, to }: ChangedEdge) => `${from} ${wordsOfEdge(type, 'out')} ${to}`;
  return [
    ...gone.map((name) => `${name}: no longer in the graph`),
    ...renamed.map(({ before, after }) => `${after}: was called ${before}`),
    ...verdicts.map(
      ({ from, to, before, after }) => `${from} → ${to}: ${wordOf(after)}, was ${wordOf(before)}`,
    ),
    ...lostEdges.map((edge) => `${edgeWords(edge)}: no longer`),
    ...newEdges.map((edge) => `${edgeWords(edge)}: new`),
  ];
}

/** A kept relationship, whose ends are places among the nodes, by the keys of those. */
function edgeOf(
  { type, from, to, key, verdict }: SceneDraft['edges'][number],
  keys: readonly string[],
): GraphEdge {
  return { type, from: keys[from]!, to: keys[to]!, key, properties: verdict ? { verdict } : {} };
}

function verdictChanges(was: readonly GraphEdge[], is: readonly GraphEdge[]) {
  const ends = new Map([...was, ...is].map((edge) => [`${edge.from} > ${edge.to}`, edge]));
  const [before, after] = [verdictsByPair(was), verdictsByPair(is)];
  return [...ends].flatMap(([pair, { from, to }]) => {
    const verdicts = { before: before.get(pair) ?? null, after: after.get(pair) ?? null };
    return verdicts.before === verdicts.after ? [] : [{ from, to, ...verdicts }];
  });
}

/** The relationships that others lack, one of each type between two nodes. Verdicts are compared on their own. */
function beyond(edges: readonly GraphEdge[], others: readonly GraphEdge[]): GraphEdge[] {
  const known = new Set(others.map(edgeId));
  const more = edges.filter((edge) => !isVerdictType(edge.type) && !known.has(edgeId(edge)));
  return [...new Map(more.map((edge) => [`${edge.from} ${edge.type} ${edge.to}`, edge])).values()];
}

const named = new Set(['Obligation', 'Exemption', 'Provision']);

/** Rules are called by their place in the law, all else by name. */
function calledOf(node: GraphNode | undefined, id: string): string {
  return node ? (named.has(node.label) && node.detail !== null ? node.detail : node.name) : id;
}

function wordOf(verdict: Verdict | null): string {
  return verdict ? verdictWords[verdict].toLowerCase() : 'no verdict';
}
