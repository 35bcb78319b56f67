/** A rectangle, px of the screen or, at zoom 1, of the picture. */
export type Rectangle = { left: number; top: number; right: number; bottom: number };

/** Zoom at which text is about half and more than twice its size. */
export const leastZoom = 0.15;
export const mostZoom = 2.5;
/** Zoom at which text can be read without effort. */
export const easyZoom = 0.6;

/** Room left around what is brought into view, px. */
const margin = 24;

/** From how far a picture is seen: what is written on its nodes, and how large their signs are, depends on it. */
export type Distance = 'near' | 'middle' | 'far';
export const distances: readonly Distance[] = ['near', 'middle', 'far'];

/** Near by the whole text can be read, then its beginnings in larger type, and from afar none. */
export function distanceAt(zoom: number): Distance {
  return zoom >= 0.5 ? 'near' : zoom >= 0.3 ? 'middle' : 'far';
}

/** Room left around a picture that is shown as a whole, px. */
const frame = 28;

/** The zoom, `most` at most, and the pan at which a rectangle of the picture stands in the middle of a frame of this size. */
export function fitting(
  { left, top, right, bottom }: Rectangle,
  width: number,
  height: number,
  most = 1,
): { zoom: number; pan: { x: number; y: number } } {
  const zoom = withinZoom(
    Math.min(most, (width - 2 * frame) / (right - left), (height - 2 * frame) / (bottom - top)),
  );
  return {
    zoom,
    pan: { x: width / 2 - ((left + right) / 2) * zoom, y: height / 2 - ((top + bottom) / 2) * zoom },
  };
}

/**
 * How far to pan so that a rectangle lies in a frame of this size: as little as does it. What is larger than the frame
 * is shown from its upper left.
 */
export function panToShow(
  { left, top, right, bottom }: Rectangle,
  width: number,
  height: number,
): { x: number; y: number } {
  return { x: along(left, right, width), y: along(top, bottom, height) };
}

function along(start: number, end: number, room: number): number {
  if (end - start > room - 2 * margin) return start > margin || end < room - margin ? margin - start : 0;
  if (start < margin) return margin - start;
  return end > room - margin ? room - margin - end : 0;
}

/**
 * What a turn of the wheel multiplies the zoom by. A notch of a mouse is about a tenth; a touchpad sends many small
 * turns, and a pinch on it turns with Ctrl, for which browsers send less.
 */
export function wheelFactor({
  deltaY,
  deltaMode,
  ctrlKey,
}: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  const px = deltaY * (deltaMode === 1 ? 16 : deltaMode === 2 ? 400 : 1);
  const most = 120;
  return Math.exp((-Math.max(-most, Math.min(most, px)) * (ctrlKey ? 8 : 1)) / 1000);
}

export function withinZoom(zoom: number): number {
  return Math.min(mostZoom, Math.max(leastZoom, zoom));
}
