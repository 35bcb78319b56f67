import type { Core } from 'cytoscape';

/** What Cytoscape keeps pictures of single nodes in, and of their labels. */
const caches = ['eleTxrCache', 'lblTxrCache'] as const;

type Renderer = { data?: Partial<Record<(typeof caches)[number], { getElement?: () => unknown }>> };

/**
 * Lets nodes be drawn straight onto their layer. Cytoscape would draw each into a picture of its own first and copy
 * that, which pays where nodes are dear to draw; these chips are cheap, it takes a quarter of the time to the first
 * picture, and text comes out blurred. Whole layers are kept as before, so that panning copies no more than a few.
 * There is no option for it. A Cytoscape that has no such caches any more is left as it is.
 */
export function drawDirectly(graph: Core): void {
  const { data } = (graph as unknown as { renderer(): Renderer }).renderer();
  for (const name of caches) {
    const cache = data?.[name];
    // Nothing kept means: draw it.
    if (cache?.getElement) cache.getElement = () => null;
  }
}
