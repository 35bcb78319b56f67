import { z } from 'zod';
import { comingDates } from '../../graph/changes/coming.ts';
import { comingCalendar, comingJsonFeed, type ComingFeed } from '../../graph/changes/coming-feeds.ts';
import { IsoDate } from '../../graph/model/basics.ts';
import { ProblemError, type FieldError } from '../errors.ts';
import type { LawChanges } from '../law-changes.ts';
import { route, routes } from '../route.ts';

const list = z.string().min(1).max(4_000).optional();

const query = z.strictObject({
  models: list.describe('Ids of models, with commas between them; all where it is left out'),
  jurisdictions: list.describe('Ids of jurisdictions, in the same way'),
  situations: list.describe('Ids of situations, in the same way'),
  kinds: list.describe('Of starts, may-start and ends, in the same way'),
  asOf: IsoDate.optional().describe('The day to count from; the day of the edition where it is left out'),
});

const kinds = ['starts', 'may-start', 'ends'] as const;

const JsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  description: z.string(),
  language: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      external_url: z.string(),
      title: z.string(),
      content_text: z.string(),
      date_published: z.string(),
      tags: z.array(z.string()),
      _tierwise: z.object({
        date: IsoDate,
        kind: z.enum(kinds),
        obligation: z.string(),
        instrument: z.string(),
        jurisdiction: z.string(),
        citation: z.string(),
        models: z.array(z.string()),
        situations: z.array(z.string()),
      }),
    }),
  ),
});

/** Feeds of the days on which duties of chosen models start, may start or end. */
export const coming = (lawChanges: LawChanges) =>
  routes(
    route(
      {
        method: 'get',
        path: '/changes/coming.ics',
        summary: 'Coming dates of chosen models as a calendar to subscribe to (RFC 5545)',
        query,
        answer: z.string(),
        media: ['text/calendar'],
      },
      async ({ query: asked }) => comingCalendar(await feedOf(asked, lawChanges)),
    ),
    route(
      {
        method: 'get',
        path: '/changes/coming.json',
        summary: 'The same as a JSON Feed, version 1.1',
        query,
        answer: JsonFeed,
        media: ['application/feed+json'],
      },
      async ({ query: asked }, _request, response) => {
        const feed = comingJsonFeed(await feedOf(asked, lawChanges));
        response.type('application/feed+json');
        return feed;
      },
    ),
  );

async function feedOf(asked: z.infer<typeof query>, lawChanges: LawChanges): Promise<ComingFeed> {
  const { rulebase, rules, ground, configurations, modelsOf, edition } = await lawChanges.current();
  const problems: FieldError[] = [];
  const chosen = (field: 'models' | 'jurisdictions' | 'situations' | 'kinds', known: Iterable<string>) => {
    const all = new Set(known);
    const ids = asked[field]?.split(',').map((id) => id.trim());
    const unknown = ids?.filter((id) => !all.has(id)) ?? [];
    if (unknown.length > 0)
      problems.push({
        field,
        message: `not known: ${unknown.join(', ').slice(0, 200)}`,
        mend: 'give ids with commas between them',
      });
    return (id: string) => !ids || ids.includes(id);
  };
  const models = configurations.flatMap((configuration) => modelsOf(configuration).map(({ id }) => id));
  const isModel = chosen('models', models);
  const isJurisdiction = chosen(
    'jurisdictions',
    rulebase.jurisdictions.map(({ id }) => id),
  );
  const isSituation = chosen(
    'situations',
    rulebase.situations.map(({ id }) => id),
  );
  const isKind = chosen('kinds', kinds);
  if (problems.length > 0) throw new ProblemError('invalid-request', undefined, problems);
  const asOf = asked.asOf ?? edition;
  const wantedModels = (configuration: string) => modelsOf(configuration).filter(({ id }) => isModel(id));
  const dates = comingDates(
    ground,
    { asOf, knownOn: edition },
    {
      cell: ({ configuration, situation }) =>
        isSituation(situation) && wantedModels(configuration).length > 0,
      obligation: ({ instrument }) => isJurisdiction(instrument.jurisdiction),
    },
  );
  return {
    coming: dates.filter(({ kind }) => isKind(kind)),
    rules,
    situations: rulebase.situations,
    modelsOf: wantedModels,
    edition,
  };
}
