import cytoscape, { type ElementDefinition, type StylesheetStyle } from 'cytoscape';
import type { Placed } from './elk-graph.ts';
import { nextNode, type Step } from './navigate.ts';
import { readPalette, type Palette } from './palette.ts';
import { keepStyleSheetOut } from './style-sheet.ts';

/** Room around the picture, px. */
const margin = 14;

/** A drawn graph. Sizes and points in px of the screen, from the top left of the picture. */
export type Picture = {
  /** Size of the whole picture at zoom 1. */
  natural: { width: number; height: number };
  zoom(): number;
  zoomTo(zoom: number): void;
  /** Marks nodes and edges by their ids, and nothing else. */
  mark(nodes: readonly string[], edges: readonly string[]): void;
  /** The node an arrow key leads to. */
  next(from: string, step: Step): string | undefined;
  nodeAt(x: number, y: number): string | undefined;
  /** The rectangle of a node. */
  rectangle(id: string): { left: number; top: number; width: number; height: number };
  restyle(): void;
  destroy(): void;
};

/** What is drawn: where its nodes and edges lie, the size of each node, and what Cytoscape needs to know of them. */
export type Drawing = {
  places: Placed;
  boxes: ReadonlyMap<string, { width: number; height: number }>;
  edges: readonly { id: string; from: string; to: string }[];
  elements: ElementDefinition[];
  style(palette: Palette): StylesheetStyle[];
};

/**
 * Draws into an element, which takes the size of the picture. The canvas takes no pointer or wheel events: the element
 * scrolls like any other, and the caller asks `nodeAt`.
 */
export function drawOn(element: HTMLElement, { places, boxes, edges, elements, style }: Drawing): Picture {
  keepStyleSheetOut();
  const graph = cytoscape({
    container: element,
    elements,
    style: style(readPalette(element)),
    layout: { name: 'preset', fit: false },
    autoungrabify: true,
    autounselectify: true,
    userPanningEnabled: false,
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
  });
  const bounds = boundsOf({ places, boxes });
  const natural = { width: bounds.width + 2 * margin, height: bounds.height + 2 * margin };
  const centres = [...places.nodes].map(([id, place]) => ({ id, ...place }));

  const rectangle = (id: string) => {
    const { x, y } = places.nodes.get(id)!;
    const { width, height } = boxes.get(id)!;
    const zoom = graph.zoom();
    return {
      left: (x - width / 2 - bounds.left + margin) * zoom,
      top: (y - height / 2 - bounds.top + margin) * zoom,
      width: width * zoom,
      height: height * zoom,
    };
  };

  return {
    natural,
    zoom: () => graph.zoom(),
    zoomTo(zoom) {
      element.style.width = `${Math.ceil(natural.width * zoom)}px`;
      element.style.height = `${Math.ceil(natural.height * zoom)}px`;
      graph.resize();
      graph.viewport({ zoom, pan: { x: (margin - bounds.left) * zoom, y: (margin - bounds.top) * zoom } });
    },
    mark(nodes, near) {
      graph.batch(() => {
        graph.elements().removeClass('chosen near');
        for (const id of nodes) graph.getElementById(id).addClass('chosen');
        for (const id of near) graph.getElementById(id).addClass('near');
      });
    },
    next: (from, step) => nextNode(centres, edges, from, step),
    nodeAt: (x, y) =>
      centres.find(({ id }) => {
        const { left, top, width, height } = rectangle(id);
        return x >= left && x <= left + width && y >= top && y <= top + height;
      })?.id,
    rectangle,
    restyle() {
      graph.style(style(readPalette(element)));
    },
    destroy: () => graph.destroy(),
  };
}

/** The smallest rectangle around all nodes and bends. */
function boundsOf({ places, boxes }: Pick<Drawing, 'places' | 'boxes'>) {
  const points = [
    ...[...places.nodes].flatMap(([id, { x, y }]) => {
      const { width, height } = boxes.get(id)!;
      return [
        { x: x - width / 2, y: y - height / 2 },
        { x: x + width / 2, y: y + height / 2 },
      ];
    }),
    ...[...places.edges.values()].flat(),
  ];
  const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))];
  return {
    left,
    top,
    width: Math.max(...points.map(({ x }) => x)) - left,
    height: Math.max(...points.map(({ y }) => y)) - top,
  };
}
