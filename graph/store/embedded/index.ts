import type { GraphData } from '../../model/graph.ts';
import { deadlineOf, within } from '../deadline.ts';
import { StoreError } from '../errors.ts';
import { piecesOf, tableOf } from '../pieces.ts';
import type { GraphStore, Piece, Plan, Table } from '../port.ts';
import { plainParameters } from '../values.ts';
import { GraphFile } from './graph-file.ts';
import type { Part } from './graph-file.ts';
import { buildGraphFile } from './loader.ts';
import { Reader, ReaderGone, Standby } from './reader.ts';

/** The directory holds no graph yet. */
class NoGraph extends StoreError {}

/**
 * The embedded store: Grafeo in a child process, one read-only graph file in a data directory.
 * Why it is built this way: docs/decisions/0003-embedded-store.md.
 */
export class EmbeddedStore implements GraphStore {
  readonly engine = 'embedded';
  readonly #file: GraphFile;
  readonly #closing = new AbortController();
  /** The reader in use or being started; `null` until a read needs one. Every start passes through here. */
  #reader: Promise<Reader> | null = null;
  /** The version this store has answered from; a file that another process put in its place is not mixed in. */
  #version: string | null = null;
  #lastLoad: Promise<void> = Promise.resolve();

  readonly #yielding: boolean;

  /**
   * Opens the data directory, making it if need be. A `yielding` store reads with what others leave of the processors.
   * Throws `store-unavailable` when the directory cannot be used.
   */
  static async open(dataDir: string, { yielding = false } = {}): Promise<EmbeddedStore> {
    const file = new GraphFile(dataDir);
    await file.prepare();
    return new EmbeddedStore(file, yielding);
  }

  private constructor(file: GraphFile, yielding: boolean) {
    this.#file = file;
    this.#yielding = yielding;
  }

  async read(
    query: string,
    parameters: Record<string, unknown> = {},
    options?: { deadlineMs?: number },
  ): Promise<Table> {
    return tableOf(this.stream(query, parameters, options));
  }

  async *stream(
    query: string,
    parameters: Record<string, unknown> = {},
    options: { deadlineMs?: number; signal?: AbortSignal } = {},
  ): AsyncGenerator<Piece> {
    const plain = plainParameters(parameters);
    const deadlineMs = deadlineOf(options);
    const { signal } = options;
    signal?.throwIfAborted();
    let running: Reader | undefined;
    let over = false;
    const stop = () => {
      over = true;
      void running?.kill();
    };
    signal?.addEventListener('abort', stop);
    let given = 0;
    try {
      yield* piecesOf((take) => {
        const work = this.#retrying(
          (reader) => {
            running = reader;
            // After a restart the rows come again from the first; those that were given are passed over.
            let seen = 0;
            return reader.run(query, plain, ({ columns, rows }) => {
              const fresh = rows.slice(Math.max(0, given - seen));
              seen += rows.length;
              given = Math.max(given, seen);
              return take({ columns, rows: fresh });
            });
          },
          () => over,
        );
        return within(deadlineMs, work, stop);
      });
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  async explain(query: string, parameters: Record<string, unknown> = {}): Promise<Plan> {
    const { rows } = await this.read(`EXPLAIN ${query}`, parameters);
    return { text: String(rows[0]?.[0] ?? '').trimEnd(), kind: 'r', steps: [] };
  }

  async version(): Promise<string | null> {
    try {
      return await this.#retrying((reader) => Promise.resolve(reader.version));
    } catch (error) {
      // A file that cannot be read holds no complete graph; the next load replaces it.
      if (error instanceof NoGraph || (error instanceof StoreError && error.code === 'store-corrupt'))
        return null;
      throw error;
    }
  }

  load(graph: GraphData, onProgress: (done: number, total: number) => void = () => {}): Promise<void> {
    const load = this.#lastLoad.then(() => this.#load(graph, onProgress));
    this.#lastLoad = load.catch(() => {});
    return load;
  }

  async #load(graph: GraphData, onProgress: (done: number, total: number) => void): Promise<void> {
    this.#refuseWhenClosed();
    const part = await this.#file.startPart();
    let next: Standby | undefined;
    const advance = (done: number, total: number) => {
      // What remains is to write the file, and the next reader starts meanwhile.
      if (done === total) next ??= new Standby(this.#yielding);
      onProgress(done, total);
    };
    try {
      await buildGraphFile(graph, part.file, advance, this.#closing.signal);
      await this.#serve(part, graph.version, next);
    } catch (error) {
      await next?.kill();
      throw error;
    } finally {
      await this.#file.dropPart(part);
    }
  }

  /**
   * Puts a finished part in place and starts a reader on it. The old reader is killed first, because not every
   * system renames over an open file; its queries run again on the new one.
   */
  async #serve(part: Part, version: string, next: Standby | undefined): Promise<void> {
    const old = this.#reader;
    const swapped = (async () => {
      await (await old?.catch(() => undefined))?.kill();
      await this.#file.swapIn(part);
      this.#version = version;
    })();
    await this.#start(swapped, next);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#lastLoad;
    const reader = await this.#reader?.catch(() => undefined);
    await reader?.kill();
  }

  /**
   * Does something with a reader; once more when the reader crashed, as often as needed when we killed it.
   * Not when it is `over`, that is, when nobody waits any more: a runaway query would start again.
   */
  async #retrying<T>(use: (reader: Reader) => Promise<T>, over = () => false): Promise<T> {
    for (let crashes = 0; ;) {
      try {
        const reader = await this.#ready();
        if (over()) throw new ReaderGone('deadline', true);
        return await use(reader);
      } catch (error) {
        if (!(error instanceof ReaderGone) || over()) throw error;
        if (!error.deliberate && ++crashes > 1) throw this.#crashed(error);
      }
    }
  }

  async #ready(): Promise<Reader> {
    this.#refuseWhenClosed();
    const current = this.#reader ?? this.#start(Promise.resolve());
    const reader = await current;
    if (reader.usable) return reader;
    if (this.#reader === current) this.#reader = null;
    return this.#ready();
  }

  /** Starts the one reader, after `before`; a failed start leaves none, so that the next read tries anew. */
  #start(before: Promise<void>, standby?: Standby): Promise<Reader> {
    const started = before.then(() => this.#startReader(standby));
    this.#reader = started;
    started.catch(() => {
      if (this.#reader === started) this.#reader = null;
    });
    return started;
  }

  async #startReader(standby?: Standby): Promise<Reader> {
    const { directory, path } = this.#file;
    if (!this.#file.exists()) {
      throw new NoGraph('store-unavailable', `There is no graph in ${directory} yet. Load the seeds first.`);
    }
    const reader = await Reader.start(path, standby ?? new Standby(this.#yielding));
    this.#version ??= reader.version;
    if (reader.version === this.#version) return reader;
    await reader.kill();
    throw new StoreError(
      'store-unavailable',
      `Another Tierwise process has put graph ${reader.version} into ${directory}, and this one works with graph ` +
        `${this.#version}. Restart this one, or give it a directory of its own with --data.`,
    );
  }

  #refuseWhenClosed(): void {
    if (this.#closing.signal.aborted) throw new StoreError('store-unavailable', 'The graph store is closed.');
  }

  #crashed(cause: ReaderGone): StoreError {
    const message =
      `The embedded engine ended twice during this query (${cause.message}). Try a simpler query; ` +
      `if all fail, delete ${this.#file.path} and load the seeds again.`;
    return new StoreError('store-unavailable', message, { cause });
  }
}
