import ELK, { type ElkNode } from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { elkGraph, placed, type Align, type Joined, type Placed, type Sizes } from './elk-graph.ts';

let elk: InstanceType<typeof ELK> | undefined;

/** Lays a graph out in a worker, which is started at the first call and kept. Rejects when the worker cannot run. */
export async function layOut(graph: Joined, boxes: Sizes, align?: Align): Promise<Placed> {
  return placed(await layOutInWorker(elkGraph(graph, boxes, align)));
}

/** Lays a graph of ELK out in the worker. */
export function layOutInWorker(graph: ElkNode): Promise<ElkNode> {
  elk ??= new ELK({ workerUrl });
  return elk.layout(graph);
}
