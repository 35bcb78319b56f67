import { describe, expect, it } from 'vitest';
import { auditLimits } from './audit-limits.ts';
import { Audit, AuditContent, AuditEntry } from './audit.ts';

const entry = {
  model: 'grok-1',
  release: 'grok-1-2023-11',
  component: 'deployment_code_inference',
  published: 'C1',
  verdict: 'disagree',
  found: 'C5',
  source: 'https://github.com/xai-org/grok-1',
  day: '2026-11-20',
};
const content = { title: 'First ten', models: ['grok-1', 'dbrx'], entries: [entry] };

/** The fields that a value is refused for. */
function refusedFields(schema: typeof AuditEntry | typeof AuditContent, value: unknown): string[] {
  return schema.safeParse(value).error?.issues.map(({ path }) => path.join('.')) ?? [];
}

describe('a verdict', () => {
  it('that names its source is taken, and one that cannot tell needs none', () => {
    const { found: _, source: __, ...rest } = entry;
    expect(refusedFields(AuditEntry, entry)).toEqual([]);
    expect(refusedFields(AuditEntry, { ...rest, verdict: 'cannot-tell' })).toEqual([]);
    expect(refusedFields(AuditEntry, { ...rest, verdict: 'agree', source: 'model card' })).toEqual([]);
  });
  it.each([
    ['agrees without a source', { verdict: 'agree', found: undefined, source: undefined }, ['source']],
    ['disagrees without a source', { source: undefined }, ['source']],
    ['has nothing but white space for a source', { source: ' \n' }, ['source']],
    ['disagrees without another level', { found: undefined }, ['found']],
    ['disagrees with the level it finds', { found: 'C1' }, ['found']],
    ['agrees and finds another level', { verdict: 'agree' }, ['found']],
    ['cannot tell and finds a level', { verdict: 'cannot-tell' }, ['found']],
    ['finds a level that there is not', { found: 'C6' }, ['found']],
    ['has a source too long', { source: 'x'.repeat(auditLimits.source + 1) }, ['source']],
    ['is of a day that does not exist', { day: '2026-02-30' }, ['day']],
  ])('is refused when it %s', (_, change, fields) => {
    expect(refusedFields(AuditEntry, { ...entry, ...change })).toEqual(fields);
  });
});

describe('an audit', () => {
  it('trims what people wrote', () => {
    expect(AuditContent.parse({ ...content, title: ' First ten ' }).title).toBe('First ten');
  });
  it.each([
    ['names a model twice', { models: ['grok-1', 'grok-1'] }, ['models.1']],
    ['has no model', { models: [], entries: [] }, ['models']],
    [
      'has sixteen models',
      { models: Array.from({ length: 16 }, (_, i) => `m${i}`), entries: [] },
      ['models'],
    ],
    ['judges a model it does not have', { models: ['dbrx'] }, ['entries.0.model']],
    [
      'judges a part twice',
      { entries: [entry, { ...entry, verdict: 'cannot-tell', found: undefined }] },
      ['entries.1'],
    ],
    ['has no title', { title: ' ' }, ['title']],
  ])('is refused when it %s', (_, change, fields) => {
    expect(refusedFields(AuditContent, { ...content, ...change })).toEqual(fields);
  });
  it('holds to the same when it has an id', () => {
    expect(Audit.safeParse({ ...content, id: 'a' }).success).toBe(true);
    expect(Audit.safeParse({ ...content, id: 'a', models: ['dbrx'] }).success).toBe(false);
    expect(Audit.safeParse({ ...content, id: 'a/b' }).success).toBe(false);
  });
});
