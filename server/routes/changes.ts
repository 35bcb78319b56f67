import { z } from 'zod';
import { narrowed } from '../../graph/changes/counts.ts';
import { IsoDate, PartialDate } from '../../graph/model/basics.ts';
import { Event } from '../../graph/model/law.ts';
import { flipsAnswer, FlipsAnswer } from '../changes-answers.ts';
import { EventRow, eventRows, EventWords, subjectOf } from '../changes-events.ts';
import { changesFilter, flipsFilter, inDirection, wantedOf } from '../changes-filter.ts';
import type { LawChanges } from '../law-changes.ts';
import { listOf, pageOf, pageQuery } from '../paging.ts';
import { route, routes } from '../route.ts';

const EventAnswer = FlipsAnswer.extend({
  id: z.string(),
  kind: z.enum(['event', 'day', 'instrument']),
  title: z.string(),
  date: PartialDate.nullable(),
  ...EventWords,
  instruments: EventRow.shape.instruments,
  /** What is known of an event of the seeds, with its sources. */
  event: Event.nullable(),
  /** The ids of the events of an instrument. */
  events: z.array(z.string()),
  knownOn: IsoDate,
});

/** Changes in the law, and what each does to the models in the graph. */
export const changes = (lawChanges: LawChanges) =>
  routes(
    route(
      {
        method: 'get',
        path: '/changes',
        summary:
          'The timeline of law, past and to come, with what each event flips for the models in the graph',
        query: z.strictObject({
          ...pageQuery,
          ...changesFilter,
          from: IsoDate.optional().describe('First day'),
          to: IsoDate.optional().describe('Last day'),
          flipping: z.enum(['true', 'false']).default('false').describe('Only events that flip something'),
          sort: z.enum(['date', '-date']).default('date').describe('A minus puts the latest first'),
        }),
        answer: listOf(EventRow).extend({ knownOn: IsoDate, graphVersion: z.string() }),
      },
      async ({ query }) => {
        const ground = await lawChanges.current();
        const found = await eventRows(ground, query);
        if (query.sort === '-date') found.reverse();
        return { ...pageOf(found, query), knownOn: ground.knownOn, graphVersion: ground.rulebase.version };
      },
    ),
    route(
      {
        method: 'get',
        path: '/changes/:id',
        summary: 'One event, or all that one instrument published, with exactly the cells that flip',
        params: z.strictObject({ id: z.string().max(140) }),
        query: z.strictObject({ ...pageQuery, ...flipsFilter }),
        answer: EventAnswer,
        problems: ['not-found'],
      },
      async ({ params: { id }, query }) => {
        const ground = await lawChanges.current();
        const { events, occasions, ...told } = subjectOf(id, ground);
        const wanted = wantedOf(query, ground);
        const effects = [];
        for (const occasion of occasions) effects.push(await ground.effectOf(occasion));
        const made = effects.flatMap(({ occasion, flips }) =>
          narrowed(flips, wanted).map((flip) => ({ ...flip, occasion })),
        );
        return {
          id,
          ...told,
          events,
          knownOn: ground.knownOn,
          ...flipsAnswer(made, inDirection(made, query.direction), query, ground),
        };
      },
    ),
  );
