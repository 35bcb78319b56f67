import type { Rulebase } from '../../graph/model/rulebase.ts';
import { themesInOrder } from '../../graph/rules/theme-order.ts';
import { ordersByWeight } from './orders.ts';

/** One choice of several; one that is `under` another comes after it. */
export type SelectChoice = { value: string; words: string; under?: boolean };

/** A select field by its name in the address. */
export type SelectSpec = { key: string; label: string; any?: string; choices: readonly SelectChoice[] };

/** The legal orders in the order in which they are shown. */
export function orderChoices(rulebase: Rulebase): SelectChoice[] {
  return ordersByWeight(rulebase).map(({ id, name }) => ({ value: id, words: name }));
}

/** The themes that some rule is about, each with what is narrower under it. */
export function themeChoices({
  obligations,
  themes,
}: Pick<Rulebase, 'obligations' | 'themes'>): SelectChoice[] {
  const used = new Set(obligations.flatMap((rule) => rule.themes));
  const wide = new Set(themes.flatMap(({ id, broader }) => (used.has(id) && broader ? [broader] : [])));
  return themesInOrder(themes)
    .filter(({ id }) => used.has(id) || wide.has(id))
    .map(({ id, label, broader }) => ({ value: id, words: label, under: broader !== undefined }));
}
