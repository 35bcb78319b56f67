import type { Rulebase } from '../model/rulebase.ts';
import type { Rules } from '../rules/prepare.ts';
import { listWords, wordsOfDate } from '../rules/words.ts';
import { icalendarOf } from './calendar-feed.ts';
import type { Coming } from './coming.ts';
import type { ModelsOf } from './counts.ts';

/** What the feeds of coming days are made from. */
export type ComingFeed = {
  coming: readonly Coming[];
  rules: Rules;
  situations: Rulebase['situations'];
  /** The models that have a configuration, by name. */
  modelsOf: ModelsOf;
  /** The day of the edition, on which the days ahead are counted from and up to which publications count. */
  edition: string;
};

const title = 'Tierwise: coming dates of AI law';
const caution = 'Information, not legal advice.';

/** The coming days as an iCalendar feed. */
export function comingCalendar(feed: ComingFeed): string {
  return icalendarOf({
    name: title,
    description: `${aboutOf(feed)} ${caution}`,
    stamp: feed.edition,
    entries: feed.coming.map((coming) => {
      const told = toldOf(coming, feed);
      return {
        uid: `${coming.id}@tierwise`,
        date: coming.date,
        summary: told.title,
        description: told.text,
        url: told.url,
        categories: [told.jurisdiction, coming.kind],
      };
    }),
  });
}

/** The coming days as a JSON Feed, version 1.1. What is only ours stands under `_tierwise`. */
export function comingJsonFeed(feed: ComingFeed) {
  return {
    version: 'https://jsonfeed.org/version/1.1' as const,
    title,
    description: `${aboutOf(feed)} ${caution}`,
    language: 'en',
    items: feed.coming.map((coming) => {
      const told = toldOf(coming, feed);
      return {
        id: `${coming.id}@tierwise`,
        external_url: told.url,
        title: `${wordsOfDate(coming.date)}: ${told.title}`,
        content_text: told.text,
        date_published: `${feed.edition}T00:00:00Z`,
        tags: [told.jurisdiction, coming.kind],
        _tierwise: {
          date: coming.date,
          kind: coming.kind,
          obligation: coming.obligation,
          instrument: told.instrument,
          jurisdiction: told.jurisdiction,
          citation: coming.citation,
          models: told.models.map(({ id }) => id),
          situations: told.situations.map(({ id }) => id),
        },
      };
    }),
  };
}

function aboutOf({ edition }: ComingFeed): string {
  return `Days on which duties start, may start or end, by what was published up to ${wordsOfDate(edition)}.`;
}

const verbs = { starts: 'starts', 'may-start': 'may start', ends: 'ends' } as const;

function toldOf(coming: Coming, { rules, situations, modelsOf, edition }: ComingFeed) {
  const { record, instrument } = rules.obligations.find(({ record }) => record.id === coming.obligation)!;
  const models = [
    ...new Map(
      coming.cells.flatMap(({ configuration }) => modelsOf(configuration)).map((model) => [model.id, model]),
    ).values(),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const met = new Set(coming.cells.map(({ situation }) => situation));
  const sides = situations.filter(({ id }) => met.has(id));
  const binding = record.binding && instrument.force === 'binding';
  const [source] = rules.grounds.get(record)!.citations;
  const text = [
    record.demand,
    ...(coming.kind === 'may-start'
      ? [
          'Whether it is owed, or from when, is open: facts of the case would decide. This is the first day it can start.',
        ]
      : []),
    ...(binding ? [] : ['Not binding.']),
    `For ${someOf(
      models.map(({ name }) => name),
      'models',
    )}.`,
    `Seen from: ${listWords(
      sides.map(({ label }) => label),
      'or',
    )}.`,
    `${instrument.title}, ${record.citation}; the day: ${coming.citation}.`,
    ...(source
      ? [`Source: ${source.title}, checked ${wordsOfDate(source.checked)} (${source.confidence}).`]
      : []),
    `As known on ${wordsOfDate(edition)}. ${caution}`,
  ].join('\n');
  return {
    title: `${instrument.short} ${record.citation} ${verbs[coming.kind]}: ${record.title}`,
    text,
    url: instrument.url,
    instrument: instrument.id,
    jurisdiction: instrument.jurisdiction,
    models,
    situations: sides,
  };
}

/** Some names, and how many more there are. */
function someOf(names: readonly string[], kind: string): string {
  const most = 12;
  if (names.length <= most) return listWords(names, 'and') || `no ${kind}`;
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more ${kind}`;
}
