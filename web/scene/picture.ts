import cytoscape from 'cytoscape';
import { elementsOf } from './elements.ts';
import { nodeBox } from './label-box.ts';
import { layOut } from './layout.ts';
import { nextNode, type Step } from './navigate.ts';
import { readPalette } from './palette.ts';
import type { RulePath } from './rule-path.ts';
import { fontOf, stylesheet } from './stylesheet.ts';

/** Room around the picture, px. */
const margin = 14;

/** A drawn rule path. Sizes and points in px of the screen, from the top left of the picture. */
export type Picture = {
  /** Size of the whole picture at zoom 1. */
  natural: { width: number; height: number };
  zoom(): number;
  zoomTo(zoom: number): void;
  choose(id: string | null): void;
  /** The node an arrow key leads to. */
  next(from: string, step: Step): string | undefined;
  nodeAt(x: number, y: number): string | undefined;
  /** The rectangle of a node. */
  rectangle(id: string): { left: number; top: number; width: number; height: number };
  restyle(): void;
  destroy(): void;
};

/**
 * Draws a path into an element, which takes the size of the picture. The canvas takes no pointer or wheel events:
 * the element scrolls like any other, and the caller asks `nodeAt`. Rejects when the layout cannot be made.
 */
export async function drawPath(element: HTMLElement, path: RulePath): Promise<Picture> {
  const palette = readPalette(element);
  await document.fonts.load(fontOf(palette));
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = fontOf(palette).replace(/^500/, '600');
  const boxes = new Map(
    path.nodes.map((node) => [node.id, nodeBox(node, (text) => context.measureText(text).width)]),
  );
  const places = await layOut(path, boxes);

  keepStyleSheetOut();
  const graph = cytoscape({
    container: element,
    elements: elementsOf(path, boxes, places),
    style: stylesheet(palette),
    layout: { name: 'preset', fit: false },
    autoungrabify: true,
    autounselectify: true,
    userPanningEnabled: false,
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
  });
  const bounds = graph.elements().boundingBox({ includeLabels: false, includeOverlays: false });
  const natural = { width: bounds.w + 2 * margin, height: bounds.h + 2 * margin };
  const centres = path.nodes.map(({ id }) => ({ id, ...places.nodes.get(id)! }));

  const rectangle = (id: string) => {
    const { x, y } = places.nodes.get(id)!;
    const { width, height } = boxes.get(id)!;
    const zoom = graph.zoom();
    return {
      left: (x - width / 2 - bounds.x1 + margin) * zoom,
      top: (y - height / 2 - bounds.y1 + margin) * zoom,
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
      graph.viewport({ zoom, pan: { x: (margin - bounds.x1) * zoom, y: (margin - bounds.y1) * zoom } });
    },
    choose(id) {
      graph.batch(() => {
        graph.elements().removeClass('chosen near');
        if (id !== null) graph.getElementById(id).addClass('chosen').connectedEdges().addClass('near');
      });
    },
    next: (from, step) => nextNode(centres, path.edges, from, step),
    nodeAt: (x, y) =>
      path.nodes.find(({ id }) => {
        const { left, top, width, height } = rectangle(id);
        return x >= left && x <= left + width && y >= top && y <= top + height;
      })?.id,
    rectangle,
    restyle() {
      graph.style(stylesheet(readPalette(element)));
    },
    destroy: () => graph.destroy(),
  };
}

/**
 * Cytoscape puts a style sheet into the page unless an element of this id is there. The content security policy
 * allows none; its one rule, a position for the container, stands in PathPicture.vue.
 */
function keepStyleSheetOut() {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const stand = document.createElement('meta');
  stand.id = id;
  document.head.append(stand);
}
