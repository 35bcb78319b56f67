import { z } from 'zod';
import { Definition, Event, Exemption, Instrument, Obligation, Provision } from '../../graph/model/law.ts';
import { Verdict } from '../../graph/model/finding.ts';
import { conditionsOf, partsOf } from '../../graph/rules/parts.ts';
import type { Condition } from '../../graph/model/condition.ts';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import { ProblemError } from '../errors.ts';
import { argumentOf } from '../knowledge-queries.ts';
import type { Knowledge } from '../knowledge.ts';
import { modelsReached } from '../model-queries.ts';
import { route, routes } from '../route.ts';

const params = z.strictObject({ id: z.string().max(120) });

const InstrumentAnswer = z.object({
  instrument: Instrument,
  obligations: z.array(Obligation),
  exemptions: z.array(Exemption),
  provisions: z.array(Provision),
  definitions: z.array(Definition),
  events: z.array(Event),
});

const ObligationAnswer = z.object({
  obligation: Obligation,
  instrument: Instrument,
  exemptions: z.array(Exemption),
  definitions: z.array(Definition),
});

const ReachedAnswer = z.object({
  items: z.array(
    z.object({
      situation: z.string(),
      verdict: Verdict,
      models: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
});

const ArgumentAnswer = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['risk', 'measure']),
      id: z.string(),
      label: z.string(),
      text: z.string(),
      /** Why the rule answers the risk or asks for the measure, in our own reading. */
      reason: z.string(),
    }),
  ),
});

/** Texts and duties by their ids. */
export const law = (knowledge: Knowledge) =>
  routes(
    route(
      {
        method: 'get',
        path: '/instruments/:id',
        summary: 'One instrument with its obligations, exemptions, provisions, definitions and events',
        params,
        answer: InstrumentAnswer,
        problems: ['not-found'],
      },
      async ({ params: { id } }) => {
        const { rulebase } = await knowledge.current();
        const instrument = found(rulebase.instruments, id, 'instrument');
        const under = <T extends { instrument: string }>(records: readonly T[]) =>
          records.filter((record) => record.instrument === id);
        return {
          instrument,
          obligations: under(rulebase.obligations),
          exemptions: under(rulebase.exemptions),
          provisions: under(rulebase.provisions),
          definitions: under(rulebase.definitions),
          events: rulebase.events.filter(({ instruments }) => instruments.includes(id)),
        };
      },
    ),
    route(
      {
        method: 'get',
        path: '/obligations/:id',
        summary: 'One obligation with its instrument, what lifts it, and the definitions it rests on',
        params,
        answer: ObligationAnswer,
        problems: ['not-found'],
      },
      async ({ params: { id } }) => {
        const { rulebase } = await knowledge.current();
        const obligation = found(rulebase.obligations, id, 'obligation');
        const exemptions = rulebase.exemptions.filter(({ lifts }) => lifts.includes(id));
        return {
          obligation,
          instrument: found(rulebase.instruments, obligation.instrument, 'instrument'),
          exemptions,
          definitions: definitionsUnder([obligation, ...exemptions], rulebase),
        };
      },
    ),
    route(
      {
        method: 'get',
        path: '/obligations/:id/models',
        summary: 'The models that an obligation reaches, by seeded situation and verdict',
        params,
        answer: ReachedAnswer,
        problems: ['not-found'],
      },
      async ({ params: { id } }) => {
        const { rulebase } = await knowledge.current();
        found(rulebase.obligations, id, 'obligation');
        return { items: await modelsReached(knowledge.store, id) };
      },
    ),
    route(
      {
        method: 'get',
        path: '/obligations/:id/argument',
        summary: 'The risks of generative AI that an obligation answers, and the measures it asks for',
        params,
        answer: ArgumentAnswer,
        problems: ['not-found'],
      },
      async ({ params: { id } }) => {
        const { rulebase } = await knowledge.current();
        found(rulebase.obligations, id, 'obligation');
        return { items: await argumentOf(knowledge.store, id) };
      },
    ),
  );

function found<T extends { id: string }>(records: readonly T[], id: string, kind: string): T {
  const record = records.find((candidate) => candidate.id === id);
  if (!record) throw new ProblemError('not-found', `There is no ${kind} "${id}".`);
  return record;
}

/** The definitions that rules reach, directly or through others. */
function definitionsUnder(rules: readonly (Obligation | Exemption)[], rulebase: Rulebase): Definition[] {
  const reached = new Set<string>();
  const visit = (condition: Condition): void => {
    if ('definition' in condition && !reached.has(condition.definition)) {
      reached.add(condition.definition);
      conditionsOf(rulebase.definitions.find(({ id }) => id === condition.definition)!).forEach(visit);
    }
    partsOf(condition).forEach(visit);
  };
  rules.flatMap(conditionsOf).forEach(visit);
  return rulebase.definitions.filter(({ id }) => reached.has(id));
}
