import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { BoardEvents } from './board.ts';
import { wheelFactor } from './viewport.ts';

/** Tells what people do on a board. Lanes take no part in it. */
export function listen(graph: Core, events: BoardEvents): void {
  const keyOf = ({ target }: EventObject) => (target as NodeSingular).id();
  const placeOf = ({ renderedPosition: { x, y } }: EventObject) => ({ x, y });
  const more = ({ originalEvent }: EventObject) => {
    const { shiftKey, ctrlKey, metaKey } = originalEvent as unknown as MouseEvent;
    return shiftKey || ctrlKey || metaKey;
  };
  let hovered: string | null = null;
  const leave = () => {
    if (hovered !== null) events.hover((hovered = null), null);
  };

  // A long press asks for the menu; the release after it is no press of its own.
  let held = false;
  graph.on('tapstart', () => (held = false));
  graph.on('tap', (event) => {
    if (held) return;
    if (event.target === graph) events.choose(null, more(event));
    else events.choose(keyOf(event), more(event));
  });
  graph.on('dbltap', 'node', (event) => events.open(keyOf(event)));
  graph.on('mouseover', 'node', (event) => {
    hovered = keyOf(event);
    events.hover(hovered, placeOf(event));
  });
  graph.on('mouseout', 'node', leave);
  graph.on('grab', 'node', leave);
  graph.on('cxttap taphold', 'node', (event) => {
    held = event.type === 'taphold';
    leave();
    events.menu(keyOf(event), placeOf(event));
  });

  // Each node that was dragged says so for itself, one after the other.
  let dragged: Record<string, { x: number; y: number }> = {};
  graph.on('dragfree', 'node', ({ target }) => {
    if (Object.keys(dragged).length === 0)
      queueMicrotask(() => {
        const places = dragged;
        dragged = {};
        events.move(places);
      });
    const node = target as NodeSingular;
    dragged[node.id()] = { ...node.position() };
  });
}

/**
 * Tells by what each turn of the wheel zooms, and around which point of the element. Cytoscape guesses at the kind of
 * wheel and zooms in leaps until it has guessed, so it does not get to see it. Returns how to stop.
 */
export function onWheel(
  element: HTMLElement,
  zoomBy: (factor: number, at: { x: number; y: number }) => void,
): () => void {
  const turned = (event: WheelEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const { left, top } = element.getBoundingClientRect();
    zoomBy(wheelFactor(event), { x: event.clientX - left, y: event.clientY - top });
  };
  element.addEventListener('wheel', turned, { capture: true, passive: false });
  return () => element.removeEventListener('wheel', turned, { capture: true });
}
