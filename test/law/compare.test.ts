import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../graph/compare/compare.ts';
import { questionOf } from '../../graph/compare/question.ts';
import { modelsNamed, withPreset, type CompareRequest } from '../../graph/compare/request.ts';
import type { CompareAnswer } from '../../graph/model/compare.ts';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import type { Seeds } from '../../graph/model/seed-file.ts';
import { prepareRules, type Rules } from '../../graph/rules/prepare.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { releaseFacts } from '../../graph/seed/release-facts.ts';

/** Comparisons over the seeds against findings that were worked out by hand from the texts, not read off an answer. */
let rulebase: Rulebase;
let seeds: Seeds;
let rules: Rules;
beforeAll(async () => {
  const built = await buildFromSeeds('seeds');
  [rulebase, seeds] = [built.rulebase!, built.seeds];
  rules = prepareRules(rulebase);
});

function answerTo(given: Partial<CompareRequest>): CompareAnswer {
  const asked = { asOf: '2026-11-20', knownOn: '2026-11-20', differences: false, all: true, ...given };
  const { request } = withPreset(asked, rulebase.compare_presets);
  const stated = new Map(releaseFacts(seeds).map(({ release, facts }) => [release, facts]));
  const models = new Map(
    modelsNamed(request).map((id) => {
      const { name, releases } = seeds.models.find((model) => model.id === id)!;
      return [id, { id, name, facts: stated.get(releases[0]!.id)! }];
    }),
  );
  const { question, problems } = questionOf(asked, { rulebase, models });
  if (!question) throw new Error(JSON.stringify(problems));
  return compare(question, rulebase, rules);
}

/** The verdicts on a rule in the columns that cover it. */
function verdicts({ rules }: CompareAnswer, id: string): string[] {
  return rules[id]!.cells.flatMap((cell) => (cell ? [cell.verdict] : []));
}

