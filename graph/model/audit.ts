import { z } from 'zod';
import { auditLimits, entryKey } from './audit-limits.ts';
import { Id, IsoDate } from './basics.ts';
import { LevelCode } from './taxonomy.ts';

/** What a reviewer says of a published level after looking at the evidence. */
export const AuditVerdict = z.enum(['agree', 'disagree', 'cannot-tell']);
export type AuditVerdict = z.infer<typeof AuditVerdict>;

/** Words a reviewer wrote, without white space around them; empty ones are refused. */
const words = (most: number) => z.string().trim().min(1).max(most);

/** What one reviewer found about one part of one release. */
export const AuditEntry = z
  .strictObject({
    model: Id,
    release: Id,
    component: Id,
    /** The level that was published when the reviewer looked at it. */
    published: LevelCode,
    verdict: AuditVerdict,
    /** The level the reviewer finds instead; only, and always, where the verdict is `disagree`. */
    found: LevelCode.optional(),
    /** Where it can be checked: an address, or words that name the document and the place in it. */
    source: words(auditLimits.source).optional(),
    note: words(auditLimits.note).optional(),
    /** The day of the verdict, in UTC. */
    day: IsoDate,
  })
  .superRefine(({ verdict, found, published, source }, { addIssue }) => {
    const refuse = (field: string, message: string) => addIssue({ code: 'custom', path: [field], message });
    if (verdict !== 'cannot-tell' && source === undefined) refuse('source', 'name the source that shows it');
    if (verdict === 'disagree' && found === undefined) refuse('found', 'name the level found instead');
    if (verdict !== 'disagree' && found !== undefined)
      refuse('found', 'only who disagrees finds another level');
    if (verdict === 'disagree' && found === published)
      refuse('found', 'this is the published level: agree, or name another');
  });
export type AuditEntry = z.infer<typeof AuditEntry>;

/** What a reviewer decides about an audit: its name, its models, and the verdicts so far. */
export const AuditContent = z
  .strictObject({
    title: words(auditLimits.title),
    reviewer: words(auditLimits.reviewer).optional(),
    /** The models to go through, in this order. */
    models: z.array(Id).min(1).max(auditLimits.models),
    entries: z.array(AuditEntry).max(auditLimits.entries),
  })
  .superRefine(({ models, entries }, { addIssue }) => {
    const refuse = (path: (string | number)[], message: string) =>
      addIssue({ code: 'custom', path, message });
    models.forEach((model, index) => {
      if (models.indexOf(model) !== index) refuse(['models', index], `"${model}" stands here twice`);
    });
    const seen = new Set<string>();
    entries.forEach((entry, index) => {
      if (!models.includes(entry.model))
        refuse(['entries', index, 'model'], `"${entry.model}" is not among the models of this audit`);
      if (seen.has(entryKey(entry)))
        refuse(['entries', index], `"${entry.component}" of "${entry.release}" is judged twice`);
      seen.add(entryKey(entry));
    });
  });
export type AuditContent = z.infer<typeof AuditContent>;

/** An audit of published levels against the evidence, part by part. */
export const Audit = AuditContent.safeExtend({ id: Id });
export type Audit = z.infer<typeof Audit>;
