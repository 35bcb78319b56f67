import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CaseFile } from '../../graph/model/case-file.ts';
import { assess } from '../../graph/rules/assess.ts';
import { readCaseFacts } from '../../graph/rules/case-facts.ts';
import { boundOf } from '../../graph/rules/fact-test.ts';
import { prepareRules } from '../../graph/rules/prepare.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { projectDir, seedsDir } from '../../server/project.ts';

// The cases under test/cases are the proof of the law. Here it is proved that they leave no side of it out.
const rulebase = (await buildFromSeeds(seedsDir)).rulebase!;
const rules = prepareRules(rulebase);
const dir = join(projectDir, 'test', 'cases');
const files = (await readdir(dir)).filter((file) => file.endsWith('.yaml'));
const texts = await Promise.all(files.map((file) => readFile(join(dir, file), 'utf8')));
const cases = texts.flatMap((text) => CaseFile.parse(parse(text)).cases);
const today = '2026-11-20';

const given = cases.map(({ facts, vocabulary, asOf = today, knownOn = today, expect }) => {
  const known = readCaseFacts(facts, [...rules.facts.values()], vocabulary).facts;
  const found = new Map(
    assess(rules, known, { asOf, knownOn }).map((finding) => [finding.obligation, finding]),
  );
  const rows = expect.map((row) => ({
    ...row,
    asOf,
    knownOn,
    exempted_by: found.get(row.obligation)!.exempted_by,
  }));
  const readings = new Set(
    [...found.values()].flatMap((finding) => finding.readings.map((r) => r.definition)),
  );
  return { known, rows, readings };
});
const rows = given.flatMap((one) => one.rows);
const valuesOf = (fact: string) => given.map(({ known }) => known.get(fact)?.value);
const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const instruments = new Map(rulebase.instruments.map((instrument) => [instrument.id, instrument]));
type Dated = { timeline: readonly { status: string; when?: unknown }[] };
const isInForce = ({ timeline }: Dated) =>
  timeline.some(({ status, when }) => status === 'in-force' && when === undefined);
/** Whether a rule was law on some day without doubt; drafts, bills and vetoed acts never were, and some starts are contested. */
const everLaw = (record: Dated & { instrument: string }) =>
  isInForce(record) && isInForce(instruments.get(record.instrument)!);
const verdictsOf = (id: string) =>
  new Set(rows.filter(({ obligation }) => obligation === id).map(({ verdict }) => verdict));
const records = rules.obligations.map(({ record }) => record);
const laws = records.filter(everLaw);
const drafts = records.filter((record) => !everLaw(record));

it.each(laws)('$id has a case in which it applies and one in which it is not reached', ({ id }) => {
  const verdicts = verdictsOf(id);
  expect([verdicts.has('applies'), verdicts.has('not-triggered')]).toEqual([true, true]);
});
it.each(drafts)('$id was not surely law on any day, and has cases that say how it is read', ({ id }) => {
  const verdicts = verdictsOf(id);
  const isRead = verdicts.has('applies') && verdicts.has('not-triggered');
  expect(isRead || (verdicts.has('not-in-force') && !verdicts.has('applies'))).toBe(true);
});

describe('every start', () => {
  // Obligations that start alike share their cases.
  const alike = Map.groupBy(laws, ({ timeline }) => JSON.stringify(timeline));
  const starts = [...alike.values()].flatMap((group) => {
    const ids = group.map(({ id }) => id);
    return group[0]!.timeline.filter((state) => !state.known_until).map(({ from }) => ({ ids, from }));
  });
  it.each(starts)('$from of $ids.0 has a case on the day and one on the day before', ({ ids, from }) => {
    const days = new Set(rows.filter((row) => ids.includes(row.obligation)).map(({ asOf }) => asOf));
    expect([days.has(dayBefore(from)), days.has(from)]).toEqual([true, true]);
  });
});

describe('every bound', () => {
  const tests = [...rules.tests].flatMap(([fact, list]) => list.map((test) => ({ fact, test })));
  const figures = tests.flatMap(({ fact, test }) => {
    const bound = boundOf(test);
    return typeof bound === 'number' ? [{ fact, bound }] : [];
  });
  const days = tests.flatMap(({ fact, test }) => ('before' in test ? [{ fact, day: test.before }] : []));

  it.each(figures)('$fact has a case below $bound, at it and above it', ({ fact, bound }) => {
    const values = valuesOf(fact).filter((value) => typeof value === 'number');
    const type = rules.facts.get(fact)!.type;
    // Nothing lies below the least value that the fact can take.
    const isLeast = type.kind === 'number' && type.min === bound;
    const below = isLeast || values.some((v) => v < bound);
    const sides = [below, values.includes(bound), values.some((v) => v > bound)];
    expect(sides).toEqual([true, true, true]);
  });
  it.each(days)('$fact has a case on $day and one on the day before', ({ fact, day }) => {
    const values = valuesOf(fact);
    expect([values.includes(dayBefore(day)), values.includes(day)]).toEqual([true, true]);
  });
});

describe('every date of an exemption', () => {
  const dates = rulebase.exemptions.flatMap(({ id, lifts, from, until, known, known_until }) =>
    [
      ...[from, until].map((day) => ({ id, lifts, day, asked: 'asOf' as const })),
      ...[known, known_until].map((day) => ({ id, lifts, day, asked: 'knownOn' as const })),
    ].flatMap(({ day, ...rest }) => (day ? [{ ...rest, day }] : [])),
  );
  it.each(dates)('$id has a case with $asked on $day and one on the day before', ({ lifts, day, asked }) => {
    const days = new Set(rows.filter((row) => lifts.includes(row.obligation)).map((row) => row[asked]));
    expect([days.has(dayBefore(day)), days.has(day)]).toEqual([true, true]);
  });
});

describe.each(rulebase.exemptions)('$id', ({ id, lifts }) => {
  it.each(lifts)('has a case in which it lifts %s', (obligation) => {
    const lifted = rows.filter((row) => row.obligation === obligation && row.verdict === 'exempt');
    expect(lifted.some(({ exempted_by }) => exempted_by.includes(id))).toBe(true);
  });
});

const contested = rulebase.definitions.filter((definition) => 'readings' in definition);
it.each(contested)('the readings of $id part in some case', ({ id }) => {
  expect(given.some(({ readings }) => readings.has(id))).toBe(true);
});
