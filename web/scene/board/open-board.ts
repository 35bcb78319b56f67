import cytoscape from 'cytoscape';
import { wordsOfType } from '../line-looks.ts';
import { readPalette } from '../palette.ts';
import { keepStyleSheetOut } from '../style-sheet.ts';
import type { Board, BoardEvents, Drawn } from './board.ts';
import { stylesOf } from './board-style.ts';
import { chipsAt, fontLoaded } from './boxes.ts';
import { bringTo } from './bring-to.ts';
import { cameraOf } from './camera.ts';
import { distanceMarks } from './distance.ts';
import { drawDirectly } from './draw-directly.ts';
import { boundsOf, edgeElementId, elementsOf, noElements } from './elements.ts';
import { listen, onWheel } from './gestures.ts';
import { nextAcross } from './next-node.ts';
import { keepSides } from './sides.ts';
import { leastZoom, mostZoom } from './viewport.ts';

/** As many lines near what is chosen may say their type; more would hide the picture. */
const mostNamed = 12;
/** The longest side of a saved picture, px. */
const mostSide = 8_000;

/** Opens a board in an element, which has a size of its own. */
export function openBoard(element: HTMLElement, events: BoardEvents): Board {
  keepStyleSheetOut();
  if (getComputedStyle(element).position === 'static') element.style.position = 'relative';
  // Before Cytoscape, which would see the wheel too.
  const stopWheel = onWheel(element, (factor, at) => camera.zoomBy(factor, at));
  const graph = cytoscape({
    container: element,
    layout: { name: 'preset' },
    minZoom: leastZoom,
    maxZoom: mostZoom,
    boxSelectionEnabled: false,
    pixelRatio: Math.min(2, devicePixelRatio),
  });
  // The page above may have grown since Cytoscape measured where the element stands, and a press would miss its node.
  for (const sign of ['pointerenter', 'pointerdown'])
    element.addEventListener(sign, () => graph.resize(), { capture: true });
  drawDirectly(graph);
  listen(graph, events);
  keepSides(graph);
  const camera = cameraOf(graph);
  const styles = stylesOf(graph, element);
  const distance = distanceMarks(graph, (from) => styles.know([], from));
  const moves = bringTo(graph);

  let drawn: Drawn = { nodes: [], edges: [], lanes: [] };
  let elements = noElements();
  let marked: { nodes: readonly string[]; edges: readonly string[] } = { nodes: [], edges: [] };

  const redraw = () => {
    const next = elementsOf(drawn, chipsAt(element), wordsOfType);
    styles.know(
      [...next.nodes.values()].map(({ data }) => data.look),
      distance.now(),
    );
    moves.bring(elements, next);
    elements = next;
    distance.renew();
    markAll();
  };
  const markAll = () =>
    graph.batch(() => {
      // Cytoscape moves selected nodes together. Only the page chooses, so none can be selected in between.
      graph.$('.chosen').selectify().unselect().unselectify().removeClass('chosen');
      for (const key of marked.nodes)
        graph.getElementById(key).selectify().select().unselectify().addClass('chosen');
      graph.$('.near').removeClass('near named');
      const classes = marked.edges.length <= mostNamed ? 'near named' : 'near';
      for (const id of marked.edges) graph.getElementById(edgeElementId(id)).addClass(classes);
    });
  const whole = () => boundsOf([...elements.nodes.values(), ...elements.lanes.values()]);
  const first = () => [...elements.nodes.values()].slice(0, 1);
  // Text that was measured in another font is measured again.
  void fontLoaded(element).then((there) => {
    if (!there && !graph.destroyed()) redraw();
  });

  return {
    draw(next) {
      if (elements.nodes.size === 0 && next.nodes.length > 0) {
        camera.begin();
        graph.one('render', () => performance.mark('board:drawn'));
      }
      drawn = next;
      redraw();
    },
    mark(nodes, edges) {
      marked = { nodes, edges };
      markAll();
    },
    fit() {
      if (elements.nodes.size > 0) camera.fit(whole());
    },
    look(keys) {
      const nodes = keys.flatMap((key) => elements.nodes.get(key) ?? []);
      if (elements.nodes.size > 0) camera.look(whole(), boundsOf(nodes.length > 0 ? nodes : first()));
    },
    zoomBy: (factor) => camera.zoomBy(factor),
    show(keys) {
      const nodes = keys.flatMap((key) => elements.nodes.get(key) ?? []);
      if (nodes.length > 0) camera.show(boundsOf(nodes));
    },
    next: (from, step) =>
      nextAcross(
        [...elements.nodes.values()].map(({ data: { id }, position }) => ({ id, ...position })),
        drawn.edges,
        from,
        step,
      ),
    png() {
      const { w, h } = graph.elements().boundingBox();
      const scale = Math.min(2, mostSide / w, mostSide / h);
      return distance.nearBy(() =>
        graph.png({ output: 'blob-promise', full: true, scale, bg: readPalette(element).paper }),
      );
    },
    restyle: () => styles.renew(),
    destroy() {
      stopWheel();
      camera.stop();
      moves.stop();
      graph.destroy();
    },
  };
}
