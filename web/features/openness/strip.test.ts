import { describe, expect, it } from 'vitest';
import type { LevelCode } from '../../../graph/model/taxonomy.ts';
import { stripCounts, stripParts, stripTitle } from './parts.ts';
import { fillHeight, stripGeometry } from './strip.ts';

const falcon: LevelCode[] = ['C1', 'C1', 'C1', 'D4', 'D1', 'D1', 'C1', 'NA', 'NA', 'UNKNOWN', 'C5', 'D5'];

describe('strip geometry', () => {
  it('places twelve cells with wider gaps between groups and stages', () => {
    const { cells, width, height } = stripGeometry(falcon, 16);
    expect(cells.map((cell) => cell.x)).toEqual([
      0.5, 11.5, 22.5, 36.5, 47.5, 58.5, 76.5, 87.5, 101.5, 112.5, 130.5, 141.5,
    ]);
    expect([width, height]).toEqual([150, 16]);
  });

  it('keeps every outline inside the picture at every size', () => {
    for (const size of [16, 24, 44] as const) {
      const { cells, width, height } = stripGeometry(falcon, size);
      for (const cell of cells) {
        expect(cell.x + cell.width + 0.5).toBeLessThanOrEqual(width);
        expect(cell.height + 1).toBe(height);
      }
    }
  });

  it('marks what has no level', () => {
    const { cells } = stripGeometry(falcon, 24);
    expect(cells.slice(6).map((cell) => cell.mark)).toEqual([
      'level',
      'bar',
      'bar',
      'question',
      'level',
      'level',
    ]);
  });

  it('refuses a list that is not twelve long', () => {
    expect(() => stripGeometry(falcon.slice(1), 16)).toThrow('12 levels, not 11');
  });

  it('fills by level, with a clear gap above level 4 and none above 5', () => {
    expect((['C1', 'C2', 'C3', 'C4', 'C5'] as const).map((level) => fillHeight(level, 15))).toEqual([
      0, 4, 8, 11, 15,
    ]);
    expect(fillHeight('D4', 15)).toBe(fillHeight('C4', 15));
    expect([fillHeight('NA', 15), fillHeight('UNKNOWN', 15)]).toEqual([0, 0]);
  });
});

describe('strip in words', () => {
  it('spells out all twelve and says which have a note', () => {
    const title = stripTitle(falcon, [12]);
    expect(title.split('; ')).toHaveLength(12);
    expect(title).toContain('Pre-training data D4; Fine-tuning data D1');
    expect(title).toContain('Safety evaluation code not applicable');
    expect(title).toContain('Safety evaluation data unknown');
    expect(title).toMatch(/Weights with architecture D5, see note$/);
  });

  it('counts by class and leaves out what does not occur', () => {
    expect(stripCounts(falcon)).toBe('6 closed, 1 semi-open, 2 fully open, 2 not applicable, 1 unknown');
    expect(stripCounts(falcon.map(() => 'C2'))).toBe('12 semi-open');
  });

  it('has twelve parts', () => expect(stripParts).toHaveLength(12));
});
