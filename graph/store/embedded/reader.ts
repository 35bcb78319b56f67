import type { ChildProcess } from 'node:child_process';
import { StoreError } from '../errors.ts';
import type { Piece } from '../port.ts';
import type { Parameter } from '../values.ts';
import { gone, startChild, yieldToOthers } from './child.ts';
import type { OpenReply, OpenRequest, ReadReply, ReadRequest } from './protocol.ts';

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

/** A child process that has the engine at hand and no file yet: most of the time of a start is over. */
export class Standby {
  readonly child: ChildProcess;
  readonly exited: Promise<string>;

  /** A `yielding` one takes what others leave of the processors. */
  constructor(yielding: boolean) {
    this.child = startChild('./read-worker.ts');
    if (yielding) yieldToOthers(this.child);
    this.exited = gone(this.child);
  }

  /** Kills the child at once and waits until it is gone. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }
}

/** One child process with one graph file open, seen from the parent. */
export class Reader {
  readonly version: string;
  readonly #process: Standby;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #killed = false;
  #gone = false;

  /** Opens this file. Rejects with the child's refusal, or with `ReaderGone` when it ends before it is ready. */
  static async start(file: string, standby: Standby): Promise<Reader> {
    const { child, exited } = standby;
    const timer = setTimeout(() => child.kill('SIGKILL'), openingMs);
    try {
      const request: OpenRequest = { open: file };
      child.send(request, () => {});
      const reply = await Promise.race([
        new Promise<OpenReply>((resolve) => child.once('message', resolve)),
        exited.then((reason): never => {
          throw new ReaderGone(reason, false);
        }),
      ]);
      if (reply.kind === 'ready') return new Reader(standby, reply.version);
      child.kill('SIGKILL');
      throw new StoreError(reply.code, reply.message);
    } finally {
      clearTimeout(timer);
    }
  }

  private constructor(standby: Standby, version: string) {
    this.#process = standby;
    this.version = version;
    standby.child.on('message', (reply: ReadReply) => this.#settle(reply));
    void standby.exited.then((reason) => {
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
    this.#process.child.send(request, () => {});
  }

  /** Kills the child at once and waits until it is gone. */
  async kill(): Promise<void> {
    this.#killed = true;
    await this.#process.kill();
  }

  #settle(reply: ReadReply): void {
    const waiting = this.#waiting.get(reply.id);
    if (reply.kind === 'rows') return waiting?.take(reply.piece, reply.last);
    this.#waiting.delete(reply.id);
    waiting?.reject(new StoreError(reply.code, reply.message));
  }
}
