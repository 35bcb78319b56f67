import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';
import { makeFolder } from '../make-folder.ts';

/** A graph under construction: its folder, and the file in it that is to become the graph. */
export type Part = { folder: string; file: string };

/**
 * The files of the embedded graph in its data directory: `graph.grafeo`, always whole, and while a load runs
 * a folder `graph.<process id>.<random>.part`, in which the engine builds the next one (with files of its own
 * beside it). The finished file takes the old one's place by an atomic rename.
 *
 * A part is a left-over when its process is gone. Process ids are used again, so a left-over may stay until the
 * next start; the worst that can happen to a part is that its load fails with a clear error.
 */
export class GraphFile {
  readonly directory: string;
  readonly path: string;
  /** Parts this process is building now, so that a second store in it does not clean them away. */
  static readonly #writing = new Set<string>();

  constructor(directory: string) {
    this.directory = directory;
    this.path = join(directory, 'graph.grafeo');
  }

  /** Makes the directory and removes the parts of loads that were interrupted. */
  async prepare(): Promise<void> {
    try {
      await makeFolder(this.directory);
      for (const file of await readdir(this.directory)) {
        const writer = /^graph\.(\d+)\.[0-9a-f-]+\.part$/.exec(file)?.[1];
        if (writer !== undefined && !this.#isBeingWritten(file, Number(writer))) {
          await rm(join(this.directory, file), { recursive: true, force: true });
        }
      }
    } catch (cause) {
      throw this.#unusable(cause);
    }
  }

  #isBeingWritten(file: string, writer: number): boolean {
    if (writer === process.pid) return GraphFile.#writing.has(join(this.directory, file));
    try {
      process.kill(writer, 0);
      return true;
    } catch (error) {
      // EPERM: the process lives but belongs to someone else.
      return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
  }

  exists(): boolean {
    return existsSync(this.path);
  }

  /** Makes room for a new graph. The caller builds it at `file`, swaps it in, and drops the part in any case. */
  async startPart(): Promise<Part> {
    const folder = join(this.directory, `graph.${process.pid}.${randomUUID()}.part`);
    GraphFile.#writing.add(folder);
    try {
      await mkdir(folder);
    } catch (cause) {
      GraphFile.#writing.delete(folder);
      throw this.#unusable(cause);
    }
    return { folder, file: join(folder, 'graph.grafeo') };
  }

  /** Makes a finished part the graph, in one step that survives a power cut. */
  async swapIn(part: Part): Promise<void> {
    try {
      await rename(part.file, this.path);
      await flushDirectory(this.directory);
    } catch (cause) {
      throw this.#unusable(cause);
    }
  }

  async dropPart(part: Part): Promise<void> {
    GraphFile.#writing.delete(part.folder);
    await rm(part.folder, { recursive: true, force: true });
  }

  #unusable(cause: unknown): StoreError {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new StoreError(
      'store-unavailable',
      `The data directory ${this.directory} cannot be used (${reason}). Free or mend it, or choose another with --data.`,
      { cause },
    );
  }
}

async function flushDirectory(directory: string): Promise<void> {
  // Windows cannot open a directory for flushing; its rename is written through by the file system's journal.
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
