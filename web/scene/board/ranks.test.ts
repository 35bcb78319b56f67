import { describe, expect, it } from 'vitest';
import { partsOf } from './parts.ts';
import { leftToRight, rankOf } from './ranks.ts';

const edge = (from: string, to: string) => ({ id: `${from}-${to}`, from, to });
const ways = (...edges: ReturnType<typeof edge>[]) =>
  leftToRight(edges, (key) => key.split(' ')[0]!).map(({ from, to }) => `${from} → ${to}`);

describe('the way of an edge', () => {
  it('leads from models to what binds them', () =>
    expect(ways(edge('Release 1', 'Configuration 1'), edge('Configuration 1', 'Obligation 1'))).toEqual([
      'Release 1 → Configuration 1',
      'Configuration 1 → Obligation 1',
    ]));

  it('is turned where it would pull something to the left', () =>
    expect(ways(edge('Exemption 1', 'Obligation 1'), edge('Obligation 1', 'Component 1'))).toEqual([
      'Obligation 1 → Exemption 1',
      'Component 1 → Obligation 1',
    ]));

  it('stays as it is within one kind', () =>
    expect(ways(edge('Definition 2', 'Definition 1'))).toEqual(['Definition 2 → Definition 1']));

  it('puts tests before facts, and texts before their jurisdiction', () => {
    expect(rankOf('Definition')).toBeLessThan(rankOf('Fact'));
    expect(rankOf('Obligation')).toBeLessThan(rankOf('Instrument'));
    expect(rankOf('Instrument')).toBeLessThan(rankOf('Jurisdiction'));
    expect(rankOf('Anything')).toBeGreaterThan(rankOf('Obligation'));
  });
});

describe('parts', () => {
  it('are what hangs together, in either direction, the largest first', () =>
    expect(partsOf(['a', 'b', 'c', 'd', 'e', 'f'], [edge('b', 'c'), edge('f', 'c'), edge('d', 'd')])).toEqual(
      [['b', 'c', 'f'], ['a'], ['d'], ['e']],
    ));

  it('know nothing of edges to what is not there', () =>
    expect(partsOf(['a', 'b'], [edge('a', 'x'), edge('x', 'b')])).toEqual([['a'], ['b']]));
});
