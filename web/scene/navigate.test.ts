import { describe, expect, it } from 'vitest';
import { nextNode } from './navigate.ts';

const places = [
  { id: 'fact-1', x: 0, y: 0 },
  { id: 'fact-2', x: 10, y: 50 },
  { id: 'fact-3', x: 0, y: 90 },
  { id: 'test', x: 200, y: 40 },
  { id: 'duty', x: 400, y: 40 },
];
const edges = [
  { from: 'fact-1', to: 'test' },
  { from: 'fact-2', to: 'test' },
  { from: 'test', to: 'duty' },
  { from: 'fact-3', to: 'duty' },
];

describe('arrow keys', () => {
  it('follow edges outwards and back to the nearest in height', () => {
    expect(nextNode(places, edges, 'fact-1', 'right')).toBe('test');
    expect(nextNode(places, edges, 'test', 'left')).toBe('fact-2');
    expect(nextNode(places, edges, 'duty', 'left')).toBe('test');
  });

  it('move within a column', () => {
    expect(nextNode(places, edges, 'fact-1', 'down')).toBe('fact-2');
    expect(nextNode(places, edges, 'fact-3', 'up')).toBe('fact-2');
    expect(nextNode(places, edges, 'test', 'down')).toBeUndefined();
  });

  it('stay where no edge leads on', () => {
    expect(nextNode(places, edges, 'duty', 'right')).toBeUndefined();
    expect(nextNode(places, edges, 'fact-1', 'left')).toBeUndefined();
  });

  it('begin at the first node', () => {
    expect(nextNode(places, edges, 'nowhere', 'right')).toBe('fact-1');
    expect(nextNode([], [], 'nowhere', 'right')).toBeUndefined();
  });
});
