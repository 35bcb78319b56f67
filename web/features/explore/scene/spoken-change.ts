import { wordsOfDate } from '../../../../graph/rules/words.ts';
import { wordsOfKind } from '../../../scene/kinds.ts';
import { verdictWords } from '../../../ui/verdicts.ts';
import { countWords } from './count-words.ts';
import { groupKey, keyOf, type GraphNode, type Scene } from './scene.ts';
import { verdictsByPair } from './verdicts.ts';
import { wordsOfEdge } from './walk.ts';

/** How many of those that came or went are named. */
const mostNamed = 2;

/** What a change did to a scene, in a sentence for a screen reader; empty where there is nothing to tell. */
export function spokenChange(before: Scene, after: Scene): string {
  for (const words of [nodesChange, hiddenChange, verdictsChange, pinsChange, groupsChange, placesChange]) {
    const said = words(before, after);
    if (said) return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  }
  return '';
}

function nodesChange(before: Scene, after: Scene): string {
  const came = without(after.nodes, before.nodes);
  const went = without(before.nodes, after.nodes);
  const one = went.length === 1 ? `: ${names(went)}` : '';
  return [
    ...(came.length > 0 ? [`added ${countWords(came.length, 'node')}: ${names(came)}`] : []),
    ...(went.length > 0 ? [`took out ${countWords(went.length, 'node')}${one}`] : []),
  ].join('; ');
}

function hiddenChange(before: Scene, after: Scene): string {
  const changed = (of: 'kinds' | 'types') => [
    ...after.hidden[of]
      .filter((name) => !before.hidden[of].includes(name))
      .map((name) => ({ name, now: 'hidden' })),
    ...before.hidden[of]
      .filter((name) => !after.hidden[of].includes(name))
      .map((name) => ({ name, now: 'shown' })),
  ];
  return [
    ...changed('kinds').map(({ name, now }) => {
      const count = after.nodes.filter(({ label }) => label === name).length;
      return `${wordsOfKind(name)} ${now}: ${countWords(count, 'node')}`;
    }),
    ...changed('types').map(({ name, now }) => {
      const count = after.edges.filter(({ type }) => type === name).length;
      return `“${wordsOfEdge(name, 'out')}” ${now}: ${countWords(count, 'relationship')}`;
    }),
  ].join('; ');
}

function verdictsChange(before: Scene, after: Scene): string {
  const asked = [
    ...(before.asOf === after.asOf ? [] : [`as of ${wordsOfDate(after.asOf)}`]),
    ...(before.knownOn === after.knownOn ? [] : [`as known on ${wordsOfDate(after.knownOn)}`]),
    ...(before.situation === after.situation ? [] : [`in another situation`]),
  ].join(', ');
  const [was, is] = [verdictsByPair(before.edges), verdictsByPair(after.edges)];
  const moves = [...new Set([...was.keys(), ...is.keys()])]
    .map((pair) => ({ from: was.get(pair) ?? null, to: is.get(pair) ?? null }))
    .filter(({ from, to }) => from !== to)
    .map(({ from, to }) => `${wordOf(from)} to ${wordOf(to)}`);
  if (!asked && moves.length === 0) return '';
  const [move, ...others] = new Set(moves);
  const moved = move
    ? `${countWords(moves.length, 'verdict')} changed${others.length === 0 ? `, ${move}` : ''}`
    : 'no verdict changed';
  return asked ? `${asked}: ${moved}` : moved;
}

function pinsChange(before: Scene, after: Scene): string {
  const pinned = after.nodes.filter((node) => isIn(node, after.pinned) && !isIn(node, before.pinned));
  const freed = after.nodes.filter((node) => isIn(node, before.pinned) && !isIn(node, after.pinned));
  return [
    ...(pinned.length > 0 ? [`pinned ${names(pinned)}`] : []),
    ...(freed.length > 0 ? [`no longer pinned: ${names(freed)}`] : []),
  ].join('; ');
}

function groupsChange(before: Scene, after: Scene): string {
  const [was, is] = [before, after].map(({ groups }) => new Set(groups.map(groupKey))) as [
    Set<string>,
    Set<string>,
  ];
  const came = [...is].filter((key) => !was.has(key)).length;
  const went = [...was].filter((key) => !is.has(key)).length;
  return [
    ...(came > 0 ? [`added ${countWords(came, 'group')}`] : []),
    ...(went > 0 ? [`took out ${countWords(went, 'group')}`] : []),
  ].join('; ');
}

const arrangementWords = { layers: 'in layers', lanes: 'in lanes', free: 'freely' } as const;

function placesChange(before: Scene, after: Scene): string {
  if (before.arrangement !== after.arrangement) return `laid out ${arrangementWords[after.arrangement]}`;
  const moved = after.nodes.filter((node) => {
    const [was, is] = [before.places[keyOf(node)], after.places[keyOf(node)]];
    return was && is && (was.x !== is.x || was.y !== is.y);
  });
  return moved.length > 0 ? `moved ${countWords(moved.length, 'node')}` : '';
}

function isIn(node: GraphNode, keys: readonly string[]): boolean {
  return keys.includes(keyOf(node));
}

function without(nodes: readonly GraphNode[], others: readonly GraphNode[]): GraphNode[] {
  const keys = new Set(others.map(keyOf));
  return nodes.filter((node) => !keys.has(keyOf(node)));
}

/** The first few by name, each kind told where it begins, and how many more: “Obligation A, B and 10 more”. */
function names(nodes: readonly GraphNode[]): string {
  const named = nodes
    .slice(0, mostNamed)
    .map(({ label, name }, at) => (label === nodes[at - 1]?.label ? name : `${wordsOfKind(label)} ${name}`))
    .join(', ');
  return nodes.length > mostNamed ? `${named} and ${nodes.length - mostNamed} more` : named;
}

function wordOf(verdict: keyof typeof verdictWords | null): string {
  return verdict ? verdictWords[verdict].toLowerCase() : 'none';
}
