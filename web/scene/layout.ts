import ELK from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { elkGraph, placed, type Align, type Joined, type Placed, type Sizes } from './elk-graph.ts';

let elk: InstanceType<typeof ELK> | undefined;

/** Lays a graph out in a worker, which is started at the first call and kept. Rejects when the worker cannot run. */
export async function layOut(graph: Joined, boxes: Sizes, align?: Align): Promise<Placed> {
  elk ??= new ELK({ workerUrl });
  return placed(await elk.layout(elkGraph(graph, boxes, align)));
}
