import { beforeAll, describe, expect, it } from 'vitest';
import type { Document, Table } from '../../graph/model/document.ts';
import { htmlOf } from '../../graph/exchange/html.ts';
import type { ReportAsked } from '../../graph/report/asked.ts';
import { danglingIn, faultOf, partsOf } from '../../graph/exchange/test-office.ts';
import { docxOf } from '../../graph/exchange/docx.ts';
import { isQuiet } from '../../graph/rules/attention.ts';
import { openRelease } from '../api/test-app.ts';
import { reportsOfSeeds, statementsOf, textOf, wordsOf, type Statement } from './reported.ts';

const days = { asOf: '2026-11-20', knownOn: '2026-11-20' };
/** Before the general duties on high-risk systems: something lies ahead. */
const before = { asOf: '2026-11-20', knownOn: '2026-11-20', jurisdictions: ['EU'] };
const highRisk = { role: ['system-provider'], 'system.exists': true, markets: ['EU'] };

let seeds: Awaited<ReturnType<typeof reportsOfSeeds>>;
let asked: Record<string, ReportAsked>;
beforeAll(async () => {
  seeds = await reportsOfSeeds();
  asked = {
    'an open release': seeds.caseOf(openRelease, days),
    'a case in the Union': seeds.caseOf(openRelease, before),
    'a system': seeds.caseOf(highRisk, before),
    'nothing at all': seeds.caseOf({}, days),
    'a small open model': seeds.modelOf('pythia', 'provider-in-eu', days),
    'a large closed model': seeds.modelOf('gpt-4', 'provider-third-country', days),
  };
});
const names = [
  'an open release',
  'a case in the Union',
  'a system',
  'nothing at all',
  'a small open model',
  'a large closed model',
];

