import { z } from 'zod';
import { IsoDate, PartialDate } from '../../graph/model/basics.ts';
import { FactValues } from '../../graph/model/fact.ts';
import { CaseFact, Finding } from '../../graph/model/finding.ts';
import { Configuration, Developer, Licence, Model } from '../../graph/model/release.ts';
import { LevelCode } from '../../graph/model/taxonomy.ts';
import { assess } from '../../graph/rules/assess.ts';
import { readCaseFacts } from '../../graph/rules/case-facts.ts';
import { withImpliedFacts } from '../../graph/rules/implied-facts.ts';
import { ProblemError } from '../errors.ts';
import type { Knowledge } from '../knowledge.ts';
import { modelListQuery, modelPage } from '../model-list.ts';
import { modelRecord, modelReleases } from '../model-queries.ts';
import { listOf } from '../paging.ts';
import { route, routes } from '../route.ts';
import { today } from '../today.ts';

const params = z.strictObject({ id: z.string().max(120) });
const Named = z.object({ id: z.string(), name: z.string() });

const ModelRow = z.object({
  id: z.string(),
  name: z.string(),
  developer: Named.nullable(),
  country: z.string().nullable(),
  released: PartialDate.nullable(),
  licence: Named.nullable(),
  levels: z.array(LevelCode),
  configurations: z.array(z.string()),
  trainingComputeFlop: z.number().nullable(),
  /** What it generates; empty where that is not known. */
  outputs: z.array(z.string()),
  /** The classes it reaches in the schemes of openness. */
  tiers: z.array(z.string()),
});

/** What a release states: its levels in the order of the strip, its facts, and the id of its configuration. */
const ReleaseFacts = z.object({
  id: z.string(),
  levels: z.array(LevelCode),
  facts: FactValues,
  configuration: z.string(),
});

const ModelAnswer = z.object({
  model: Model,
  developer: Developer.nullable(),
  licences: z.array(Licence),
  /** The first release first: it speaks for the model. */
  releases: z.array(ReleaseFacts),
  /** What the rules see of the releases, with the number of models that share it. */
  configurations: z.array(Configuration.extend({ models: z.int() })),
  /** The model it was made from, where that one is among the models. */
  base: Named.nullable(),
  /** The models made from it. */
  derived: z.array(Named.extend({ how: z.string() })),
});

const ModelFindings = z.object({
  items: z.array(Finding),
  total: z.int(),
  situation: z.string(),
  configuration: z.string(),
  facts: z.record(z.string(), CaseFact),
  asOf: IsoDate,
  knownOn: IsoDate,
  graphVersion: z.string(),
});

/** Models, their configurations, and what the law says of them in a named situation. */
export const models = (knowledge: Knowledge) =>
  routes(
    route(
      {
        method: 'get',
        path: '/models',
        summary: 'Models with developer, date, licence and the twelve openness levels',
        query: modelListQuery,
        answer: listOf(ModelRow),
      },
      async ({ query }) => modelPage(knowledge.store, query),
    ),
    route(
      {
        method: 'get',
        path: '/models/:id',
        summary: 'One model with its releases, licences, levels and configurations',
        params,
        answer: ModelAnswer,
        problems: ['not-found'],
      },
      async ({ params: { id } }) => {
        const answer = await modelRecord(knowledge.store, id);
        if (!answer) throw new ProblemError('not-found', `There is no model "${id}".`);
        return answer;
      },
    ),
    route(
      {
        method: 'get',
        path: '/models/:id/findings',
        summary: 'The findings for the first release of a model, completed with a seeded situation',
        params,
        query: z.strictObject({
          situation: z.string().max(120),
          asOf: IsoDate.optional(),
          knownOn: IsoDate.optional(),
        }),
        answer: ModelFindings,
        problems: ['not-found'],
      },
      async ({ params: { id }, query }) => {
        const [release] = await modelReleases(knowledge.store, id);
        if (!release) throw new ProblemError('not-found', `There is no model "${id}".`);
        const { rulebase, rules } = await knowledge.current();
        const situation = rulebase.situations.find((candidate) => candidate.id === query.situation);
        if (!situation) throw new ProblemError('not-found', `There is no situation "${query.situation}".`);
        // The situation speaks last: who acts and where is not the model's to say.
        const { facts } = readCaseFacts({ ...release.facts, ...situation.facts }, rulebase.facts);
        const asOf = query.asOf ?? today();
        const knownOn = query.knownOn ?? today();
        const items = assess(rules, facts, { asOf, knownOn });
        return {
          items,
          total: items.length,
          situation: situation.id,
          configuration: release.configuration,
          facts: Object.fromEntries(withImpliedFacts(facts, rules)),
          asOf,
          knownOn,
          graphVersion: rulebase.version,
        };
      },
    ),
  );
