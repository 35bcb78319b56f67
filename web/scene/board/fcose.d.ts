/** The parts of the layout extension that are used here; the package has no types of its own. */
declare module 'cytoscape-fcose' {
  import type { BaseLayoutOptions, Ext } from 'cytoscape';

  export type FcoseLayoutOptions = BaseLayoutOptions & {
    name: 'fcose';
    /** `draft` places by distances in the graph only; `default` then lets springs work. */
    quality: 'draft' | 'default';
    animate: false;
    fit: false;
    randomize: boolean;
    packComponents: boolean;
    nodeSeparation: number;
    idealEdgeLength(): number;
    nodeRepulsion(): number;
    fixedNodeConstraint: { nodeId: string; position: { x: number; y: number } }[];
  };

  const extension: Ext;
  export default extension;
}
