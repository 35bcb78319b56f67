import { describe, expect, it } from 'vitest';
import type { Drawn, DrawnEdge, DrawnNode } from './board.ts';
import { elementsOf } from './elements.ts';

const node = (key: string, more: Partial<DrawnNode> = {}): DrawnNode => ({
  key,
  kind: 'Model',
  detail: null,
  name: key,
  x: 1,
  y: 2,
  count: null,
  verdict: null,
  pinned: false,
  faded: false,
  ...more,
});
const edge = (id: string, from: string, to: string): DrawnEdge => ({
  id,
  from,
  to,
  type: 'SUBJECT_TO',
  look: 'plain',
  faded: false,
});
const elements = (drawn: Partial<Drawn>) =>
  elementsOf(
    { nodes: [], edges: [], lanes: [], ...drawn },
    ({ name }) => ({ lines: [name, 'below'], short: [name], width: 90, height: 46 }),
    (type) => type.toLowerCase(),
  );

describe('elements of a board', () => {
  it('have their lines, their size and their place', () =>
    expect(elements({ nodes: [node('a', { count: 3 })] }).nodes.get('a')).toMatchObject({
      data: { lines: 'a\nbelow', width: 90, height: 46, look: 'Model//', group: true },
      position: { x: 1, y: 2 },
    }));

  it('bend what would lie on another line, or on one node', () => {
    const nodes = ['a', 'b', 'c'].map((key) => node(key));
    const edges = [edge('1', 'a', 'b'), edge('2', 'b', 'a'), edge('3', 'b', 'c'), edge('4', 'c', 'c')];
    const bent = [...elements({ nodes, edges }).edges.values()].map((data) => data.bent);
    expect(bent).toEqual([true, true, false, true]);
  });

  it('leave out a line whose end is not there', () =>
    expect(elements({ nodes: [node('a')], edges: [edge('1', 'a', 'b')] }).edges.size).toBe(0));

  it('do not take a line for a node of the same name', () => {
    const { nodes, edges, lanes } = elements({
      nodes: [node('a'), node('b')],
      edges: [edge('a', 'a', 'b')],
      lanes: [{ name: 'a', left: 0, top: 0, width: 10, height: 20 }],
    });
    const ids = [...nodes.values(), ...lanes.values()].map(({ data }) => data.id);
    expect(new Set([...ids, edges.get('a')!.id]).size).toBe(4);
  });

  it('lay a lane by its middle', () =>
    expect(
      elements({ lanes: [{ name: 'EU', left: 10, top: 20, width: 100, height: 40 }] }).lanes.get('= 0')!
        .position,
    ).toEqual({ x: 60, y: 40 }));
});
