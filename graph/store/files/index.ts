import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Id } from '../../model/basics.ts';
import { StoreError } from '../errors.ts';
import { byTime, checkedId, keptFrom, keptNow, unreadable } from '../kept.ts';
import { RecordConflict, type Kept, type RecordKind, type RecordStore } from '../records.ts';
import { fileOf, readVersion, sizeOfNewest, versionsIn, writeVersion } from './version-file.ts';

/** Records as files in the data directory: `records/<kind>/<id>/<version>.json`. */
export class RecordFiles implements RecordStore {
  readonly #directory: string;

  /** Nothing is made before the first record is kept. */
  constructor(dataDir: string) {
    this.#directory = join(dataDir, 'records');
  }

  async list(kind: RecordKind): Promise<Kept[]> {
    const ids = await this.#idsOf(kind);
    const newest = await Promise.all(ids.map((id) => this.read(kind, id)));
    return newest.filter((kept) => kept !== null).sort(byTime);
  }

  async size(kind: RecordKind): Promise<{ records: number; bytes: number }> {
    const ids = await this.#idsOf(kind);
    const folders = ids.map((id) => this.#folderOf(kind, id));
    const sizes = await this.#reading(() => Promise.all(folders.map(sizeOfNewest)));
    const found = sizes.filter((size) => size !== null);
    return { records: found.length, bytes: found.reduce((sum, size) => sum + size, 0) };
  }

  async read(kind: RecordKind, id: string, version?: number): Promise<Kept | null> {
    const folder = this.#folderOf(kind, id);
    return this.#reading(async () => {
      const wanted = version ?? (await versionsIn(folder))[0];
      return wanted === undefined ? null : readKept(folder, id, wanted);
    });
  }

  async versions(
    kind: RecordKind,
    id: string,
    { limit, before = Infinity }: { limit: number; before?: number },
  ): Promise<Kept[]> {
    const folder = this.#folderOf(kind, id);
    return this.#reading(async () => {
      const wanted = (await versionsIn(folder)).filter((version) => version < before).slice(0, limit);
      const found = await Promise.all(wanted.map((version) => readKept(folder, id, version)));
      return found.filter((kept) => kept !== null);
    });
  }

  async keep(kind: RecordKind, id: string, record: unknown, expected: number): Promise<Kept> {
    const kept = keptNow(id, expected, record);
    const folder = this.#folderOf(kind, id);
    return this.#reading(async () => {
      // No gap: the version that was read must be there, and the next one must not.
      const follows = expected === 0 || (await readVersion(folder, expected)) !== null;
      if (follows && (await writeVersion(folder, kept.version, `${JSON.stringify(kept)}\n`))) return kept;
      throw new RecordConflict(kind, id, expected);
    });
  }

  async close(): Promise<void> {}

  async #idsOf(kind: RecordKind): Promise<string[]> {
    const entries = await this.#reading(() =>
      readdir(join(this.#directory, kind), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      }),
    );
    return entries.filter((entry) => entry.isDirectory() && isId(entry.name)).map(({ name }) => name);
  }

  #folderOf(kind: RecordKind, id: string): string {
    return join(this.#directory, kind, checkedId(id));
  }

  /** Tells a disk that is full, read-only or gone as what it is. */
  async #reading<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && 'syscall' in cause)) throw cause;
      throw new StoreError(
        'store-unavailable',
        `The directory ${this.#directory} cannot be used (${cause.message}). Free or mend it, or choose another with --data.`,
        { cause },
      );
    }
  }
}

/** One version; its file must say of itself what its name says, which also holds on disks that ignore case. */
async function readKept(folder: string, id: string, version: number): Promise<Kept | null> {
  const text = await readVersion(folder, version);
  if (text === null) return null;
  const where = `The file ${fileOf(folder, version)}`;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw unreadable(where, cause);
  }
  return keptFrom(value, id, version, where);
}

const isId = (name: string): boolean => Id.safeParse(name).success;
