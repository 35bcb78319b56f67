import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project: what stands beside `server/`. */
export const projectDir = dirname(dirname(fileURLToPath(import.meta.url)));

/** The seeds that come with the project. */
export const seedsDir = join(projectDir, 'seeds');

/** The built page. */
export const pageDir = join(projectDir, 'dist', 'web');

/** A hash of the content of files and folders of the project, to tell whether something made from them is stale. */
export async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    const whole = join(projectDir, path);
    const files = await readdir(whole, { recursive: true, withFileTypes: true }).catch(() => null);
    const names = files
      ? files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
      : [whole];
    for (const name of names.sort()) {
      hash.update(name.slice(projectDir.length)).update('\0');
      hash.update(await readFile(name)).update('\0');
    }
  }
  return hash.digest('hex').slice(0, 16);
}
