import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphNode } from '../../graph/model/graph.ts';
import { collections } from '../../graph/model/seed-file.ts';
import { argued } from '../../graph/seed/knowledge.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { seedsDir } from '../../server/project.ts';
import { digest, summary } from './seed-documents.ts';

let nodes: Map<string, GraphNode>;
beforeAll(async () => {
  const { graph } = await buildFromSeeds(seedsDir);
  nodes = new Map(graph!.nodes.map((node) => [`${node.label}:${node.id}`, node]));
});

/** The text that carries a point: of one field, or of the whole record. `undefined` where there is none. */
function carried(reference: string): unknown {
  const [, node, path] = /^(\w+:[^.]+)(?:\.(.+))?$/.exec(reference)!;
  const found = nodes.get(node!);
  const record: unknown = found && JSON.parse(String(found.properties['record']));
  return (path?.split('.') ?? []).reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | undefined)?.[key],
    record,
  );
}

describe.each([
  ['the structured summary', summary],
  ['the digest and abstract', digest],
])('%s', (_, claims) => {
  it.each(claims.map((claim) => [claim.place, claim.says, claim] as const))(
    '%s: %s',
    (_place, _says, claim) => {
      expect(claim.carriedBy.length).toBeGreaterThan(0);
      expect(claim.carriedBy.filter((reference) => !carried(reference))).toEqual([]);
    },
  );
});

/** Where a reader meets a node, at most two clicks from any page: one in the menu, one in a list. */
const metOn: Record<string, string> = {
  ...Object.fromEntries(argued.map((name) => [collections[name].label, '/knowledge'])),
  Component: '/models/:id',
  Level: '/models',
  Model: '/models',
  Instrument: '/law',
  Jurisdiction: '/law',
  Source: '/knowledge/:id',
};

describe('the tie between documents and graph', () => {
  it('uses no node that has no place on a page', () => {
    const labels = new Set(
      [...summary, ...digest].flatMap(({ carriedBy }) => carriedBy.map((one) => one.split(':')[0]!)),
    );
    expect([...labels].filter((label) => !(label in metOn))).toEqual([]);
  });
  it('would notice a missing node and a missing field', () => {
    expect(carried('Statement:none')).toBeUndefined();
    expect(carried('Mechanism:mechanism-early-warning.colour')).toBeUndefined();
  });
  it('leaves no point attested by those documents untied', () => {
    const tied = new Set(
      [...summary, ...digest].flatMap(({ carriedBy }) => carriedBy.map((one) => one.split('.')[0])),
    );
    const documents = /"source":"seed-(summary|tldr)"/;
    const loose = [...nodes.values()]
      .filter(
        ({ properties }) =>
          properties['attestation'] === 'stated' && documents.test(String(properties['record'])),
      )
      .map(({ label, id }) => `${label}:${id}`)
      .filter((node) => !tied.has(node));
    expect(loose).toEqual([]);
  });
});
