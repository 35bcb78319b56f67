import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectDir } from '../../server/project.ts';

/** The package as `npm pack` makes it, put where `npm install` would: beside its dependencies, in `node_modules`. */
let modules: string;
let packed: string[];
beforeAll(async () => {
  const listed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: projectDir,
    encoding: 'utf8',
  });
  // Newer versions of npm list packages by name.
  const [manifest] = Object.values(
    JSON.parse(listed.stdout) as Record<string, { files: { path: string }[] }>,
  );
  packed = manifest!.files.map(({ path }) => path);
  modules = join(await mkdtemp(join(tmpdir(), 'tierwise-package-')), 'node_modules');
  for (const path of packed) {
    await mkdir(dirname(join(modules, 'tierwise', path)), { recursive: true });
    await cp(join(projectDir, path), join(modules, 'tierwise', path));
  }
  for (const name of await readdir(join(projectDir, 'node_modules')))
    if (!name.startsWith('.') && name !== 'node')
      await symlink(join(projectDir, 'node_modules', name), join(modules, name));
});
afterAll(() => rm(dirname(modules), { recursive: true }));

describe('the package', () => {
  it('carries the command line and what it reads, and no tests', () => {
    expect(packed).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'seeds/LICENSE', 'bin/tierwise.js']),
    );
    expect(
      packed.filter((path) => /\.(test|fixture)\.ts$|^(web|test|node_modules|dist)\//.test(path)),
    ).toEqual([]);
  });
  it('runs from another folder, on the Node that starts it', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(modules, 'tierwise', 'bin', 'tierwise.js'), ...args], {
        cwd: tmpdir(),
        encoding: 'utf8',
        env: { ...process.env, NEO4J_URI: '' },
      });
    const model = run('models', 'pythia');
    expect([model.status, model.stderr]).toEqual([0, '']);
    expect(model.stdout).toContain('levels C5');
    const cases = run('test', join(projectDir, 'test', 'cases', 'eu-ai-act.yaml'));
    expect([cases.status, cases.stderr]).toEqual([0, '']);
    expect(cases.stdout).toContain(' 0 disagreed, 0 missing.');
  });
});