describe('the G7 tiers across EU, US, China and UAE', () => {
  let tiers: CompareAnswer;
  beforeAll(() => void (tiers = answerTo({ preset: 'g7-tiers' })));

  it('has the four tiers under each of the four orders', () => {
    expect(tiers.groups.map(({ id, columns }) => [id, columns])).toEqual([
      ['EU', 4],
      ['US', 4],
      ['CN', 4],
      ['AE', 4],
    ]);
    expect(tiers.columns).toHaveLength(16);
    expect(tiers.columns.slice(0, 4).map(({ label }) => label)).toEqual([
      'Weights Available AI',
      'Open Weights AI',
      'Open Source AI',
      'Open Source AI with Open Data',
    ]);
  });

  // Art. 53(2) asks for a free and open licence, public weights and no price; the community licence restricts use.
  it.each(['EU-AIA-53-1-a', 'EU-AIA-53-1-b', 'EU-AIA-54-1'])(
    '%s binds at the lowest and is lifted from the second on',
    (id) => {
      expect(verdicts(tiers, id)).toEqual(['applies', 'exempt', 'exempt', 'exempt']);
    },
  );
  it('Art. 53(1)(a) binds since 2 August 2025, and Art. 53(2) is what lifts it', () => {
    const [first, second] = tiers.rules['EU-AIA-53-1-a']!.cells;
    expect(first).toMatchObject({ from: '2025-08-02', exempted_by: [] });
    expect(second!.exempted_by).toEqual(['EU-AIA-53-2']);
    expect(tiers.exemptions['EU-AIA-53-2']!.citation).toBe('Art. 53(2)');
  });
  // Neither the copyright policy nor the summary of training content is lifted by openness.
  it.each(['EU-AIA-53-1-c', 'EU-AIA-53-1-d'])('%s binds at every tier', (id) => {
    expect(verdicts(tiers, id)).toEqual(Array(4).fill('applies'));
  });
  // 3 × 10²⁴ FLOP is not above 10²⁵, and nobody designated the model.
  it.each(['EU-AIA-52-1', 'EU-AIA-55-1-a', 'EU-AIA-55-1-b'])(
    '%s on systemic risk is not reached at any',
    (id) => {
      expect(verdicts(tiers, id)).toEqual(Array(4).fill('not-triggered'));
    },
  );

  it('AB 2013 asks for its summary at every tier, the one with open data too, since 1 January 2026', () => {
    const { cells, jurisdiction } = tiers.rules['US-CA-AB2013-3111']!;
    expect(jurisdiction).toBe('US-CA');
    expect(cells.flatMap((cell) => (cell ? [[cell.verdict, cell.from]] : []))).toEqual(
      Array.from({ length: 4 }, () => ['applies', '2026-01-01']),
    );
  });
  // 3 × 10²⁴ is not above 10²⁶, with whatever revenue.
  it('SB 53 does not reach the case', () => {
    expect(verdicts(tiers, 'US-CA-SB53-22757.12-a')).toEqual(Array(4).fill('not-triggered'));
  });
  it('export control lets go what an open licence publishes, and leaves open what a community licence does', () => {
    expect(verdicts(tiers, 'US-EAR-734.7')).toEqual(['undetermined', 'applies', 'applies', 'applies']);
  });

  // A text model alone is no service: who labels is who serves the public, which the case does not say.
  it('the labels of China hang at every tier on whether there is a service, not on openness', () => {
    for (const id of ['CN-LBL-4', 'CN-LBL-5']) {
      expect(verdicts(tiers, id)).toEqual(Array(4).fill('undetermined'));
      const deciding = tiers.rules[id]!.cells.flatMap((cell) => cell?.deciding ?? []);
      expect(deciding).toContain('cn.public_service');
    }
    const base = rulebase.presets.find(({ id }) => id === 'apache-weights-closed-data')!.facts;
    const asked = { preset: 'g7-tiers', jurisdictions: ['CN'] };
    const served = { ...base, 'cn.public_service': true, 'cn.confusable': true, 'cn.file_export': true };
    const serving = answerTo({ ...asked, facts: served });
    for (const id of ['CN-LBL-4', 'CN-LBL-5'])
      expect(verdicts(serving, id)).toEqual(Array(4).fill('applies'));
    const silent = answerTo({ ...asked, facts: { 'cn.public_service': false } });
    for (const id of ['CN-LBL-4', 'CN-LBL-5'])
      expect(verdicts(silent, id)).toEqual(Array(4).fill('not-triggered'));
  });
  it('China asks open publishers by soft law what the Union frees them from', () => {
    expect(verdicts(tiers, 'CN-FW-3')).toEqual(Array(4).fill('applies'));
    expect(tiers.rules['CN-FW-3']!.binding).toBe(false);
  });

  it('the Emirates make nothing of openness: policy applies, data law waits for facts, DIFC looks at deployers', () => {
    const own = Object.values(tiers.rules).filter(({ jurisdiction }) => jurisdiction === 'AE');
    expect(own).toHaveLength(10);
    expect(own.every(({ agrees }) => agrees)).toBe(true);
    expect(verdicts(tiers, 'AE-CHARTER')).toEqual(Array(4).fill('applies'));
    expect(tiers.rules['AE-CHARTER']!.binding).toBe(false);
    expect(verdicts(tiers, 'AE-PDPL')).toEqual(Array(4).fill('undetermined'));
    expect(verdicts(tiers, 'AE-DIFC-10-DUTY')).toEqual(Array(4).fill('not-triggered'));
  });

  it('difference mode leaves the duties that a step in openness moves, and no other', () => {
    const { rules, rows, leftOut } = answerTo({ preset: 'g7-tiers', differences: true });
    expect(Object.keys(rules).sort()).toEqual([
      'EU-AIA-53-1-a',
      'EU-AIA-53-1-b',
      'EU-AIA-54-1',
      'US-EAR-734.7',
    ]);
    expect(rows.length + leftOut.agreeing).toBe(rulebase.themes.length);
  });

  it('says of relief in the Union that it stands in exemptions, and of the Emirates that there is none', () => {
    const relief = tiers.rows.find(({ theme }) => theme === 'openness.exemption')!;
    expect(relief.cells[0]!.empty).toMatchObject({ why: 'other-rules' });
    expect(relief.cells[0]!.empty!.words).toContain('Art. 53(2)');
    expect(relief.cells[12]!.empty).toMatchObject({ why: 'no-rule' });
  });

  it('names how the Union and California compare on training data', () => {
    const disclosure = tiers.rows.find(({ theme }) => theme === 'data.disclosure')!;
    const pair = disclosure.comparable.find(
      ({ a, b }) => a.id === 'EU-AIA-53-1-d' && b.id === 'US-CA-AB2013-3111',
    )!;
    expect(pair).toMatchObject({ lookalike: true });
  });
});