describe.each(names)('the report on %s', (name) => {
  let document: Document;
  let statements: Statement[];
  let all: ReturnType<typeof seeds.assessed>;
  beforeAll(() => {
    all = seeds.assessed(asked[name]!);
    document = seeds.report(asked[name]!);
    statements = statementsOf(document);
  });

  it('rests every statement on something that there is', () => {
    const { rulebase, model } = all;
    const known: Record<string, ReadonlySet<string>> = {
      finding: new Set(all.findings.map(({ obligation }) => obligation)),
      exemption: new Set(rulebase.exemptions.map(({ id }) => id)),
      fact: new Set(rulebase.facts.map(({ id }) => id)),
      source: new Set(rulebase.sources.map(({ id }) => id)),
      model: new Set(model ? [model.model.id] : []),
      situation: new Set(model ? [model.situation.id] : []),
      case: new Set(['facts', 'asOf', 'knownOn', 'jurisdictions']),
      edition: new Set([rulebase.version]),
    };
    expect(statements.length).toBeGreaterThan(20);
    expect(statements.filter(({ traces }) => traces.length === 0)).toEqual([]);
    const strangers = statements.flatMap(({ words, traces }) =>
      traces.flatMap((trace) => {
        const [, kind, id] = /^(\w+):(.+)$/.exec(trace)!;
        return known[kind!]!.has(id!) ? [] : [`${trace}: ${words}`];
      }),
    );
    expect(strangers).toEqual([]);
  });

  it('counts what it rests on', () => {
    const [lead, ...others] = statements;
    const reached = all.findings.filter(({ verdict }) => !isQuiet(verdict));
    expect(lead!.traces).toHaveLength(reached.length);
    const figures = others.flatMap(({ words, traces }) => {
      const [, count] = /^(?:On |.*: )?(\d+) rules? /.exec(words) ?? [];
      return count === undefined ? [] : [{ words, count: Number(count), traces }];
    });
    expect(figures.length).toBeGreaterThan(0);
    for (const { words, count, traces } of figures)
      expect(
        traces.filter((trace) => trace.startsWith('finding:')),
        words,
      ).toHaveLength(count);
    const table = document.blocks.find(
      (block): block is Table =>
        block.kind === 'table' && block.caption === 'Rules by verdict and legal order',
    )!;
    const sums = table.rows.map(({ cells, traces = [] }) => {
      const [, ...counts] = cells.map(({ lines }) => Number(wordsOf(lines[0]!).replace(/^<.*> /, '')));
      const total = counts.at(-1)!;
      expect(counts.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(total);
      expect(traces).toHaveLength(total);
      return total;
    });
    const parts = sums.length > 1 ? sums.slice(1) : sums;
    expect(parts.reduce((sum, one) => sum + one, 0)).toBe(all.findings.length);
  });

  it('tells every finding under its verdict, once', () => {
    const within = (heading: string): string[] => {
      const from = document.blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
      const rest = document.blocks.slice(from + 1);
      const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 1);
      return rest
        .slice(0, end)
        .flatMap((block) => (block.kind === 'table' ? block.rows : []))
        .flatMap(({ id }) => id ?? []);
    };
    const of = (...verdicts: string[]) =>
      all.findings
        .filter(({ verdict }) => verdicts.includes(verdict))
        .map(({ obligation }) => obligation)
        .toSorted();
    expect(within('What applies').toSorted()).toEqual(of('applies'));
    expect(within('What is exempt, and while which conditions hold').toSorted()).toEqual(of('exempt'));
    expect(within('What is coming').toSorted()).toEqual(of('upcoming'));
    const waits = statements.filter(({ words }) => of('undetermined').some((id) => words.includes(` ${id}`)));
    const waiting = waits.flatMap(({ words }) =>
      of('undetermined').filter((id) => words.split(/\s/).includes(id)),
    );
    expect([...new Set(waiting)].toSorted()).toEqual(of('undetermined'));
  });

  it('names every fact of the case', () => {
    const told = statements.flatMap(({ traces }) => traces.filter((trace) => trace.startsWith('fact:')));
    for (const fact of all.known.keys()) expect(told).toContain(`fact:${fact}`);
  });

  it('is the same again, and in Word and HTML without a fault', () => {
    expect(seeds.report(asked[name]!)).toEqual(document);
    const parts = partsOf(docxOf(document));
    for (const [part, xml] of Object.entries(parts)) expect(faultOf(xml), part).toBeUndefined();
    expect(danglingIn(parts)).toEqual([]);
    const html = htmlOf(document);
    expect(html.match(/data-rests-on="/g)!.length).toBeGreaterThanOrEqual(statements.length);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('what a report says', () => {
  it('of an open release in the Union', async () => {
    const text = textOf(seeds.report(asked['a case in the Union']!)).replaceAll(
      seeds.rulebase.version,
      'VERSION',
    );
    await expect(text).toMatchFileSnapshot('open-release.txt');
  });

  it('of a model, without the law that nobody changes for its sake', async () => {
    const question = { ...days, jurisdictions: ['US-CA', 'JP'] };
    const text = textOf(seeds.report(seeds.modelOf('pythia', 'provider-in-eu', question)));
    await expect(text.replaceAll(seeds.rulebase.version, 'VERSION')).toMatchFileSnapshot('pythia.txt');
  });

  it('which fact would decide most, and of what it takes part in deciding', () => {
    const all = seeds.assessed(asked['nothing at all']!);
    const [first] = all.unknown;
    const row = statementsOf(seeds.report(asked['nothing at all']!)).find(
      ({ traces }) => traces[0] === `fact:${first!.fact}`,
    )!;
    expect(row.words).toContain(`${first!.decides} open rules`);
    expect(row.traces.filter((trace) => trace.startsWith('finding:'))).toHaveLength(first!.decides);
  });

  it('what starts later, with the day and since when that is known', () => {
    const ahead = seeds.assessed(asked['a system']!).findings.filter(({ verdict }) => verdict === 'upcoming');
    const text = textOf(seeds.report(asked['a system']!));
    for (const { title } of ahead) expect(text).toContain(title);
  });

  it('writes what somebody stated as text', () => {
    const asked = seeds.caseOf({ licence_id: '<script>alert(1)</script>' }, before);
    const html = htmlOf(seeds.report(asked));
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });
});
