import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from './make-folder.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tierwise-folder-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('making a folder', () => {
  it('makes those above it too, and is content with one that is there', async () => {
    const path = join(dir, 'a', 'b', 'c');
    await makeFolder(path);
    await makeFolder(path);
    expect((await stat(path)).isDirectory()).toBe(true);
  });

  it('serves several at once', async () => {
    const path = join(dir, 'd', 'e');
    await Promise.all([1, 2, 3].map(() => makeFolder(path)));
    expect((await stat(path)).isDirectory()).toBe(true);
  });

  it('is refused where a file stands in the way', async () => {
    await writeFile(join(dir, 'file'), '');
    await expect(makeFolder(join(dir, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolder(join(dir, 'file', 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it.skipIf(!existsSync('/proc'))('is refused, and not tried for ever, where none can be made', async () => {
    await expect(makeFolder('/proc/tierwise/data')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
