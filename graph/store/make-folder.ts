import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, where they are missing. Rejects as `mkdir` does. Node's own recursive `mkdir` never
 * ends where a folder that is there says that it is not, as /proc does.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    const above = dirname(path);
    if (code !== 'ENOENT' || above === path || (await isThere(above))) throw error;
    await makeFolder(above);
    await makeFolder(path);
  }
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
