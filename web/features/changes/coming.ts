import type { Confidence } from '../../../graph/model/basics.ts';
import type { Rulebase } from '../../../graph/model/rulebase.ts';
import { firmest } from '../../../graph/rules/grounds.ts';
import type { ComingItem } from './api.ts';

/** What narrows the coming dates; each but the day is a list of ids with commas between them. */
export const comingFields = {
  models: 'text',
  jurisdictions: 'text',
  situations: 'text',
  kinds: 'text',
  'as-of': 'day',
} as const;

export type ComingFilters = Partial<Record<keyof typeof comingFields, string>>;

/** What happens on a coming day, in words. */
export const comingWords: Record<ComingItem['_tierwise']['kind'], string> = {
  starts: 'Starts',
  'may-start': 'May start',
  ends: 'Ends',
};

/** The ids of a list in the address. */
export function idsIn(list: string | undefined): string[] {
  return (list ?? '').split(',').filter(Boolean);
}

/** A list with one id more, or without it where it is there. */
export function toggled(list: string | undefined, id: string): string {
  const ids = idsIn(list);
  return (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]).join(',');
}

/** The choice as the API takes it. */
export function askedComing({ 'as-of': asOf, ...lists }: ComingFilters): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...lists, asOf }).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** The address of a feed of a choice, as a calendar or reader wants it: whole, with the host. */
export function feedAddress(
  kind: 'ics' | 'json',
  query: Readonly<Record<string, string>>,
  origin: string,
): string {
  const text = new URLSearchParams(query).toString().replaceAll('%2C', ',');
  return `${origin}/api/changes/coming.${kind}${text ? `?${text}` : ''}`;
}

/** One coming day of one duty, with the words of the rulebase. */
export type ComingLine = {
  id: string;
  kind: ComingItem['_tierwise']['kind'];
  title: string;
  duty: { id: string; instrument: string; short: string; citation: string; jurisdiction: string };
  citation: string;
  binding: boolean;
  /** How firmly the duty is held; not known where the rulebase has it no more. */
  confidence: Confidence | undefined;
  models: string[];
  situations: string[];
};

/** Coming dates by day, the nearest first. */
export function comingDays(
  items: readonly ComingItem[],
  rulebase: Pick<Rulebase, 'obligations' | 'instruments' | 'situations'>,
): { day: string; lines: ComingLine[] }[] {
  const duties = new Map(rulebase.obligations.map((record) => [record.id, record]));
  const texts = new Map(rulebase.instruments.map((record) => [record.id, record]));
  const labels = new Map(rulebase.situations.map(({ id, label }) => [id, label]));
  const lineOf = ({ id, title, _tierwise: own }: ComingItem): ComingLine => {
    const duty = duties.get(own.obligation);
    const text = texts.get(own.instrument);
    return {
      id,
      kind: own.kind,
      title: duty?.title ?? title,
      duty: {
        id: own.obligation,
        instrument: own.instrument,
        short: text?.short ?? own.instrument,
        citation: duty?.citation ?? '',
        jurisdiction: own.jurisdiction,
      },
      citation: own.citation,
      binding: duty?.binding === true && text?.force === 'binding',
      confidence: duty && firmest(duty.sources),
      models: own.models,
      situations: own.situations.map((one) => labels.get(one) ?? one),
    };
  };
  return [...Map.groupBy(items, ({ _tierwise: own }) => own.date)].map(([day, list]) => ({
    day,
    lines: list.map(lineOf),
  }));
}
