import type { Fact, Vocabulary } from '../model/fact.ts';
import type { CaseFact } from '../model/finding.ts';

type Facts = ReadonlyMap<string, CaseFact>;
type Said = [fact: string, CaseFact];

/**
 * What a case in a vocabulary says by its silence. In the vocabulary of the Union a subject without any key is absent.
 * The other two have no key for the country that most of their rules belong to: there the case is asked within reach
 * of the texts that the vocabulary was made for.
 * Input without a vocabulary has no conventions: its silence is ignorance.
 */
export function conventionsOf(
  vocabulary: Vocabulary | undefined,
  facts: Facts,
  declarations: readonly Fact[],
): Said[] {
  if (vocabulary === 'eu') return absentSubjects(facts);
  if (vocabulary === undefined || facts.has('markets')) return [];
  const markets = declarations.find(({ id }) => id === 'markets')?.type;
  if (markets?.kind !== 'set') return [];
  const words = markets.choices.map(({ value }) => value);
  const includes = vocabulary === 'us' ? words.filter((word) => word === 'US') : words.filter(isElsewhere);
  return [
    ['markets', { value: { includes }, origin: 'convention', note: 'the case is asked for these places' }],
  ];
}

/** Neither the Union nor the United States, which have vocabularies of their own. */
function isElsewhere(market: string): boolean {
  return market !== 'EU' && market !== 'elsewhere' && !/^US(-|$)/.test(market);
}

function absentSubjects(facts: Facts): Said[] {
  const has = (prefix: string) => [...facts.keys()].some((key) => key.startsWith(prefix));
  const found: Said[] = [];
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
