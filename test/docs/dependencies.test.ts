import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableRows } from './blocks.ts';

type Manifest = {
  license?: string;
  /** How manifests of long ago say it. */
  licenses?: { type: string }[];
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const manifestOf = (folder: string) => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Manifest;
const project = manifestOf('.');
const text = readFileSync('docs/dependencies.md', 'utf8');
const sections = text.split(/^## /m);
const tables = [rowsOf(sections[1]!), rowsOf(sections[2]!)];
const rows = tables.flat();
const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, unknown>;
};
const licencesBeneath = /\*\*Licences beneath\.\*\*(.*)/
  .exec(text)![1]!
  .match(/`[^`]+`/g)!
  .map((licence) => licence.slice(1, -1));

describe('docs/dependencies.md', () => {
  it('lists what package.json names, in its two groups', () => {
    const [atRunTime, forTests] = tables.map((table) => table.map(([name]) => name!).toSorted());
    expect(atRunTime).toEqual(Object.keys(project.dependencies).toSorted());
    expect(forTests).toEqual(Object.keys(project.devDependencies).toSorted());
  });

  it.each(rows)('gives the licence that %s declares', (name, licence) => {
    expect(manifestOf(`node_modules/${name}`).license).toBe(licence);
  });

  it('says why each is here and what it replaces', () => {
    for (const [name, , why, replaces] of rows) {
      expect(why, `${name}: why`).toMatch(/\w{3}/);
      expect(replaces, `${name}: replaces`).toMatch(/\w{3}/);
    }
  });

  it('names the licence of every package that is installed, also of those beneath', () => {
    const named = new Set([...licencesBeneath, ...rows.map(([, licence]) => licence)]);
    const packages = Object.keys(lockfile.packages).filter((path) => path !== '');
    const strangers = packages
      .filter((path) => existsSync(`${path}/package.json`))
      .map((path) => ({ path, licence: licenceOf(manifestOf(path)) ?? licenceBeside(path) }))
      .filter(({ licence }) => !named.has(licence));
    expect(packages.length).toBeGreaterThan(rows.length);
    expect(strangers).toEqual([]);
  });

  it('names every package whose install script was decided on', () => {
    for (const name of Object.keys(project.allowScripts)) expect(text).toContain(`\`${name}\``);
  });
});

describe('package.json', () => {
  it('pins every version', () => {
    for (const [name, version] of Object.entries({ ...project.dependencies, ...project.devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

function licenceOf({ license, licenses }: Manifest): string | undefined {
  return license ?? licenses?.map(({ type }) => type).join(' OR ');
}

/** The licence of a package whose manifest names none, by the first words of the file beside it. */
function licenceBeside(path: string): string | undefined {
  const file = `${path}/LICENSE`;
  const words = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return /^\s*(The )?MIT License/i.test(words) ? 'MIT' : undefined;
}

function rowsOf(section: string): string[][] {
  return tableRows(section, 'package', 'licence', 'why', 'replaces');
}