it('a closed interface has the duties that open weights are freed from', () => {
  const ladder = answerTo({ by: 'tiers', case: 'apache-weights-closed-data', jurisdictions: ['EU'] });
  expect(ladder.columns.map(({ id }) => id)).toEqual([
    'interface-only',
    'weights-non-commercial',
    'weights-available',
    'open-weights',
    'open-source',
    'open-source-open-data',
  ]);
  expect(verdicts(ladder, 'EU-AIA-53-1-a')).toEqual([
    ...Array(3).fill('applies'),
    ...Array(3).fill('exempt'),
  ]);
});

describe('this model before and after the Omnibus', () => {
  it('shows what its publication moved, and what it left', () => {
    const omnibus = answerTo({ preset: 'before-and-after-the-omnibus' });
    const turns = (id: string) => omnibus.rules[id]!.cells.map((cell) => `${cell!.verdict} ${cell!.from}`);
    // Art. 113: Annex III from 2 August 2026; now from 2 December 2027.
    for (const id of ['EU-AIA-9', 'EU-AIA-10', 'EU-AIA-16'])
      expect(turns(id)).toEqual(['applies 2026-08-02', 'upcoming 2027-12-02']);
    // Art. 50(2): systems from before 2 August 2026 have time until 2 December.
    expect(turns('EU-AIA-50-2')).toEqual(['applies 2026-08-02', 'upcoming 2026-12-02']);
    // Art. 4a is new.
    expect(turns('EU-AIA-4a')).toEqual(['not-in-force null', 'applies 2026-07-27']);
    // The chapter on general-purpose models stays as it was.
    expect(omnibus.rules['EU-AIA-53-1-a']!.agrees).toBe(true);
    expect(omnibus.columns.map(({ label }) => label)).toEqual([
      '1 Sep 2026, as known on 1 Jul 2026',
      '1 Sep 2026, as known on 1 Aug 2026',
    ]);
  });
});

describe('one model everywhere', () => {
  it('names every state of the rulebook, and counts California with the United States', () => {
    const everywhere = answerTo({ preset: 'one-model-everywhere' });
    const states = rulebase.jurisdictions.filter(({ kind }) => kind === 'state').map(({ id }) => id);
    expect(everywhere.columns.map(({ id }) => id).sort()).toEqual(states.sort());
    expect(everywhere.columns.find(({ id }) => id === 'US')!.jurisdictions).toContain('US-CA');
    // MIT weights, placed in January 2025: the papers are lifted, the rest waits for 2 August 2027 (Art. 111(3)).
    expect(verdicts(everywhere, 'EU-AIA-53-1-a')).toEqual(['exempt']);
    expect(everywhere.rules['EU-AIA-53-1-d']!.cells[0]).toMatchObject({
      verdict: 'upcoming',
      from: '2027-08-02',
    });
  });
});

it('every preset can be asked as it stands', () => {
  expect(rulebase.compare_presets).toHaveLength(3);
  for (const { id, label } of rulebase.compare_presets) expect(answerTo({ preset: id }).title).toBe(label);
});

it('themes are read in their order, broad ones first', () => {
  const { rows } = answerTo({ preset: 'g7-tiers' });
  expect(rows.slice(0, 6).map(({ theme }) => theme)).toEqual([
    'scope',
    'scope.gate',
    'scope.role',
    'scope.threshold',
    'documentation',
    'documentation.authority',
  ]);
  const broad = rows.filter(({ broader }) => broader === null).map(({ theme }) => theme);
  expect(broad.slice(0, 4)).toEqual(['scope', 'documentation', 'data', 'copyright']);
  expect(broad.at(-1)).toBe('governance');
});
