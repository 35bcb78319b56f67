import type { CompareColumn } from '../model/compare.ts';

/** What columns state of their own, each once where they repeat under every group. */
export function statesOf(columns: readonly CompareColumn[]): { label: string; facts: string[] }[] {
  const states = columns.map(({ label, facts }) => ({
    label,
    facts: facts.map((fact) => `${fact.label}: ${fact.words}`),
  }));
  return [...new Map(states.map((state) => [JSON.stringify(state), state])).values()].filter(
    ({ facts }) => facts.length > 0,
  );
}
