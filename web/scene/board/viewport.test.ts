import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceAt, fitting, panToShow, wheelFactor, withinZoom } from './viewport.ts';

describe('bringing into view', () => {
  it('does not pan for what is in view', () =>
    expect(panToShow({ left: 50, top: 50, right: 150, bottom: 90 }, 400, 300)).toEqual({ x: 0, y: 0 }));

  it('pans as little as does it', () =>
    expect(panToShow({ left: 380, top: -20, right: 480, bottom: 20 }, 400, 300)).toEqual({ x: -104, y: 44 }));

  it('shows the upper left of what is too large', () =>
    expect(panToShow({ left: 100, top: 100, right: 900, bottom: 120 }, 400, 300).x).toBe(-76));

  it('leaves what is too large where the frame lies within it', () =>
    expect(panToShow({ left: -100, top: 100, right: 900, bottom: 120 }, 400, 300).x).toBe(0));

  it('brings all that fits into the frame', () => {
    const side = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 350 }), (left, top, size) => {
        const { x, y } = panToShow({ left, top, right: left + size, bottom: top + size }, 400, 400);
        expect(left + x).toBeGreaterThanOrEqual(24);
        expect(left + size + x).toBeLessThanOrEqual(376);
        expect(top + y).toBeGreaterThanOrEqual(24);
        expect(top + size + y).toBeLessThanOrEqual(376);
      }),
    );
  });
});

describe('the wheel', () => {
  const turn = (deltaY: number, more = {}) => wheelFactor({ deltaY, deltaMode: 0, ctrlKey: false, ...more });

  it('zooms by about a tenth a notch, and back again', () => {
    expect(turn(-100)).toBeCloseTo(1.105, 3);
    expect(turn(-100) * turn(100)).toBeCloseTo(1);
  });

  it('is never wild', () => expect(turn(-5000)).toBeLessThan(1.13));
  it('understands lines', () => expect(turn(-3, { deltaMode: 1 })).toBeCloseTo(turn(-48)));
  it('is finer in a pinch', () => expect(turn(-2, { ctrlKey: true })).toBeCloseTo(turn(-16)));
});

it('zooms between two bounds', () => {
  expect(withinZoom(0.01)).toBe(0.15);
  expect(withinZoom(1)).toBe(1);
  expect(withinZoom(9)).toBe(2.5);
});

describe('fitting', () => {
  it('puts a small picture in the middle, no larger than it is', () =>
    expect(fitting({ left: 0, top: 0, right: 100, bottom: 50 }, 500, 300)).toEqual({
      zoom: 1,
      pan: { x: 200, y: 125 },
    }));

  it('shows the whole of a large one', () => {
    const { zoom, pan } = fitting({ left: -1000, top: 0, right: 1000, bottom: 100 }, 500, 300);
    expect(zoom).toBeCloseTo(444 / 2000);
    expect(-1000 * zoom + pan.x).toBeCloseTo(28);
    expect(1000 * zoom + pan.x).toBeCloseTo(472);
  });

  it('keeps to the least zoom', () =>
    expect(fitting({ left: 0, top: 0, right: 90_000, bottom: 10 }, 500, 300).zoom).toBe(0.15));
});

it.each([
  [1, 'near'],
  [0.5, 'near'],
  [0.49, 'middle'],
  [0.3, 'middle'],
  [0.29, 'far'],
])('sees a picture at a zoom of %d from %s', (zoom, distance) => expect(distanceAt(zoom)).toBe(distance));
