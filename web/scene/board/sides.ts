import type { Core, NodeSingular } from 'cytoscape';
import { sideOf } from './elements.ts';

/** Lets lines change the side on which they leave a node while it is dragged past others. */
export function keepSides(graph: Core): void {
  const extended = (node: NodeSingular) => ({
    data: { width: node.data('width') as number, height: node.data('height') as number },
    position: node.position(),
  });
  graph.on('drag', 'node', ({ target }) => {
    for (const edge of (target as NodeSingular).connectedEdges()) {
      const side = sideOf(extended(edge.source()), extended(edge.target()));
      if (side !== edge.data('side')) edge.data('side', side);
    }
  });
}
