import type { Vocabulary } from '../model/fact.ts';
import type { CaseFact } from '../model/finding.ts';

/**
 * What a case file in a vocabulary says by its silence: where no key of a subject is given, that subject is absent.
 * Input without a vocabulary has no conventions: its silence is ignorance.
 */
export function conventionsOf(
  vocabulary: Vocabulary | undefined,
  facts: ReadonlyMap<string, CaseFact>,
): [string, CaseFact][] {
  if (vocabulary !== 'eu') return [];
  const has = (prefix: string) => [...facts.keys()].some((key) => key.startsWith(prefix));
  const found: [string, CaseFact][] = [];
  const say = (fact: string, value: boolean, note: string) => {
    if (!facts.has(fact)) found.push([fact, { value, origin: 'convention', note }]);
  };
  const system = has('system.') || facts.get('artifact')?.value === 'ai-system';
  say('system.exists', system, system ? 'the case describes a system' : 'the case describes no system');
  const modified = has('modification.');
  if (!modified) say('modification.by_other_actor', false, 'the case describes no modification');
  else if (!facts.has('modification.original_training_compute_flop'))
    say(
      'modification.original_compute_estimable',
      false,
      'the case gives no compute of the original, so it is neither known nor estimable',
    );
  return found;
}
