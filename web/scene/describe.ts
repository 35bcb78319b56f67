import type { Rulebase } from '../../graph/model/rulebase.ts';
import { verdictWords } from '../ui/verdicts.ts';
import { truthWord } from './marks.ts';
import { edgeWords, notGiven, type PathKind, type PathNode, type RulePath } from './rule-path.ts';

export const kindWords: Record<PathKind, string> = {
  fact: 'Fact',
  definition: 'Definition',
  exemption: 'Exemption',
  obligation: 'Obligation',
  instrument: 'Instrument',
};

/** What is to be said of a node: whether it holds, or the verdict; an instrument has neither. */
export function stateWords(node: PathNode): string {
  if (node.verdict) return verdictWords[node.verdict].toLowerCase();
  return node.truth === undefined ? '' : truthWord(node.truth);
}

/** A node in one line, for a screen reader: "Definition: General-purpose AI model, holds. Art. 3(63)." */
export function spoken(node: PathNode): string {
  const state = stateWords(node);
  const detail = node.kind === 'fact' && node.detail !== notGiven ? `Given: ${node.detail}` : node.detail;
  return `${kindWords[node.kind]}: ${node.label}${state && `, ${state}`}.${detail && ` ${detail}.`}`;
}

/** Where a node leads, in words with the node at the end of each step. */
export function leadsTo(node: PathNode, path: RulePath): { words: string; to: PathNode; counts: boolean }[] {
  return path.edges
    .filter(({ from }) => from === node.id)
    .map((edge) => ({
      words: edgeWords(edge, node.truth),
      to: path.nodes.find(({ id }) => id === edge.to)!,
      counts: edge.counts,
    }));
}

/** What the record behind a node says, in our own words, and its address if it has one. */
export function meaningOf(node: PathNode, rulebase: Rulebase): { words: string; url?: string } {
  const byId = <T extends { id: string }>(list: readonly T[]) => list.find(({ id }) => id === node.record);
  if (node.kind === 'fact') return { words: byId(rulebase.facts)?.question ?? '' };
  if (node.kind === 'definition') return { words: byId(rulebase.definitions)?.meaning ?? '' };
  if (node.kind === 'exemption') return { words: byId(rulebase.exemptions)?.meaning ?? '' };
  if (node.kind === 'obligation') return { words: byId(rulebase.obligations)?.demand ?? '' };
  const instrument = byId(rulebase.instruments);
  return instrument ? { words: instrument.summary, url: instrument.url } : { words: '' };
}
