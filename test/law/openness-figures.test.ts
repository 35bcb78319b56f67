import { beforeAll, describe, expect, it } from 'vitest';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { reachedBy } from '../../graph/seed/knowledge.ts';
import type { Seeds } from '../../graph/model/seed-file.ts';
import { seedsDir } from '../../server/project.ts';

let seeds: Seeds;
beforeAll(async () => void (seeds = (await buildFromSeeds(seedsDir)).seeds));

/** The levels of one part over the 45 models that the authors scored. */
function levelsOf(component: string): string[] {
  return seeds.models.flatMap(({ releases: [first] }) => {
    const exposure = first!.exposes.find((found) => found.component === component);
    return exposure?.basis.source === 'repo' ? [exposure.level] : [];
  });
}

const known = (level: string) => /^[CD]/.test(level);
const counted = (component: string, levels: RegExp, of: (level: string) => boolean = () => true) => {
  const all = levelsOf(component).filter(of);
  return [all.filter((level) => levels.test(level)).length, all.length];
};

describe('what leans to closed in the authors’ scores', () => {
  it('is in the statement as a count over the models gives it', () => {
    const { figures } = seeds.statements.find(({ id }) => id === 'skew-training-and-safety')!;
    const applicable = (level: string) => known(level) || level === 'UNKNOWN';
    expect(figures!.map(({ what, value, of }) => [what.split(' (')[0], value, of])).toEqual(
      [
        ['Weights that can be downloaded', counted('deployment_data_architecture_weights', /^D[345]/)],
        ['Weights without restriction', counted('deployment_data_architecture_weights', /^D5/)],
        [
          'Weights reachable through a paid interface only',
          counted('deployment_data_architecture_weights', /^D2/),
        ],
        ['Closed weights', counted('deployment_data_architecture_weights', /^D1/)],
        ['Inference code without restriction', counted('deployment_code_inference', /^C5/)],
        ['Closed pre-training data', counted('training_data_pretraining', /^D1/, applicable)],
        ['Pre-training data at D4 or D5', counted('training_data_pretraining', /^D[45]/, applicable)],
        ['Closed pre-training code', counted('training_code_pretraining', /^C1/)],
        ['Alignment code without restriction', counted('training_code_alignment', /^C5/, known)],
        ['Alignment data without restriction', counted('training_data_alignment', /^D5/, known)],
        ['Safety-evaluation code without restriction', counted('evaluation_code_safety', /^C5/, known)],
        ['Safety-evaluation data without restriction', counted('evaluation_data_safety', /^D5/, known)],
      ].map(([what, pair]) => [what, ...(pair as number[])]),
    );
  });

  it('stands beside the claim that says otherwise, with evidence', () => {
    const claim = seeds.statements.find(({ id }) => id === 'skew-weights')!;
    const [other, ...more] = claim.disagrees_with!;
    expect([other!.statement, more]).toEqual(['skew-training-and-safety', []]);
    expect(other!.evidence).toMatch(/28.*19/);
  });
});

describe('the merged list of risks and benefits', () => {
  it('has 25 benefits and 26 risks', () => {
    expect([seeds.benefits.length, seeds.risks.length]).toEqual([25, 26]);
  });
  it('tells apart the risks of not opening and the points of whoever wrote the summary', () => {
    const ids = (found: { id: string }[]) => found.map(({ id }) => id).toSorted();
    expect(ids(seeds.risks.filter((risk) => risk.counts_against === 'closedness'))).toEqual(['B5', 'L3']);
    expect(ids(seeds.risks.filter((risk) => risk.credited_to === 'summary-compiler'))).toEqual(['E7', 'R9']);
  });
});

describe('duties and risks', () => {
  it('links every duty on general-purpose models of the Union to a risk', () => {
    const gpai = seeds.obligations.filter(({ id }) => /^EU-AIA-5[2-5]-/.test(id)).map(({ id }) => id);
    expect(gpai.length).toBeGreaterThan(12);
    expect(gpai.filter((id) => !reached().has(id))).toEqual([]);
  });
  it.each(['EU', 'US', 'CN', 'AE', 'SA', 'QA', 'EG', 'IL'])('links duties of %s', (jurisdiction) => {
    const texts = new Set(
      seeds.instruments.filter((text) => text.jurisdiction === jurisdiction).map(({ id }) => id),
    );
    const own = seeds.obligations.filter(({ instrument }) => texts.has(instrument));
    expect(own.some(({ id }) => reached().has(id))).toBe(true);
  });
});

/** The duties that some link leads from to a risk. */
function reached(): Set<string> {
  const links = seeds.obligation_links.filter(({ addresses }) => addresses.length > 0);
  return new Set(links.flatMap((link) => reachedBy(link, seeds)).map(({ obligation }) => obligation));
}
