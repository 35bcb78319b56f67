import { Worker } from 'node:worker_threads';
import type { Document } from '../graph/model/document.ts';
import { ProblemError } from './errors.ts';

type Answer = { job: number; bytes: Uint8Array } | { job: number; error: string };
type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (reason: unknown) => void };

/** So many documents may wait at a time: one takes about a second, and a request is given up after ten. */
const mostWaiting = 4;

let worker: Worker | undefined;
let jobs = 0;
const waiting = new Map<number, Waiting>();

/**
 * Sets a document as PDF in a thread of its own, since setting pages takes long enough to keep others waiting. Rejects
 * with a `ProblemError` while too many wait.
 */
export function makePdf(document: Document): Promise<Uint8Array> {
  if (waiting.size >= mostWaiting)
    throw new ProblemError('too-many-requests', `${mostWaiting} PDF files are being set already.`);
  const job = ++jobs;
  return new Promise((resolve, reject) => {
    waiting.set(job, { resolve, reject });
    worker ??= started();
    // While somebody waits the process stays; an idle thread does not hold it.
    worker.ref();
    worker.postMessage({ job, document }, []);
  });
}

function started(): Worker {
  const made = new Worker(new URL('./pdf-worker.ts', import.meta.url));
  made.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.job);
    waiting.delete(answer.job);
    if (waiting.size === 0) made.unref();
    if ('bytes' in answer) asked?.resolve(answer.bytes);
    else asked?.reject(new Error(answer.error));
  });
  const gone = (reason: unknown) => {
    if (worker === made) worker = undefined;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  made.on('error', gone);
  made.on('exit', () => gone(new Error('the thread that sets PDF files ended')));
  return made;
}
