import { z } from 'zod';
import { Id } from '../../graph/model/basics.ts';
import { Audit, AuditContent, AuditEntry, type AuditVerdict } from '../../graph/model/audit.ts';
import type { RecordStore } from '../../graph/store/records.ts';
import { sampleOf } from '../audit-sample.ts';
import { allAudits, changeAudit, oneAudit, startAudit, versionPage, type AuditVersion } from '../audits.ts';
import { ProblemError } from '../errors.ts';
import type { Knowledge } from '../knowledge.ts';
import { listOf, pageOf, pageQuery } from '../paging.ts';
import { route, routes } from '../route.ts';

const params = z.strictObject({ id: Id });
const version = z.int().min(1);

/** Made anew for each address, because the document names a schema once. */
const auditAnswer = () => z.object({ version, keptAt: z.string(), audit: Audit });

const Summary = z.object({
  id: z.string(),
  version,
  keptAt: z.string(),
  title: z.string(),
  reviewer: z.string().nullable(),
  models: z.array(z.string()),
  verdicts: z.object({ agree: z.int(), disagree: z.int(), 'cannot-tell': z.int() }),
});

const OfModel = AuditEntry.safeExtend({
  audit: z.string(),
  title: z.string(),
  reviewer: z.string().nullable(),
});

const Sample = z.object({
  items: z.array(
    z.object({ id: z.string(), name: z.string(), suspect: z.boolean(), reasons: z.array(z.string()) }),
  ),
  considered: z.int(),
  total: z.int(),
});

/** Audits of published levels: what reviewers found, version by version. */
export const audits = (knowledge: Knowledge, records: RecordStore) =>
  routes(
    route(
      {
        method: 'get',
        path: '/audits',
        summary: 'Audits in their newest versions, the last kept first',
        query: z.strictObject(pageQuery),
        answer: listOf(Summary),
        live: true,
        problems: ['record-corrupt'],
      },
      async ({ query }) => pageOf((await allAudits(records)).map(summaryOf), query),
    ),
    route(
      {
        method: 'post',
        path: '/audits',
        summary: 'Start an audit of some models; its id is made here',
        body: AuditContent,
        answer: auditAnswer(),
        status: 201,
        live: true,
        problems: ['records-full', 'record-corrupt'],
      },
      async ({ body }, _request, response) => {
        const started = await startAudit(knowledge.store, records, body);
        response.setHeader('Location', `/api/audits/${started.audit.id}`);
        return started;
      },
    ),
    route(
      {
        method: 'get',
        path: '/audits/:id',
        summary: 'One audit in its newest version, or in the one named',
        params,
        query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
        answer: auditAnswer(),
        live: true,
        problems: ['not-found', 'record-corrupt'],
      },
      async ({ params: { id }, query }) => oneAudit(records, id, query.version),
    ),
    route(
      {
        method: 'put',
        path: '/audits/:id',
        summary: 'Keep the next version of an audit, made on the version named',
        params,
        body: z.strictObject({ version, audit: AuditContent }),
        answer: auditAnswer(),
        live: true,
        problems: ['not-found', 'audit-conflict', 'records-full', 'record-corrupt'],
      },
      async ({ params: { id }, body }) => changeAudit(knowledge.store, records, id, body),
    ),
    route(
      {
        method: 'get',
        path: '/audits/:id/versions',
        summary: 'The versions of an audit, the newest first',
        params,
        query: z.strictObject(pageQuery),
        answer: listOf(Summary),
        live: true,
        problems: ['not-found', 'record-corrupt'],
      },
      async ({ params: { id }, query }) => {
        const { items, ...page } = await versionPage(records, id, query);
        return { items: items.map(summaryOf), ...page };
      },
    ),
    route(
      {
        method: 'get',
        path: '/models/:id/audits',
        summary: 'What reviewers found about the published levels of a model',
        params,
        query: z.strictObject(pageQuery),
        answer: listOf(OfModel),
        live: true,
        problems: ['not-found', 'record-corrupt'],
      },
      async ({ params: { id }, query }) => {
        const { rows } = await knowledge.store.read('MATCH (m:Model {id: $id}) RETURN m.id AS id', { id });
        if (rows.length === 0) throw new ProblemError('not-found', `There is no model "${id}".`);
        return pageOf(
          (await allAudits(records)).flatMap((one) => entriesOf(one, id)),
          query,
        );
      },
    ),
    route(
      {
        method: 'get',
        path: '/audit-sample',
        summary:
          'Models proposed for an audit: doubtful records first, then a spread over openness and years',
        query: z.strictObject({ size: z.coerce.number().int().min(1).max(15).default(15) }),
        answer: Sample,
      },
      async ({ query }) => sampleOf(knowledge, query.size),
    ),
  );

function summaryOf({ version, keptAt, audit }: AuditVersion) {
  const { id, title, reviewer, models, entries } = audit;
  const count = (wanted: AuditVerdict) => entries.filter(({ verdict }) => verdict === wanted).length;
  return {
    id,
    version,
    keptAt,
    title,
    reviewer: reviewer ?? null,
    models,
    verdicts: { agree: count('agree'), disagree: count('disagree'), 'cannot-tell': count('cannot-tell') },
  };
}

function entriesOf({ audit: { id, title, reviewer, entries } }: AuditVersion, model: string) {
  return entries
    .filter((entry) => entry.model === model)
    .map((entry) => ({ ...entry, audit: id, title, reviewer: reviewer ?? null }));
}
