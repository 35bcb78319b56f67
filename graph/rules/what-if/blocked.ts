import type { Fact, FactValue } from '../../model/fact.ts';
import type { Blocker } from '../../model/what-if.ts';
import type { Rules } from '../prepare.ts';
import { representativesOf } from '../representatives.ts';
import { inBatches, liftedPlane } from './judge.ts';
import type { Lattice, Setting } from './lattice.ts';
import { factsReadBy, mattering, type Lever } from './levers.ts';
import { reachOf } from './links.ts';
import { movableFacts } from './moves.ts';
import { choicesOf } from './options.ts';
import { mostTries, narrowed, triesOf, type Narrowed, type Searched, type WhatIf } from './search.ts';

/** The obligations that no setting of the levers lifts, each by itself. Throws `TooManyTries`. */
export function stuckOf(asked: WhatIf, levers: readonly Lever[], obligations: readonly string[]): string[] {
  // Obligations for which the same levers matter are judged together.
  const groups = Map.groupBy(obligations, (id) =>
    mattering(levers, factsReadBy(asked.rules, [id]))
      .map(({ fact }) => fact)
      .join(' '),
  );
  const liftable = [...groups.values()].flatMap((group) => {
    const { lattice, judge } = narrowed(asked, levers, group);
    return inBatches(lattice.all(), (some) => {
      const verdicts = judge.verdicts(some);
      return group.filter((id) => liftedPlane(verdicts, id).some((word) => word !== 0));
    });
  });
  return obligations.filter((id) => !liftable.includes(id));
}

/**
 * The facts that alone keep some obligations from being lifted together, those first that may be moved or are not
 * known. None where trying them would be too much.
 */
export function blockersOf(
  asked: WhatIf,
  levers: readonly Lever[],
  obligations: readonly string[],
): Blocker[] {
  const { rules } = asked;
  const tries = triesOf(mattering(levers, factsReadBy(rules, obligations)));
  if (tries > mostTries) return [];
  const searched = narrowed(asked, levers, obligations);
  let left = mostTries;
  const found = notMoved(searched, obligations).flatMap((fact): Blocker[] => {
    const lever = { fact, values: otherValues(searched, fact), reach: reachOf(rules, fact) };
    left -= tries * lever.values.length;
    if (left < 0) return [];
    const freeing = freeingValues(searched, lever, obligations);
    const value = searched.known.get(fact)?.value ?? null;
    return freeing.length > 0 ? [{ fact, value, with: freeing }] : [];
  });
  const rank = ({ fact, value }: Blocker) => {
    const { move } = rules.facts.get(fact)!;
    return move ? (move.by_default ? 0 : 1) : value === null ? 2 : 3;
  };
  return found.sort((one, other) => rank(one) - rank(other));
}

/**
 * The facts that matter for some obligations and stay as they are, those first that another question could move. What
 * the licence says is told with the licence.
 */
function notMoved({ rules, known, lattice }: Searched, obligations: readonly string[]): string[] {
  const read = factsReadBy(rules, obligations);
  const movable = movableFacts(rules).filter(({ id }) =>
    [...reachOf(rules, id)].some((fact) => read.has(fact)),
  );
  const moved = new Set(lattice.levers.map(({ fact }) => fact));
  return [...new Set([...movable.map(({ id }) => id), ...read])].filter(
    (fact) => !moved.has(fact) && known.get(fact)?.origin !== 'licence',
  );
}

/** The values of one more lever with which some setting of the others reaches the goal. */
function freeingValues(
  { lattice, judge }: Narrowed,
  lever: Lever,
  obligations: readonly string[],
): FactValue[] {
  const wider = lattice.with(lever);
  const reaching = judge.over(wider).lifting(settingsMoving(wider, lever.fact), obligations);
  const freeing = new Set(reaching.map((setting) => wider.valuesOf(setting).get(lever.fact)));
  return lever.values.filter((value) => freeing.has(value));
}

function settingsMoving(lattice: Lattice, fact: string): Setting[] {
  const part = lattice.parts.findIndex(({ steps }) => steps.some(({ values }) => values.has(fact)));
  if (part < 0) return [];
  const moving = new Set(
    [...lattice.parts[part]!.steps.entries()].filter(([, { values }]) => values.has(fact)).map(([at]) => at),
  );
  return lattice.all().filter((setting) => moving.has(setting[part]!));
}

/** Values that a fact of the case does not have: of a known set those with one word more or less. */
function otherValues({ rules, known }: Searched, fact: string): FactValue[] {
  const now = known.get(fact)?.value;
  const declared = rules.facts.get(fact)!;
  const values = valuesToTry(rules, declared, now);
  return values.filter((value) => JSON.stringify(value) !== JSON.stringify(now));
}

function valuesToTry(rules: Rules, fact: Fact, now: FactValue | undefined): FactValue[] {
  if (fact.move) return choicesOf(rules, fact.id).options.map(({ value }) => value);
  if (fact.type.kind !== 'set' || !Array.isArray(now))
    return representativesOf(fact, rules.tests.get(fact.id) ?? []);
  return fact.type.choices.map(({ value }) =>
    now.includes(value) ? now.filter((word) => word !== value) : [...now, value].toSorted(),
  );
}
