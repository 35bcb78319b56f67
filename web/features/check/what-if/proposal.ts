import type { Change } from '../../../../graph/model/what-if.ts';
import { assess } from '../../../../graph/rules/assess.ts';
import type { CaseFacts } from '../../../../graph/rules/case-facts.ts';
import { outcomes } from '../../../../graph/rules/outcome.ts';
import { changed } from '../../../../graph/rules/what-if/changed.ts';
import { changeInWords, valueInWords } from '../../../../graph/rules/what-if/words.ts';
import { listWords } from '../../../../graph/rules/words.ts';
import { liftedGroups, type LiftedGroup } from '../lifted.ts';
import type { Proposal } from '../use-what-if.ts';
import { valuesOf, type OnCase } from './ask.ts';

/** A change as the page takes it over. Throws where the case refuses it, which no solution does. */
export function proposalOf(on: OnCase, changes: readonly Change[]): Proposal {
  const { rules, facts, days } = on;
  const stated = statedAfter(on, changes);
  const after = outcomes(rules, stated, days);
  const turned = outcomes(rules, facts, days).filter(({ verdict }, at) => verdict !== after[at]!.verdict);
  const back = changes.map(
    ({ fact, from }) => `${rules.facts.get(fact)?.label ?? fact} back to ${valueInWords(fact, from, rules)}`,
  );
  return {
    facts: Object.fromEntries([...stated].map(([fact, { value }]) => [fact, value])),
    did: `${changes.map((change) => changeInWords(change, rules)).join('; ')}.`,
    undo: `Undo: ${listWords(back, 'and')}`,
    turned: new Map(turned.map(({ obligation, verdict }) => [obligation, verdict])),
  };
}

/** The lifted duties among some by the conditions that must go on holding after a change. */
export function conditionsAfter(
  on: OnCase,
  changes: readonly Change[],
  obligations: readonly string[],
): LiftedGroup[] {
  const own = on.rules.obligations.filter(({ record }) => obligations.includes(record.id));
  const after = changed(on.rules, on.facts, valuesOf(changes));
  if ('refused' in after) return [];
  return liftedGroups(assess({ ...on.rules, obligations: own }, after.stated, on.days));
}

function statedAfter(on: OnCase, changes: readonly Change[]): CaseFacts {
  const after = changed(on.rules, on.facts, valuesOf(changes));
  if ('refused' in after) throw new Error(`the case refuses the change: ${after.refused}`);
  return after.stated;
}
