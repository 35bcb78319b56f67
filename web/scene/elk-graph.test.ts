import { describe, expect, it } from 'vitest';
import { elkGraph, placed, segments } from './elk-graph.ts';
import type { RulePath } from './rule-path.ts';

describe('segments', () => {
  const roundTrip = (points: { x: number; y: number }[]) => {
    const { weights, distances } = segments(points);
    const [start, end] = [points[0]!, points.at(-1)!];
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    const unit = { x: (end.x - start.x) / length, y: (end.y - start.y) / length };
    // As Cytoscape draws them: along the line by weight, then across it by distance.
    return weights.map((weight, index) => ({
      x: start.x + (end.x - start.x) * weight - unit.y * distances[index]!,
      y: start.y + (end.y - start.y) * weight + unit.x * distances[index]!,
    }));
  };

  it('name the same bends again', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: 80 },
      { x: 100, y: 80 },
    ];
    roundTrip(points).forEach((bend, index) => {
      expect(bend.x).toBeCloseTo(points[index + 1]!.x);
      expect(bend.y).toBeCloseTo(points[index + 1]!.y);
    });
  });

  it('are none on a straight line', () => {
    expect(
      segments([
        { x: 0, y: 0 },
        { x: 9, y: 0 },
      ]),
    ).toEqual({ weights: [], distances: [] });
  });
});

describe('layout', () => {
  const path = {
    nodes: [
      { id: 'f', kind: 'fact' },
      { id: 'o', kind: 'obligation' },
    ],
    edges: [{ id: 'e', from: 'f', to: 'o' }],
  } as unknown as RulePath;

  it('gives ELK the size of each node and the direction of each edge', () => {
    const box = { lines: [], width: 100, height: 30, mark: 0, inset: 0 };
    const graph = elkGraph(
      path,
      new Map([
        ['f', box],
        ['o', box],
      ]),
    );
    expect(graph.children?.[0]).toMatchObject({ width: 100, height: 30 });
    expect(graph.edges).toEqual([{ id: 'e', sources: ['f'], targets: ['o'] }]);
  });

  it('reads centres and lines back', () => {
    const result = placed({
      id: 'picture',
      children: [{ id: 'f', x: 10, y: 20, width: 100, height: 30 }],
      edges: [
        {
          id: 'e',
          sources: ['f'],
          targets: ['o'],
          sections: [
            { id: 's', startPoint: { x: 1, y: 2 }, bendPoints: [{ x: 3, y: 4 }], endPoint: { x: 5, y: 6 } },
          ],
        },
      ],
    });
    expect(result.nodes.get('f')).toEqual({ x: 60, y: 35 });
    expect(result.edges.get('e')).toEqual([
      { x: 1, y: 2 },
      { x: 3, y: 4 },
      { x: 5, y: 6 },
    ]);
  });
});
