import type { Force, Instrument, Obligation, Status } from '../../../graph/model/law.ts';
import type { Rulebase } from '../../../graph/model/rulebase.ts';
import { hasEveryWord } from '../../ui/every-word.ts';
import { ordersByWeight } from '../../ui/orders.ts';
import { stateOn } from '../../../graph/rules/timeline.ts';

/** What is looked for in the law, as the address holds it. An empty text means any. */
export type LawFilters = {
  q: string;
  jurisdiction: string;
  force: Force | '';
  status: Status | '';
  theme: string;
  component: string;
  role: string;
  /** The day the statuses hold for, ISO; empty for today. */
  on: string;
};

export const noLawFilters: LawFilters = {
  q: '',
  jurisdiction: '',
  force: '',
  status: '',
  theme: '',
  component: '',
  role: '',
  on: '',
};

type Query = Record<string, string | null | (string | null)[] | undefined>;

/** Reads the filters from the address; what is not there means any. */
export function lawFiltersFrom(query: Query): LawFilters {
  const text = (key: string) => (typeof query[key] === 'string' ? query[key] : '');
  return Object.fromEntries(Object.keys(noLawFilters).map((key) => [key, text(key)])) as LawFilters;
}

/** The filters as an address holds them, without those that are not set. */
export function lawQueryFrom(filters: LawFilters): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
}

/** A text with its status on the day and those of its rules that were looked for. */
export type FoundInstrument = { instrument: Instrument; status: Status | 'not-made'; rules: Obligation[] };

/** The texts of one legal order. */
export type FoundOrder = { id: string; name: string; instruments: FoundInstrument[]; rules: number };

/**
 * The instruments that fit, by legal order with the weightiest first, each with its rules that fit. A text without
 * rules of its own is found by its own words; one whose rules are all filtered away is not found. The search is in
 * titles, demands, citations and ids, in English and in the language of the law, without case.
 */
export function findLaw(rulebase: Rulebase, filters: LawFilters, today: string): FoundOrder[] {
  const day = filters.on || today;
  const byInstrument = Map.groupBy(rulebase.obligations, ({ instrument }) => instrument);
  const broader = new Map(rulebase.themes.map(({ id, broader }) => [id, broader]));
  const found = rulebase.instruments.flatMap((instrument): FoundInstrument[] => {
    if (filters.force && instrument.force !== filters.force) return [];
    const status = stateOn(instrument.timeline, day)?.status ?? 'not-made';
    if (filters.status && status !== filters.status) return [];
    const own = hasEveryWord(textOf(instrument), filters.q);
    const rules = (byInstrument.get(instrument.id) ?? []).filter(
      (rule) =>
        (own || hasEveryWord(textOfRule(rule), filters.q)) &&
        (!filters.theme ||
          rule.themes.some((id) => id === filters.theme || broader.get(id) === filters.theme)) &&
        (!filters.component || rule.touches.includes(filters.component)) &&
        (!filters.role || rule.binds.includes(filters.role)),
    );
    const narrowed = filters.theme || filters.component || filters.role;
    return rules.length > 0 || (own && !narrowed) ? [{ instrument, status, rules }] : [];
  });
  const byOrder = Map.groupBy(found, ({ instrument }) => instrument.jurisdiction);
  return ordersByWeight(rulebase).flatMap(({ id, name }) => {
    const instruments = byOrder.get(id);
    if (!instruments || (filters.jurisdiction && filters.jurisdiction !== id)) return [];
    return [{ id, name, instruments, rules: instruments.reduce((sum, { rules }) => sum + rules.length, 0) }];
  });
}

function textOf({ id, title, short, native_title, summary }: Instrument): string {
  return [id, title, short, native_title ?? '', summary].join(' ');
}

function textOfRule({ id, title, demand, citation }: Obligation): string {
  return [id, title, demand, citation].join(' ');
}
