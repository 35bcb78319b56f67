import { z } from 'zod';
import { narrowed } from '../../graph/changes/counts.ts';
import { flipsBetween } from '../../graph/changes/flips.ts';
import { IsoDate } from '../../graph/model/basics.ts';
import type { Days } from '../../graph/rules/timeline.ts';
import { FlipCounts, flipCounts, flipsAnswer, FlipsAnswer } from '../changes-answers.ts';
import { EventRow, eventRows } from '../changes-events.ts';
import { changesFilter, flipsFilter, inDirection, wantedOf } from '../changes-filter.ts';
import { ProblemError } from '../errors.ts';
import type { ChangeGround, LawChanges } from '../law-changes.ts';
import { pageQuery } from '../paging.ts';
import { route, routes } from '../route.ts';
import { today } from '../today.ts';

const DaysAnswer = z.object({ asOf: IsoDate, knownOn: IsoDate });

/** What differs between two days or two states of knowledge. */
export const changesBetween = (lawChanges: LawChanges) =>
  routes(
    route(
      {
        method: 'get',
        path: '/changes/between',
        summary: 'Exactly the cells that flip between two days, two days of knowledge, or both',
        query: z.strictObject({
          ...pageQuery,
          ...flipsFilter,
          asOf: IsoDate.optional().describe('The day in the world; today where it is left out'),
          knownOn: IsoDate.optional().describe(
            'Publications up to this day count; today where it is left out',
          ),
          beforeAsOf: IsoDate.optional().describe('The day before; `asOf` where it is left out'),
          beforeKnownOn: IsoDate.optional().describe('What was known before; `knownOn` where it is left out'),
        }),
        answer: FlipsAnswer.extend({ before: DaysAnswer, after: DaysAnswer }),
      },
      async ({ query }) => {
        const ground = await lawChanges.current();
        const after = { asOf: query.asOf ?? today(), knownOn: query.knownOn ?? today() };
        const before = {
          asOf: query.beforeAsOf ?? after.asOf,
          knownOn: query.beforeKnownOn ?? after.knownOn,
        };
        const flips = narrowed(flipsOnDays(ground, before, after), wantedOf(query, ground));
        return {
          ...flipsAnswer(flips, inDirection(flips, query.direction), query, ground),
          before,
          after,
        };
      },
    ),
    route(
      {
        method: 'get',
        path: '/changes/since',
        summary:
          'What changed since a day on which someone last looked: events, and how many cells flip by them and by time',
        query: z.strictObject({
          ...changesFilter,
          seen: IsoDate.describe('The day of the last look'),
          version: z.string().max(40).optional().describe('The version of the graph that was looked at'),
        }),
        answer: z.object({
          seen: IsoDate,
          today: IsoDate,
          /** Whether the graph is another than the one looked at; `null` where no version was given. */
          rulebookChanged: z.boolean().nullable(),
          /** The events after that day up to today that flip something, by their ids. */
          events: z.array(
            EventRow.pick({ id: true, date: true, title: true, instruments: true }).extend({
              cells: z.int(),
            }),
          ),
          /** What flips today by what was published since. */
          byKnowledge: FlipCounts,
          /** What flips by the days that passed, as known today. */
          byTime: FlipCounts,
          graphVersion: z.string(),
        }),
      },
      async ({ query }) => {
        const ground = await lawChanges.current();
        const now = today();
        const { seen } = query;
        if (seen > now) {
          const error = { field: 'seen', message: `${seen} lies ahead`, mend: `give a day up to ${now}` };
          throw new ProblemError('invalid-request', undefined, [error]);
        }
        const wanted = wantedOf(query, ground);
        const countsOf = (before: Days, after: Days) =>
          flipCounts(narrowed(flipsOnDays(ground, before, after), wanted), ground);
        const current = { asOf: now, knownOn: now };
        const rows = await eventRows(ground, { ...query, from: seen, to: now, flipping: 'true' });
        return {
          seen,
          today: now,
          rulebookChanged: query.version === undefined ? null : query.version !== ground.rulebase.version,
          events: rows
            .filter(({ date }) => date > seen)
            .map(({ id, date, title, instruments, counts }) => ({
              id,
              date,
              title,
              instruments,
              cells: counts.cells,
            })),
          byKnowledge: countsOf({ ...current, knownOn: seen }, current),
          byTime: countsOf({ ...current, asOf: seen }, current),
          graphVersion: ground.rulebase.version,
        };
      },
    ),
  );

function flipsOnDays({ ground }: ChangeGround, before: Days, after: Days) {
  return flipsBetween({ ground, days: before }, { ground, days: after });
}
