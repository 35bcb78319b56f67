import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf, pageDir, projectDir } from './project.ts';

/** What the page is made from: its own files and the graph, most of which it runs. */
const sources = ['web', 'graph'];
const mark = join(projectDir, 'dist', 'web.hash');

/** The page could not be built; the message says why. */
export class PageError extends Error {}

/** Builds the page when it is missing or older than its sources. Rejects with a `PageError` when the build fails. */
export async function ensurePage(say: (line: string) => void): Promise<void> {
  const wanted = await hashOf([...sources, 'vite.config.ts', 'package-lock.json']);
  const built = await readFile(mark, 'utf8').catch(() => '');
  const whole = await readFile(join(pageDir, 'index.html')).catch(() => null);
  if (built === wanted && whole) return;
  say('Building the page …');
  try {
    const { build } = await import('vite');
    await build({ configFile: join(projectDir, 'vite.config.ts'), logLevel: 'error' });
    await mkdir(join(projectDir, 'dist'), { recursive: true });
    await writeFile(mark, wanted);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PageError(
      `The page cannot be built (${reason}). Run "npm ci" and see to it that ${pageDir} can be written.`,
      { cause },
    );
  }
}
