import ELK from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { elkGraph, placed, type Placed } from './elk-graph.ts';
import type { NodeBox } from './label-box.ts';
import type { RulePath } from './rule-path.ts';

let elk: InstanceType<typeof ELK> | undefined;

/** Lays a path out in a worker, which is started at the first call and kept. Rejects when the worker cannot run. */
export async function layOut(path: RulePath, boxes: ReadonlyMap<string, NodeBox>): Promise<Placed> {
  elk ??= new ELK({ workerUrl });
  return placed(await elk.layout(elkGraph(path, boxes)));
}
