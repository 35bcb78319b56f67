import type { Implication } from '../../model/implication.ts';
import { factsRead } from '../fact-test.ts';
import { reachedFrom } from '../parts.ts';
import type { Rules } from '../prepare.ts';

/** The facts that can take another value when one is moved: itself, what goes along, and what follows from these. */
export function reachOf(rules: Rules, fact: string): ReadonlySet<string> {
  const { with: along = [], replaces = [] } = rules.facts.get(fact)?.move ?? {};
  return closure(rules.implications, [fact, ...along, ...replaces], (one) => [
    ...testedBy(one),
    ...boundOf(one),
  ]);
}

/** The figures whose bounds hang on one figure, with those that move along with it, itself included. */
export function figuresLinkedTo(rules: Rules, fact: string): ReadonlySet<string> {
  return closure(rules.implications, [fact, ...(rules.facts.get(fact)?.move?.with ?? [])], boundOf);
}

function closure(
  implications: readonly Implication[],
  start: readonly string[],
  readBy: (implication: Implication) => readonly string[],
): ReadonlySet<string> {
  const found = new Set(start);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const implication of implications)
      if (readBy(implication).some((fact) => found.has(fact))) found.add(implication.says.fact);
  }
  return found;
}

function testedBy({ when }: Implication): string[] {
  const parts = when ? reachedFrom([when], () => []) : [];
  return parts.flatMap((part) => ('fact' in part ? factsRead(part) : []));
}

function boundOf({ says }: Implication): string[] {
  if ('at-most' in says) return [says['at-most'].fact];
  return 'at-least' in says ? [says['at-least'].fact] : [];
}
