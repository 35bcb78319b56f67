import type { Explanation } from '../model/finding.ts';

/**
 * The parts shown under a node: a named test shows the parts of its bare connective, which says nothing of its own,
 * and a presumption is told in one line.
 */
export function innerParts(node: Explanation): readonly Explanation[] {
  const parts = node.parts ?? [];
  if (presumptionOf(node)) return [];
  const only = parts[0];
  return node.kind === 'definition' && only && isBare(only) ? (only.parts ?? []) : parts;
}

/** How the parts shown are joined, where there are several. */
export function jointOf(node: Explanation): 'all' | 'any' | undefined {
  const holder = node.kind === 'definition' ? node.parts?.[0] : node;
  if (!holder || innerParts(node).length < 2) return undefined;
  return holder.kind === 'all' || holder.kind === 'any' ? holder.kind : undefined;
}

/** Whether a part bears the value of the node that holds it: a false part of a false `all`, the part that decided. */
export function carries(node: Explanation, part: Explanation, index: number): boolean {
  if (node.kind === 'rebuttable') return index === 0;
  return node.kind === 'not' || part.value === node.value;
}

/** The legal test of a plain presumption, one that holds or not until someone says otherwise. */
export function presumptionOf(node: Explanation): Explanation | undefined {
  if (node.kind !== 'rebuttable' || !node.parts?.some(({ kind }) => kind === 'always')) return undefined;
  return node.parts.find(({ kind }) => kind === 'fact');
}

/** The line of a node: a presumption without words of its own is told by the test it stands in for. */
export function wordsOf(node: Explanation): string {
  const presumed = presumptionOf(node);
  return presumed && hasNoWords(node) ? presumed.words : node.words;
}

function hasNoWords({ words }: Explanation): boolean {
  return words === 'The stated legal test decides' || words.startsWith('Not stated');
}

/** The conditions that must go on holding for a test that holds, at the level of its named parts. */
export function conditionsOf(node: Explanation): string[] {
  const inner = node.kind === 'definition' ? node.parts?.[0] : node;
  if (inner?.kind === 'all' && isBare(inner)) return (inner.parts ?? []).flatMap((part) => nameOf(part));
  return nameOf(node);
}

/** What names a condition: itself, or where it is a bare alternative the part of it that holds. */
function nameOf(node: Explanation): string[] {
  if (!isBare(node)) return [wordsOf(node)];
  if (node.kind === 'all') return conditionsOf(node);
  const holding = node.parts?.find(({ value }) => value === true);
  return holding ? nameOf(holding) : [node.words];
}

function isBare(node: Explanation): boolean {
  return ['All of these', 'Any of these'].includes(node.words) && !node.citation;
}
