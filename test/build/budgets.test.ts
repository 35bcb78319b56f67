import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

/**
 * What a browser loads, in bytes of script, gzip: a little more than it was when the budget was set. The board is
 * counted beside what the first load has brought already.
 */
const budgets = { firstLoad: 150_000, board: 164_000, freeLayout: 35_000, worker: 480_000, whatIf: 24_000 };

/** The files of the board that a page loads when it shows one. */
const parts = ['open-board.ts', 'arrange.ts', 'export-png.ts'].map((file) => `web/scene/board/${file}`);
const freeLayout = 'web/scene/board/free.ts';
const whatIf = 'web/features/check/what-if/WhatIfPanel.vue';
/** Not a chunk: it is served as the package has it. */
const worker = 'node_modules/elkjs/lib/elk-worker.min.js';

describe('the built page', () => {
  let chunks: Map<string, Rolldown.OutputChunk>;
  beforeAll(async () => {
    const { output } = (await build({
      logLevel: 'error',
      build: {
        write: false, // Nobody imports the parts as entries, and they are to be counted as if somebody used all of them.
        rolldownOptions: { input: ['web/index.html', ...parts], preserveEntrySignatures: 'strict' },
      },
    })) as Rolldown.RolldownOutput;
    chunks = new Map(output.filter((file) => file.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  });

  /** The names of all chunks that come with some entries, whether they are asked for or not. */
  function loadedWith(entries: readonly string[]): Set<string> {
    const loaded = new Set<string>();
    const load = (name: string) => {
      if (loaded.has(name)) return;
      loaded.add(name);
      chunks.get(name)?.imports.forEach(load);
    };
    for (const entry of entries) {
      const found = [...chunks.values()].find(({ facadeModuleId, moduleIds }) =>
        [facadeModuleId ?? '', ...moduleIds].some((module) => module.endsWith(`/${entry}`)),
      );
      expect(found, entry).toBeDefined();
      load(found!.fileName);
    }
    return loaded;
  }
  const beside = (entries: readonly string[], others: readonly string[]) => {
    const there = loadedWith(others);
    return [...loadedWith(entries)].filter((name) => !there.has(name));
  };
  const sizeOf = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? '').length, 0);

  it('keeps the first load within its budget', () =>
    expect(sizeOf(loadedWith(['web/index.html']))).toBeLessThan(budgets.firstLoad));

  it('loads no board before somebody asks for one', () => {
    const first = [...loadedWith(['web/index.html'])].flatMap((name) => chunks.get(name)?.moduleIds ?? []);
    expect(first.length).toBeGreaterThan(50);
    expect(first.filter((module) => /cytoscape|elkjs|cose-base|layout-base/.test(module))).toEqual([]);
  });

  it('loads no solver before somebody asks what if', () => {
    const first = [...loadedWith(['web/index.html'])].flatMap((name) => chunks.get(name)?.moduleIds ?? []);
    expect(first.filter((module) => module.includes('/graph/rules/what-if/'))).toEqual([]);
    expect(sizeOf(beside([whatIf], ['web/index.html']))).toBeLessThan(budgets.whatIf);
  });

  it('keeps the board within its budget', () => {
    expect(sizeOf(beside(parts, ['web/index.html']))).toBeLessThan(budgets.board);
  });

  it('loads the free layout when it is asked for, within its budget', () =>
    expect(sizeOf(beside([freeLayout], ['web/index.html', ...parts]))).toBeLessThan(budgets.freeLayout));

  it('keeps the worker of the layered layout within its budget', () =>
    expect(gzipSync(readFileSync(worker)).length).toBeLessThan(budgets.worker));
});
