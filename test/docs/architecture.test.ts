import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, loadedBy, sourceFiles, type Import } from './imports.ts';

/** Which folder may know which: the arrows of the architecture, read from the imports themselves. */
const files = sourceFiles('graph', 'server', 'web');
const imports = files.flatMap(importsOf);
const within = (folder: string) => imports.filter(({ from }) => from.startsWith(`${folder}/`));
const names = (found: readonly Import[]) => found.map(({ from, to }) => `${from} -> ${to}`);
const isPackage = (to: string, name: string) => to === name || to.startsWith(`${name}/`);

describe('architecture', () => {
  it('finds the imports it is about', () => {
    expect(within('graph/rules').length).toBeGreaterThan(30);
    expect(within('web').some(({ to }) => to.startsWith('graph/'))).toBe(true);
    expect(imports.some(({ to }) => isPackage(to, 'cytoscape'))).toBe(true);
  });

  it('keeps the drawing of graphs in web/scene', () => {
    const drawing = imports.filter(({ to }) =>
      ['cytoscape', 'cytoscape-fcose', 'elkjs'].some((name) => isPackage(to, name)),
    );
    const outside = drawing.filter(({ from, atRunTime }) => atRunTime && !from.startsWith('web/scene/'));
    expect(names(outside)).toEqual([]);
  });

  it('keeps the setting of PDF in one folder, away from the page', () => {
    const setting = imports.filter(({ to, atRunTime }) => atRunTime && isPackage(to, 'pdfkit'));
    expect(setting.length).toBeGreaterThan(0);
    expect(names(setting.filter(({ from }) => !from.startsWith('graph/exchange/pdf/')))).toEqual([]);
  });

  it('lets graph/report know nothing but comparisons, the openness schemes, the rules and the model', () => {
    const foreign = within('graph/report').filter(
      ({ to }) => !/^graph\/(report|compare|openness|rules|model)\//.test(to),
    );
    expect(within('graph/report').length).toBeGreaterThan(30);
    expect(names(foreign)).toEqual([]);
  });

  it('keeps HTTP and the page out of graph', () => {
    const foreign = within('graph').filter(
      ({ to }) =>
        /^(server|web)\//.test(to) ||
        /^(node:https?|express|helmet|pino|vue|vue-router|pinia)(\/|$)/.test(to),
    );
    expect(names(foreign)).toEqual([]);
  });

  it('lets graph/rules know nothing but graph/model', () => {
    const foreign = within('graph/rules').filter(({ to }) => !/^graph\/(rules|openness|model)\//.test(to));
    expect(names(foreign)).toEqual([]);
  });

  it('lets graph/openness know nothing but the rules and the model', () => {
    const foreign = within('graph/openness').filter(({ to }) => !/^graph\/(openness|rules|model)\//.test(to));
    expect(names(foreign.filter(({ from }) => !from.endsWith('.test.ts')))).toEqual([]);
  });

  it('lets graph/changes know nothing but the rules and the model', () => {
    const foreign = within('graph/changes').filter(({ to }) => !/^graph\/(changes|rules|model)\//.test(to));
    expect(names(foreign)).toEqual([]);
    const loaded = new Set(within('graph/changes').flatMap(({ from }) => [...loadedBy(from)]));
    expect([...loaded].filter((file) => !file.startsWith('graph/'))).toEqual([]);
  });

  it('lets graph/compare know nothing but the rules, the openness schemes and the model', () => {
    const foreign = within('graph/compare').filter(
      ({ to }) => !/^graph\/(compare|openness|rules|model)\//.test(to),
    );
    expect(names(foreign)).toEqual([]);
  });

  it('lets the page run only the rules, the openness schemes and comparisons, without the record schemas', () => {
    const run = within('web').filter(({ to, atRunTime }) => atRunTime && to.startsWith('graph/'));
    const foreign = run.filter(({ to }) =>
      [...loadedBy(to)].some((file) => !/^graph\/(rules|openness|compare|model)\//.test(file)),
    );
    expect(names(foreign)).toEqual([]);
  });

  it('keeps the core of the explorer free of the page, of drawing and of packages', () => {
    const core = files.filter((file) => file.startsWith('web/features/explore/scene/'));
    const pure =
      /^(web\/(features\/explore\/scene|ui)\/[^.]+|graph\/(rules|model)\/[^.]+|web\/scene\/kinds|web\/features\/law\/status-words)\.ts$/;
    expect(core.length).toBeGreaterThan(10);
    expect(core.flatMap((file) => [...loadedBy(file)].filter((loaded) => !pure.test(loaded)))).toEqual([]);
  });

  it('keeps the server and the page apart', () => {
    expect(names(within('web').filter(({ to }) => to.startsWith('server/')))).toEqual([]);
    expect(names(within('server').filter(({ to }) => to.startsWith('web/')))).toEqual([]);
  });
});

/** A report, not a rule: small files are a habit, and a number alone makes nobody split a file well. */
const lengths = files.map((file) => readFileSync(file, 'utf8').split('\n').length).toSorted((a, b) => a - b);
const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 300);
console.info(
  `${files.length} source files, median ${lengths[lengths.length >> 1]} lines, ${long.length} over 300${long.length > 0 ? `: ${long.join(', ')}` : ''}`,
);
