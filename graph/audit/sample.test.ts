import { beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '../model/release.ts';
import type { Seeds } from '../model/seed-file.ts';
import { buildFromSeeds } from '../seed/build.ts';
import type { LevelCode } from '../model/taxonomy.ts';
import { doubtOf, type Records } from './doubts.ts';
import { sampleFor } from './sample.ts';

let seeds: Seeds;
let records: Records;
beforeAll(async () => {
  ({ seeds } = await buildFromSeeds('seeds'));
  const licences = new Map(seeds.licences.map((licence) => [licence.id, licence]));
  records = { licences, components: seeds.components };
});
/** The models that the authors of the openness paper coded. */
const published = () => seeds.models.filter(({ releases }) => releases[0]!.scored_by === 'authors');
const ids = (models: readonly Model[], size = 15) => sampleFor(models, size, records).map(({ id }) => id);

describe('the sample of models for an audit', () => {
  it('holds the models whose published levels our own notes call odd', () => {
    // The list in the notes on the authors' data: product sold by API and coded closed, a state that was overtaken, a
    // licence that does not fit, a date of another model, a part moved between columns.
    const odd = [
      'grok-1',
      'ernie-3.0',
      'claude-1',
      'claude-2',
      'palm-2',
      'gpt-3.5-turbo',
      'bloom-176b',
      'stablelm-alpha-7b',
      'dbrx',
      'llama-1',
    ];
    const suspectsOf = (size: number) =>
      sampleFor(published(), size, records).flatMap(({ id, suspect }) => (suspect ? [id] : []));
    const ranked = suspectsOf(30);
    expect(ranked).toEqual(expect.arrayContaining(odd));
    // A sample of fifteen has room for the twelve most doubtful, and three to compare them with.
    expect(suspectsOf(15)).toEqual(ranked.slice(0, 12));
    expect(odd.filter((id) => ranked.slice(0, 12).includes(id)).length).toBeGreaterThanOrEqual(8);
  });

  it('says of each why', () => {
    const sample = sampleFor(published(), 15, records);
    for (const { id, reasons } of sample) expect(reasons.length, id).toBeGreaterThan(0);
    const reasonsOf = (id: string) => sample.find((one) => one.id === id)!.reasons.join(' ');
    expect(reasonsOf('grok-1')).toContain('A later release has 2 parts at another level.');
    expect(reasonsOf('claude-1')).toContain('although it is offered through an API');
    expect(reasonsOf('claude-2')).toContain('The weights of Claude are coded otherwise');
    expect(reasonsOf('stablelm-alpha-7b')).toContain('At another level than the licence gives: 7 parts.');
  });

  it('counts what the record of a part calls odd, unless the licence rule says the same', () => {
    const pythia = published().find(({ id }) => id === 'pythia')!;
    const [release] = pythia.releases;
    const odd = (level: LevelCode): Model => {
      const exposes = release!.exposes.map((part, index) =>
        index === 0 ? { ...part, level, oddity: 'Coded as of another day.' } : part,
      );
      return { ...pythia, releases: [{ ...release!, exposes }] };
    };
    expect(doubtOf(odd('C5'), [], records)).toEqual({
      weight: 1,
      offRule: 0,
      reasons: ['Coded as of another day.'],
    });
    expect(doubtOf(odd('C3'), [], records)).toMatchObject({ weight: 0, offRule: 1 });
  });

  it('spreads the rest over openness and years', () => {
    const sample = new Set(ids(published()));
    const chosen = published().filter(({ id }) => sample.has(id));
    const years = new Set(chosen.map(({ releases }) => releases[0]!.date.value!.slice(0, 4)));
    expect([...years].toSorted()).toEqual(['2019', '2020', '2021', '2022', '2023', '2024']);
    const weights = new Set(chosen.map(({ releases }) => releases[0]!.exposes.at(-1)!.level));
    expect([...weights].toSorted()).toEqual(['D1', 'D2', 'D3', 'D4', 'D5']);
  });

  it.each([10, 12, 15])('has %d different models, the same whatever the order they come in', (size) => {
    const sample = ids(seeds.models, size);
    expect(new Set(sample).size).toBe(size);
    expect(ids(seeds.models.toReversed(), size)).toEqual(sample);
  });

  it('takes all there are when there are fewer, and doubts only levels that somebody published', () => {
    const few = published().slice(0, 3);
    expect(ids(few).toSorted()).toEqual(few.map(({ id }) => id).toSorted());
    const own = published().map((model): Model => {
      const [first, ...later] = model.releases;
      return { ...model, releases: [{ ...first!, scored_by: 'rule' }, ...later] };
    });
    expect(sampleFor(own, 15, records).filter(({ suspect }) => suspect)).toEqual([]);
  });
});
