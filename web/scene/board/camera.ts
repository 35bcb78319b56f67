import type { Core } from 'cytoscape';
import { between, glide, type Glide } from './glide.ts';
import { easyZoom, fitting, panToShow, withinZoom, type Rectangle } from './viewport.ts';

type View = { zoom: number; pan: { x: number; y: number } };

/** Moves what is seen of a graph. A hand on the board stops what moves by itself. */
export function cameraOf(graph: Core) {
  let under: Glide | undefined;
  let seen = false;
  graph.on('tapstart', () => under?.stop());

  const goTo = (view: View) => {
    under?.stop();
    // What nobody has seen yet need not move.
    if (!seen) return void graph.viewport(view);
    const from = { zoom: graph.zoom(), pan: { ...graph.pan() } };
    under = glide((done) => {
      if (graph.destroyed()) return;
      const { x: zoom } = between({ x: from.zoom, y: 0 }, { x: view.zoom, y: 0 }, done);
      graph.viewport({ zoom, pan: between(from.pan, view.pan, done) });
    });
  };

  return {
    /** What is drawn next is a new picture: what comes into view with it need not move there. */
    begin() {
      seen = false;
      graph.one('render', () => (seen = true));
    },
    /** Shows a rectangle of the picture as a whole, where the least zoom allows. */
    fit(bounds: Rectangle) {
      goTo(fitting(bounds, graph.width(), graph.height()));
    },
    /** Shows the whole, or, where its text could not be read, a part of it in the middle. */
    look(whole: Rectangle, part: Rectangle) {
      const [width, height] = [graph.width(), graph.height()];
      const all = fitting(whole, width, height);
      goTo(all.zoom >= easyZoom ? all : fitting(part, width, height, easyZoom));
    },
    /** Pans as little as brings a rectangle of the picture into view. */
    show({ left, top, right, bottom }: Rectangle) {
      const [zoom, pan] = [graph.zoom(), graph.pan()];
      const onScreen = {
        left: left * zoom + pan.x,
        top: top * zoom + pan.y,
        right: right * zoom + pan.x,
        bottom: bottom * zoom + pan.y,
      };
      const { x, y } = panToShow(onScreen, graph.width(), graph.height());
      if (x !== 0 || y !== 0) goTo({ zoom, pan: { x: pan.x + x, y: pan.y + y } });
    },
    /** Zooms around a point of the screen, or around the middle. */
    zoomBy(factor: number, at = { x: graph.width() / 2, y: graph.height() / 2 }) {
      under?.stop();
      graph.zoom({ level: withinZoom(graph.zoom() * factor), renderedPosition: at });
    },
    stop: () => under?.stop(),
  };
}
