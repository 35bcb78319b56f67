import { randomUUID } from 'node:crypto';
import { link, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';

/**
 * The versions of one record as files of a folder: `1.json`, `2.json` and so on. A version is written whole to a part
 * beside them and then linked to its name, which fails when the name is taken; so a file under such a name is always
 * whole, and of two writers one wins. A part left by a crash has another name and is never read.
 */

const versionName = /^([1-9]\d{0,8})\.json$/;

export const fileOf = (folder: string, version: number): string => join(folder, `${version}.json`);

/** The versions in a folder, the newest first; none when there is no such folder. */
export async function versionsIn(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch(unlessMissing([]));
  return names
    .flatMap((name) => versionName.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => b - a);
}

/** The bytes of the newest version, or `null` when there is none. */
export async function sizeOfNewest(folder: string): Promise<number | null> {
  const [newest] = await versionsIn(folder);
  return newest === undefined ? null : (await stat(fileOf(folder, newest))).size;
}

/** The text of one version, or `null` when there is no such file. */
export async function readVersion(folder: string, version: number): Promise<string | null> {
  return readFile(fileOf(folder, version), 'utf8').catch(unlessMissing(null));
}

/** Writes one version. Answers `false`, having written nothing, when there is one of that number. */
export async function writeVersion(folder: string, version: number, text: string): Promise<boolean> {
  await makeFolder(folder);
  const part = join(folder, `${randomUUID()}.part`);
  try {
    await writeWhole(part, text);
    await link(part, fileOf(folder, version));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(part, { force: true });
  }
  await flushFolder(folder);
  return true;
}

async function writeWhole(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** So that a name survives a power cut as its content does. Windows cannot open a folder, and its journal does this. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function unlessMissing<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return instead;
    throw error;
  };
}
