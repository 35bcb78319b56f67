import type { ChildProcess } from 'node:child_process';
import { StoreError } from '../errors.ts';
import type { Piece } from '../port.ts';
import type { Parameter } from '../values.ts';
import { gone, startChild, yieldToOthers } from './child.ts';
import type { OpenReply, ReadReply, ReadRequest } from './protocol.ts';

/** Time to open a graph file, in milliseconds; far above the 0.2 s measured for 250,000 elements. */
const openingMs = 30_000;

/** The child process went away under a query. `deliberate` when we killed it, for a deadline or a new graph. */
export class ReaderGone extends Error {
  readonly deliberate: boolean;
  constructor(reason: string, deliberate: boolean) {
    super(reason);
    this.deliberate = deliberate;
  }
}

type Waiting = { take: (piece: Piece, last: boolean) => void; reject: (error: Error) => void };

/** One child process with one graph file open, seen from the parent. */
export class Reader {
  readonly version: string;
  readonly #child: ChildProcess;
  readonly #exited: Promise<string>;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #killed = false;
  #gone = false;

  /** Starts a child on this file. Rejects with its refusal, or with `ReaderGone` when it ends before it is ready. */
  static async start(file: string, yielding: boolean): Promise<Reader> {
    const child = startChild('./read-worker.ts', [file]);
    if (yielding) yieldToOthers(child);
    const exited = gone(child);
    const timer = setTimeout(() => child.kill('SIGKILL'), openingMs);
    try {
      const reply = await Promise.race([
        new Promise<OpenReply>((resolve) => child.once('message', resolve)),
        exited.then((reason): never => {
          throw new ReaderGone(reason, false);
        }),
      ]);
      if (reply.kind === 'ready') return new Reader(child, exited, reply.version);
      child.kill('SIGKILL');
      throw new StoreError(reply.code, reply.message);
    } finally {
      clearTimeout(timer);
    }
  }

  private constructor(child: ChildProcess, exited: Promise<string>, version: string) {
    this.#child = child;
    this.#exited = exited;
    this.version = version;
    child.on('message', (reply: ReadReply) => this.#settle(reply));
    void exited.then((reason) => {
      this.#gone = true;
      for (const { reject } of this.#waiting.values()) reject(new ReaderGone(reason, this.#killed));
      this.#waiting.clear();
    });
  }

  get usable(): boolean {
    return !this.#killed && !this.#gone;
  }

  /**
   * Runs one query and hands over its rows piece by piece; `take` answers whether it wants more. Rejects with
   * `store-query` for the engine's errors, `ReaderGone` when the child goes away.
   */
  run(query: string, parameters: Record<string, Parameter>, take: (piece: Piece) => boolean): Promise<void> {
    if (!this.usable) return Promise.reject(new ReaderGone('already ended', this.#killed));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {
        take: (piece, last) => {
          const more = take(piece);
          if (!last && more) return;
          this.#waiting.delete(id);
          if (!last) this.#send({ id, stop: true });
          resolve();
        },
        reject,
      });
      this.#send({ id, query, parameters });
    });
  }

  #send(request: ReadRequest): void {
    // A message that cannot be sent means that the child is ending; `exit` then settles the query.
    this.#child.send(request, () => {});
  }

  /** Kills the child at once and waits until it is gone. */
  async kill(): Promise<void> {
    this.#killed = true;
    this.#child.kill('SIGKILL');
    await this.#exited;
  }

  #settle(reply: ReadReply): void {
    const waiting = this.#waiting.get(reply.id);
    if (reply.kind === 'rows') return waiting?.take(reply.piece, reply.last);
    this.#waiting.delete(reply.id);
    waiting?.reject(new StoreError(reply.code, reply.message));
  }
}
