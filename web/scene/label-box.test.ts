import { describe, expect, it } from 'vitest';
import { nodeBox, wrap } from './label-box.ts';
import type { PathNode } from './rule-path.ts';

const seven = (text: string) => text.length * 7;
const node = (kind: PathNode['kind'], label: string): PathNode => ({
  id: label,
  kind,
  record: label,
  label,
  detail: 'Art. 1',
  decisive: true,
});

describe('labels', () => {
  it('break at spaces and keep every word', () => {
    const text = 'Training compute above one third of the compute of the original';
    const lines = wrap(text, 140, seven);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(seven(line)).toBeLessThanOrEqual(140);
  });

  it('let a single long word stand out rather than cut it', () => {
    expect(wrap('Gemeinschaftsgeschmacksmuster', 50, seven)).toEqual(['Gemeinschaftsgeschmacksmuster']);
  });

  it('end with an ellipsis after four lines', () => {
    const { lines } = nodeBox(node('fact', 'word '.repeat(60).trim()), seven);
    expect(lines).toHaveLength(5);
    expect(lines[3]).toMatch(/ …$/);
    expect(lines[4]).toBe('given: Art. 1');
  });

  it('fit inside their node, also inside the slanted sides of a diamond', () => {
    const flat = nodeBox(node('fact', 'Placed on the market'), seven);
    expect(flat.width).toBeGreaterThan(seven('Placed on the market') + flat.mark);
    const diamond = nodeBox(node('definition', 'Placed on the market'), seven);
    const widest = Math.max(...diamond.lines.map(seven));
    const text = { width: widest + diamond.mark, height: diamond.lines.length * 17 - 7 };
    expect(text.width / diamond.width + text.height / diamond.height).toBeLessThanOrEqual(1);
  });
});
