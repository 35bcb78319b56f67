import { randomUUID } from 'node:crypto';
import { entryKey } from '../graph/model/audit-limits.ts';
import { Audit, type AuditContent, type AuditEntry } from '../graph/model/audit.ts';
import type { LevelCode } from '../graph/model/taxonomy.ts';
import { unreadable } from '../graph/store/kept.ts';
import type { GraphStore } from '../graph/store/port.ts';
import { RecordConflict, type Kept, type RecordStore } from '../graph/store/records.ts';
import { ProblemError, type FieldError } from './errors.ts';
import { positionOf } from './paging.ts';

/** How much a server keeps: there is no login, and a disk has an end. */
export const mostKept = { audits: 500, versions: 1_000 };

/** One version of an audit. */
export type AuditVersion = { version: number; keptAt: string; audit: Audit };

/** The newest versions of all audits, the last kept first. */
export async function allAudits(records: RecordStore): Promise<AuditVersion[]> {
  return (await records.list('audit')).map(versionOf);
}

/** One version of an audit, the newest when none is named. Throws `not-found`. */
export async function oneAudit(records: RecordStore, id: string, version?: number): Promise<AuditVersion> {
  const kept = await records.read('audit', id, version);
  if (kept) return versionOf(kept);
  const which = version === undefined ? '' : `version ${version} of `;
  throw new ProblemError('not-found', `There is no ${which}audit "${id}".`);
}

/** One page of the versions of an audit, the newest first. The cursor is the version that the page before ended with. */
export async function versionPage(
  records: RecordStore,
  id: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: AuditVersion[]; total: number; next?: string }> {
  const { version: total } = await oneAudit(records, id);
  const before = cursor === undefined ? total + 1 : positionOf(cursor);
  const items = (await records.versions('audit', id, { limit, before })).map(versionOf);
  const last = items.at(-1)?.version ?? 1;
  return { items, total, ...(last > 1 && { next: String(last) }) };
}

/** Keeps a new audit under an id of its own. Throws `invalid-request` or `records-full`. */
export async function startAudit(
  store: GraphStore,
  records: RecordStore,
  content: AuditContent,
): Promise<AuditVersion> {
  await checkAgainstGraph(store, content);
  if ((await records.list('audit')).length >= mostKept.audits) throw new ProblemError('records-full');
  const audit: Audit = { id: `audit-${randomUUID()}`, ...content };
  return versionOf(await records.keep('audit', audit.id, audit, 0));
}

/** Keeps the next version after the one it was made on. Throws `audit-conflict` and what `startAudit` throws. */
export async function changeAudit(
  store: GraphStore,
  records: RecordStore,
  id: string,
  { version, audit: content }: { version: number; audit: AuditContent },
): Promise<AuditVersion> {
  const { audit: before, version: newest } = await oneAudit(records, id);
  const conflict = `Version ${version} is not the newest, which is ${newest}. Nothing was overwritten.`;
  if (version !== newest) throw new ProblemError('audit-conflict', conflict);
  if (version >= mostKept.versions) throw new ProblemError('records-full');
  await checkAgainstGraph(store, content, before);
  try {
    return versionOf(await records.keep('audit', id, { id, ...content }, version));
  } catch (error) {
    if (error instanceof RecordConflict) throw new ProblemError('audit-conflict');
    throw error;
  }
}

/**
 * Holds what is new in an audit against the graph: its models, and each verdict's part and published level. What was
 * kept before stays, also when the seeds have changed since.
 */
async function checkAgainstGraph(
  store: GraphStore,
  { models, entries }: AuditContent,
  before: AuditContent = { title: '', models: [], entries: [] },
): Promise<void> {
  const known = new Set(before.entries.map((entry) => JSON.stringify(entry)));
  const fresh = entries.flatMap((entry, index) =>
    known.has(JSON.stringify(entry)) ? [] : [{ entry, index }],
  );
  const { parts, ids } = await partsOf(store, models);
  const errors: FieldError[] = [
    ...models.flatMap((id, index) =>
      ids.has(id) || before.models.includes(id)
        ? []
        : [
            {
              field: `models.${index}`,
              message: `there is no model "${id}"`,
              mend: 'use an id of GET /api/models',
            },
          ],
    ),
    ...fresh.flatMap(({ entry, index }) => {
      const error = misfitOf(entry, parts.get(`${entry.model} ${entryKey(entry)}`));
      return error ? [{ ...error, field: `entries.${index}.${error.field}` }] : [];
    }),
  ];
  if (errors.length > 0) throw new ProblemError('invalid-request', undefined, errors);
}

type PublishedPart = { level: LevelCode; kind: string };

function misfitOf(entry: AuditEntry, part: PublishedPart | undefined): FieldError | undefined {
  if (!part)
    return {
      field: 'component',
      message: `"${entry.release}" of "${entry.model}" has no part "${entry.component}"`,
      mend: 'use a release of the model and a part it exposes, as GET /api/models/{id} has them',
    };
  if (entry.published !== part.level)
    return {
      field: 'published',
      message: `the published level is ${part.level}, not ${entry.published}`,
      mend: 'read the model anew and judge the level that stands there now',
    };
  const letter = part.kind === 'code' ? 'C' : 'D';
  if (entry.found && !['NA', 'UNKNOWN'].includes(entry.found) && !entry.found.startsWith(letter))
    return {
      field: 'found',
      message: `${entry.found} is no level of ${part.kind}`,
      mend: `use one of ${letter}1 to ${letter}5, NA or UNKNOWN`,
    };
  return undefined;
}

/** The models that there are of these, and what their releases expose at which level. */
async function partsOf(store: GraphStore, models: readonly string[]) {
  const { rows } = await store.read(
    `MATCH (m:Model)-[:HAS_RELEASE]->(r:Release)-[e:EXPOSES]->(c:Component)
     WHERE m.id IN $models
     RETURN m.id AS model, r.id AS release, c.id AS component, e.level AS level, c.kind AS kind
     ORDER BY model, release, component`,
    { models: [...models] },
  );
  const parts = new Map<string, PublishedPart>();
  for (const [model, release, component, level, kind] of rows)
    parts.set(`${String(model)} ${entryKey({ release: String(release), component: String(component) })}`, {
      level: level as LevelCode,
      kind: String(kind),
    });
  return { parts, ids: new Set(rows.map(([model]) => String(model))) };
}

function versionOf({ id, version, keptAt, record }: Kept): AuditVersion {
  const read = Audit.safeParse(record);
  if (!read.success) throw unreadable(`Version ${version} of the audit ${id}`, read.error);
  return { version, keptAt, audit: read.data };
}
