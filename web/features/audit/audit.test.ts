import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { AuditContent, type AuditEntry } from '../../../graph/model/audit.ts';
import type { Component } from '../../../graph/model/taxonomy.ts';
import type { ModelRecord } from '../models/model-record.ts';
import { auditAsCsv, auditAsJson, auditAsYaml } from './export.ts';
import { mergeAudits, withVerdict } from './merge.ts';
import { nextOpen, progressOf, stepAt, stepsOf } from './steps.ts';
import { agreementOf, tallyBy, type Judged } from './tally.ts';

const entry = (component: string, change: Partial<AuditEntry> = {}): AuditEntry => ({
  model: 'm',
  release: 'm-1',
  component,
  published: 'C1',
  verdict: 'agree',
  source: 'card',
  day: '2026-11-20',
  ...change,
});
const content = (...entries: AuditEntry[]): AuditContent => ({ title: 'T', models: ['m'], entries });

describe('two changes of one audit', () => {
  const [a, b] = [entry('a'), entry('b')];
  const other = (part: AuditEntry): AuditEntry => ({ ...part, verdict: 'cannot-tell' });

  it('come together when they are about different parts', () => {
    const { merged, changed, clashes } = mergeAudits(content(a), content(a, b), content(other(a)));
    expect([merged.entries, changed, clashes]).toEqual([[other(a), b], true, []]);
    expect(mergeAudits(content(a), content(a), content(other(a), b)).changed).toBe(false);
  });
  it('are one when both say the same, whatever the order of the fields', () => {
    const turned = Object.fromEntries(Object.entries(b).toReversed()) as AuditEntry;
    expect(mergeAudits(content(), content(b), content(turned)).clashes).toEqual([]);
  });
  it('clash where both judged a part differently, and both are told', () => {
    const { merged, clashes } = mergeAudits(content(), content(a), content(other(a)));
    expect(clashes).toEqual([{ key: 'm-1 a', mine: a, theirs: other(a) }]);
    expect(merged.entries).toEqual([other(a)]);
  });
  it('keep what one side took back, and clash when the other changed it', () => {
    expect(mergeAudits(content(a, b), content(b), content(a, b)).merged.entries).toEqual([b]);
    expect(mergeAudits(content(a, b), content(a, b), content(b)).merged.entries).toEqual([b]);
    expect(mergeAudits(content(a), content(), content(other(a))).clashes).toEqual([
      { key: 'm-1 a', mine: undefined, theirs: other(a) },
    ]);
  });
  it('end in something that can be kept', () => {
    const theirs = { ...content(), models: ['n'], title: 'New' };
    const { merged } = mergeAudits(content(), content(a), theirs);
    expect(AuditContent.safeParse(merged).success).toBe(true);
    expect([merged.title, merged.entries]).toEqual(['New', []]);
  });
  it('put a verdict in the place of the one before', () => {
    expect(withVerdict([a, b], 'm-1 a', other(a))).toEqual([other(a), b]);
    expect(withVerdict([a, b], 'm-1 a', undefined)).toEqual([b]);
  });
});

describe('the way through an audit', () => {
  const components = [
    { id: 'second', kind: 'data', position: 2 },
    { id: 'first', kind: 'code', position: 1 },
    { id: 'unscored', kind: 'other' },
  ] as Component[];
  const exposes = [
    { component: 'second', level: 'D3' },
    { component: 'first', level: 'C1' },
  ];
  const record = (id: string) =>
    ({
      model: { id, name: id.toUpperCase(), releases: [{ id: `${id}-1`, exposes }] },
    }) as unknown as ModelRecord;
  const steps = stepsOf(['y', 'gone', 'x'], [record('x'), record('y')], components);

  it('goes model by model as the audit names them, part by part as the strip shows them', () => {
    expect(steps.map(({ key }) => key)).toEqual(['y-1 first', 'y-1 second', 'x-1 first', 'x-1 second']);
    expect(steps.map(({ published }) => published)).toEqual(['C1', 'D3', 'C1', 'D3']);
  });
  it('leads to what is left, round the end', () => {
    const judged = new Set(['y-1 second', 'x-1 first', 'x-1 second']);
    expect(nextOpen(steps, judged, 1)?.key).toBe('y-1 first');
    expect(nextOpen(steps, new Set(['y-1 first']), 0)?.key).toBe('y-1 second');
    expect(nextOpen(steps, new Set([...judged, 'y-1 first']), 0)).toBeUndefined();
  });
  it('is found again by the address', () => {
    expect(stepAt(steps, 'x', 'second')?.key).toBe('x-1 second');
    expect(stepAt(steps, 'x', undefined)?.key).toBe('x-1 first');
    expect(stepAt(steps, 'none', 'first')).toBeUndefined();
  });
  it('counts what is done', () => {
    expect(progressOf(steps, new Set(['x-1 first']))).toEqual([
      { id: 'y', name: 'Y', done: 0, total: 2 },
      { id: 'x', name: 'X', done: 1, total: 2 },
    ]);
  });
});

describe('agreement', () => {
  const part = (model: string, component: string, verdict?: AuditEntry['verdict']): Judged => ({
    model: { id: model, name: model },
    component: { id: component, name: component },
    entry: verdict && entry(component, { model, verdict }),
  });
  const parts = [
    part('m', 'a', 'agree'),
    part('m', 'b', 'disagree'),
    part('n', 'a', 'agree'),
    part('n', 'b'),
  ];

  it('is counted by model and by component', () => {
    expect(tallyBy(parts, 'model')).toEqual([
      { id: 'm', name: 'm', total: 2, open: 0, agree: 1, disagree: 1, 'cannot-tell': 0 },
      { id: 'n', name: 'n', total: 2, open: 1, agree: 1, disagree: 0, 'cannot-tell': 0 },
    ]);
    expect(tallyBy(parts, 'component').map(({ agree, disagree, open }) => [agree, disagree, open])).toEqual([
      [2, 0, 0],
      [0, 1, 1],
    ]);
  });
  it('is a share of what the evidence told, and none where it told nothing', () => {
    const [m] = tallyBy(parts, 'model');
    expect(agreementOf(m!)).toBe(50);
    expect(agreementOf({ ...m!, agree: 2, disagree: 1, 'cannot-tell': 9 })).toBe(67);
    expect(agreementOf({ ...m!, agree: 0, disagree: 0, 'cannot-tell': 9 })).toBeNull();
  });
});

describe('export', () => {
  const kept = {
    version: 3,
    keptAt: '2026-11-20T10:00:00.000Z',
    audit: { id: 'x', ...content(entry('a', { note: '=1+1', source: 'a, "b"' })), reviewer: 'Zoë: yes' },
  };
  it('writes CSV with one verdict a line and runs no formula', () => {
    expect(auditAsCsv(kept).split('\r\n')).toEqual([
      '\uFEFFaudit,version,title,reviewer,model,release,component,published,verdict,found,source,note,day',
      `x,3,T,Zoë: yes,m,m-1,a,C1,agree,,"a, ""b""",'=1+1,2026-11-20`,
      '',
    ]);
  });
  it('writes JSON and YAML that read back as they were', async () => {
    expect(JSON.parse(auditAsJson(kept))).toEqual(kept);
    expect(parse(await auditAsYaml(kept))).toEqual(kept);
  });
  it('fetches the writer of YAML only when asked', () => {
    expect(readFileSync('web/features/audit/export.ts', 'utf8')).not.toMatch(/^import .*'yaml'/m);
  });
});
