import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectDir } from '../../server/project.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import type { GraphData } from '../../graph/model/graph.ts';
import type { GraphEdge, GraphNode, NeighbourCount } from '../../server/explore/shapes.ts';
import type {
  GraphNode as NodeOfPage,
  GraphEdge as EdgeOfPage,
} from '../../web/features/explore/scene/scene.ts';
import { testApp, type TestApp } from './test-app.ts';

let test: TestApp;
let graph: GraphData;
beforeAll(async () => {
  test = await testApp();
  graph = (await buildFromSeeds(`${projectDir}/seeds`)).graph!;
});
afterAll(() => test.close());

const get = (path: string, query: Record<string, string> = {}) =>
  request(test.app).get(`/api/graph/${path}?${new URLSearchParams(query)}`);
const scene = (body: object) => request(test.app).post('/api/graph/scene').send(body);
const situation = 'provider-in-eu';
const key = ({ label, id }: { label: string; id: string }) => `${label} ${id}`;
const verdicts = new Set(['SUBJECT_TO', 'EXEMPT_FROM', 'MAY_BE_SUBJECT_TO']);
const counts = ({ properties }: { properties: object }) =>
  !('situation' in properties) || properties.situation === situation;

describe('search', () => {
  const found = async (q: string, label?: string): Promise<string[]> => {
    const { status, body } = await get('search', { q, ...(label && { label }), limit: '100' });
    expect(status).toBe(200);
    return body.items.map(key);
  };

  it.each([
    ['the id', 'eu-aia-53-1-d', 'Obligation EU-AIA-53-1-d'],
    ['the citation', 'Art. 53(1)(d)', 'Obligation EU-AIA-53-1-d'],
    ['the short title', 'AI Act', 'Instrument EU-AIA'],
    ['the long title', 'artificial intelligence act', 'Instrument EU-AIA'],
    ['words in any order', 'R1 DeepSeek', 'Model deepseek-r1'],
    ['the SPDX id', 'apache-2.0', 'Licence falcon-7b-40b-apache'],
    ['another list’s name for a licence', 'BSD-3', 'Licence BSD-3-Clause'],
    ['another vocabulary’s name for a fact', 'commercial', 'Fact commercial_activity'],
  ])('finds things by %s', async (_what, q, expected) => {
    expect(await found(q)).toContain(expected);
  });

  it('finds Chinese law by its own title', async () => {
    const instruments = await found('生成式人工智能服务管理暂行办法');
    expect(instruments[0]).toMatch(/^Instrument CN-/);
  });

  it('puts what is called exactly so first, then what starts so', async () => {
    expect((await found('EU-AIA'))[0]).toBe('Instrument EU-AIA');
    expect((await found('mit'))[0]).toBe('Licence MIT');
    const names = (await get('search', { q: 'llama', label: 'Model', limit: '3' })).body.items.map(
      ({ name }: GraphNode) => name.toLowerCase(),
    );
    expect(names.every((name: string) => name.startsWith('llama'))).toBe(true);
  });

  it('asks for all words, as values and never as Cypher', async () => {
    const both = await found('systemic risk', 'Obligation');
    expect(both.length).toBeGreaterThan(0);
    expect(await found('systemic')).toEqual(expect.arrayContaining(both));
    expect(await found("') RETURN n //")).toEqual([]);
    expect(await found('one two three four five six seven eight nine')).toEqual([]);
  });

  it('gives all of a label without words, by name, each with what tells it apart', async () => {
    const { body } = await get('search', { label: 'Developer', limit: '100' });
    expect(body.total).toBe(graph.nodes.filter(({ label }) => label === 'Developer').length);
    const names = body.items.map(({ name }: GraphNode) => name);
    expect(names).toEqual(names.toSorted());
    expect(body.items[0]).toEqual({ label: 'Developer', id: '01-ai', name: '01.AI', detail: 'CN' });
    expect((await get('search', { label: 'Nothing' })).body).toEqual({ items: [], total: 0 });
  });
});

describe('a node', () => {
  it('comes with properties, record, sources and the number of its neighbours', async () => {
    const { status, body } = await get('nodes/Obligation/EU-AIA-53-1-a', { situation });
    expect(status).toBe(200);
    expect(body.node).toMatchObject({ detail: 'Art. 53(1)(a)', jurisdiction: 'EU' });
    expect(body.node.name).toBe(body.properties.title);
    expect(body.node.spans).toHaveLength(body.record.timeline.length);
    expect(body.properties).not.toHaveProperty('record');
    expect(body.properties).not.toHaveProperty('seeded');
    expect(body.sources[0]).toMatchObject({ checked: expect.any(String), confidence: expect.any(String) });
    expect(body.graphVersion).toBe(graph.version);
    const around = graph.edges.filter(
      (edge) => counts(edge) && [edge.from, edge.to].some((end) => key(end) === 'Obligation EU-AIA-53-1-a'),
    );
    const expected = new Map<string, Set<string>>();
    for (const { type, from, to } of around) {
      const out = key(from) === 'Obligation EU-AIA-53-1-a';
      const group = `${type} ${out ? 'out' : 'in'} ${(out ? to : from).label}`;
      expected.set(group, (expected.get(group) ?? new Set()).add(key(out ? to : from)));
    }
    const told = body.neighbours.map(
      ({ type, direction, label, total }: NeighbourCount) => `${type} ${direction} ${label}: ${total}`,
    );
    expect(told.toSorted()).toEqual(
      [...expected].map(([group, ends]) => `${group}: ${ends.size}`).toSorted(),
    );
  });

  it.each<[string, Partial<GraphNode>]>([
    ['Instrument/EU-AIA', { name: 'AI Act', detail: 'European Union, regulation', jurisdiction: 'EU' }],
    ['Model/deepseek-r1', { name: 'DeepSeek-R1', detail: 'DeepSeek', jurisdiction: null }],
    ['Release/deepseek-r1-2025-01', { detail: '2025-01-20, MIT' }],
    ['Fact/training_compute_flop', { detail: 'number, FLOP', spans: [] }],
    ['Jurisdiction/US-CA', { name: 'California', jurisdiction: 'US-CA' }],
    ['Exemption/EU-AIA-53-2', { detail: 'Art. 53(2)', jurisdiction: 'EU' }],
    ['Event/eu-aia-code', { detail: '2025-07-10', jurisdiction: 'EU' }],
  ])('%s is told apart by a short line', async (path, expected) => {
    const { body } = await get(`nodes/${path}`);
    expect(body.node).toMatchObject(expected);
  });

  it('of every label can be read', async () => {
    const firsts = new Map(graph.nodes.map((node) => [node.label, node]));
    for (const { label, id } of firsts.values()) {
      const { status, body } = await get(`nodes/${label}/${id}`);
      expect([label, status, body.node?.id]).toEqual([label, 200, id]);
    }
  });

  it('carries its dates: of a text, of a rule, of a thing that happened', async () => {
    const spans = async (path: string) => (await get(`nodes/${path}`)).body.node.spans;
    const always = { status: null, from: null, until: null, known: null, knownUntil: null };
    expect(await spans('Release/deepseek-r1-2025-01')).toEqual([{ ...always, from: '2025-01-20' }]);
    expect(await spans('Event/eu-aia-code')).toEqual([{ ...always, from: '2025-07-10' }]);
    expect(await spans('Instrument/EU-AIA')).toContainEqual(
      expect.objectContaining({ status: 'in-force', until: null }),
    );
    expect(await spans('Component/training_data_pretraining')).toEqual([]);
  });

  it('is not found by another label, and nothing that is no label breaks', async () => {
    for (const path of [
      'Model/EU-AIA',
      'Nothing/x',
      'Graph/tierwise',
      'model/deepseek-r1',
      'A%60)%20%2F%2F/x',
    ]) {
      const { status, body } = await get(`nodes/${path}`);
      expect([path, status, body.code]).toEqual([path, 404, 'not-found']);
    }
  });
});

describe('neighbours', () => {
  const asked = {
    label: 'Component',
    id: 'deployment_code_inference',
    type: 'EXPOSES',
    direction: 'in',
    of: 'Release',
  };

  it('are each given once over all pages, by name', async () => {
    const seen: GraphNode[] = [];
    let cursor: string | undefined;
    let total = 0;
    do {
      const { body }: { body: { items: GraphNode[]; total: number; next?: string } } = await get(
        'neighbours',
        {
          ...asked,
          limit: '40',
          ...(cursor && { cursor }),
        },
      );
      seen.push(...body.items);
      ({ total } = body);
      cursor = body.next;
    } while (cursor);
    const releases = graph.edges.filter(({ type, to }) => type === 'EXPOSES' && to.id === asked.id);
    expect(seen.map(key).toSorted()).toEqual(releases.map(({ from }) => key(from)).toSorted());
    expect(total).toBe(seen.length);
    const names = seen.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
  });

  it('are narrowed by words and by the situation', async () => {
    const narrowed = await get('neighbours', { ...asked, q: 'deepseek r1' });
    expect(narrowed.body.items.map(({ id }: GraphNode) => id)).toEqual(['deepseek-r1-2025-01']);
    const of = (found: readonly GraphData['edges'][number][]) =>
      new Set(found.map(({ from }) => from.id)).size;
    const maybe = graph.edges.filter(
      ({ type, to }) => type === 'MAY_BE_SUBJECT_TO' && to.id === 'EU-AIA-53-1-a',
    );
    const verdict = {
      ...asked,
      label: 'Obligation',
      id: 'EU-AIA-53-1-a',
      type: 'MAY_BE_SUBJECT_TO',
      of: 'Configuration',
    };
    const total = async (more: object) => (await get('neighbours', { ...verdict, ...more })).body.total;
    expect(await total({ situation })).toBe(of(maybe.filter(counts)));
    expect(await total({})).toBe(of(maybe));
    expect(await total({ situation: 'astronaut' })).toBe(0);
  });

  it.each([
    [{ type: 'SUBJECT_TO' }],
    [{ type: 'NO_SUCH' }],
    [{ of: 'Nothing' }],
    [{ direction: 'out' }],
    [{ cursor: '500' }],
  ])('are none for %o', async (more) => {
    const { status, body } = await get('neighbours', { ...asked, ...more });
    expect([status, body.items]).toEqual([200, []]);
    expect(body).not.toHaveProperty('next');
  });

  it('of a node that is not there are not found', async () => {
    for (const more of [{ id: 'none' }, { label: 'Nothing' }])
      expect((await get('neighbours', { ...asked, ...more })).body.code).toBe('not-found');
  });
});

describe('a scene', () => {
  const inOrder = (edges: GraphEdge[]) =>
    edges.toSorted((a, b) =>
      `${a.type} ${a.from} ${a.to} ${a.key}` < `${b.type} ${b.from} ${b.to} ${b.key}` ? -1 : 1,
    );
  const refs = (...keys: string[]) =>
    keys.map((text) => ({ label: text.split(' ')[0]!, id: text.split(' ')[1]! }));

  it('gives nodes in the order asked, each once, and says which are missing', async () => {
    const nodes = refs(
      'Obligation EU-AIA-53-1-a',
      'Model none',
      'Nothing x',
      'Instrument EU-AIA',
      'Instrument EU-AIA',
    );
    const { status, body } = await scene({ nodes, situation });
    expect(status).toBe(200);
    expect(body.nodes.map(key)).toEqual(['Obligation EU-AIA-53-1-a', 'Instrument EU-AIA']);
    expect(body.missing).toEqual(refs('Model none', 'Nothing x'));
    expect(body.edges).toEqual([
      { type: 'UNDER', from: 'Obligation EU-AIA-53-1-a', to: 'Instrument EU-AIA', key: '', properties: {} },
    ]);
    const shaped: { nodes: NodeOfPage[]; edges: EdgeOfPage[] } = body as {
      nodes: GraphNode[];
      edges: GraphEdge[];
    };
    expect(shaped.nodes[0]!.spans[0]).toMatchObject({ status: expect.any(String) });
    expect(body).toMatchObject({ truncated: false, graphVersion: graph.version });
  });

  it('gives exactly the relationships of the graph between its nodes', async () => {
    // Every sixth node, of all labels: some have the same id under different labels.
    const nodes = graph.nodes.filter((_, index) => index % 6 === 0).map(({ label, id }) => ({ label, id }));
    const { body } = await scene({ nodes, situation });
    const wanted = new Set(nodes.map(key));
    const expected = graph.edges
      .filter((edge) => counts(edge) && wanted.has(key(edge.from)) && wanted.has(key(edge.to)))
      .map(({ type, from, to, key: own, properties }) => ({
        type,
        from: key(from),
        to: key(to),
        key: own,
        properties,
      }));
    expect(expected.length).toBeGreaterThan(300);
    expect(inOrder(body.edges)).toEqual(inOrder(expected));
    expect(body.truncated).toBe(false);
  });

  it('leaves verdicts out first where there are too many relationships, and says so', async () => {
    const nodes = graph.nodes
      .filter(({ label }) => ['Configuration', 'Obligation', 'Instrument'].includes(label))
      .map(({ label, id }) => ({ label, id }));
    const { body } = await scene({ nodes: nodes.slice(0, 500), situation });
    expect([body.edges.length, body.truncated]).toEqual([5_000, true]);
    const wanted = new Set(nodes.slice(0, 500).map(key));
    const plain = graph.edges.filter(
      ({ type, from, to }) => !verdicts.has(type) && wanted.has(key(from)) && wanted.has(key(to)),
    );
    expect(body.edges.filter(({ type }: GraphEdge) => !verdicts.has(type))).toHaveLength(plain.length);
  });

  it('has on the day of the edition the verdicts that the graph keeps', async () => {
    const nodes = graph.nodes
      .filter(({ label }) => label === 'Configuration' || label === 'Instrument')
      .slice(0, 30)
      .map(({ label, id }) => ({ label, id }))
      .concat(refs('Obligation EU-AIA-53-1-a', 'Obligation EU-AIA-53-1-d', 'Obligation CN-GAI-7'));
    const kept = (await scene({ nodes, situation })).body.edges;
    const asked = (await scene({ nodes, situation, asOf: '2026-11-20' })).body.edges;
    expect(kept.length).toBeGreaterThan(30);
    expect(inOrder(asked)).toEqual(inOrder(kept));
  });

  it.each([
    ['2024-07-01', '2024-07-01', undefined],
    ['2026-11-20', '2026-11-20', 'upcoming'],
    ['2027-08-01', '2026-11-20', 'upcoming'],
    ['2027-08-02', '2026-11-20', 'applies'],
    ['2027-08-02', '2024-07-01', undefined],
  ])('tells on %s, as known on %s, what the rules say then', async (asOf, knownOn, verdict) => {
    // A model placed before August 2025 has until August 2027 (Art. 111(3)).
    const { edges } = (
      await request(test.app)
        .post('/api/graph/scene')
        .send({
          nodes: refs('Model deepseek-r1', 'Release deepseek-r1-2025-01', 'Obligation EU-AIA-53-1-d').concat(
            graph.edges
              .filter(({ type, from }) => type === 'HAS_CONFIGURATION' && from.id === 'deepseek-r1-2025-01')
              .map(({ to }) => ({ label: to.label, id: to.id })),
          ),
          situation,
          asOf,
          knownOn,
        })
    ).body as { edges: GraphEdge[] };
    expect(edges.find(({ properties }) => properties['verdict'])?.properties['verdict']).toBe(verdict);
    expect(edges.map(({ type }) => type)).toContain('HAS_RELEASE');
  });

  it('may be empty, and takes so many nodes and no more', async () => {
    expect((await scene({ nodes: [], situation })).body).toMatchObject({ nodes: [], edges: [], missing: [] });
    const many = Array.from({ length: 501 }, (_, at) => ({ label: 'Model', id: `m${at}` }));
    for (const body of [
      { nodes: many, situation },
      { nodes: [] },
      { nodes: [{ label: 'x y', id: '' }], situation },
    ])
      expect((await scene(body)).body.code).toBe('invalid-request');
  });
});

describe('paths', () => {
  const asked = { from: 'Model:deepseek-r1', to: 'Obligation:EU-AIA-55-1-a', situation };
  type Answer = { items: { nodes: GraphNode[]; edges: GraphEdge[] }[]; complete: boolean };
  const paths = async (more: Record<string, string> = {}): Promise<Answer> => {
    const { status, body } = await get('paths', { ...asked, ...more });
    expect(status).toBe(200);
    return body;
  };
  const told = ({ items }: Answer) =>
    items.map(({ nodes, edges }) =>
      nodes.map(({ name }, at) => (at === 0 ? name : `${edges[at - 1]!.type} ${name}`)).join(' > '),
    );

  it('join a model and a duty over what is released and touched', async () => {
    const answer = await paths({ length: '3' });
    expect(told(answer)).toEqual(
      [
        'Evaluation data',
        'General evaluation code',
        'Safety evaluation code',
        'Safety evaluation data',
        'Weights with architecture',
      ].map(
        (component) =>
          `DeepSeek-R1 > HAS_RELEASE deepseek-r1-2025-01 > EXPOSES ${component} > TOUCHES Model evaluation with adversarial testing`,
      ),
    );
    expect(answer.complete).toBe(true);
  });

  it('take longer ways after the shorter, by names, and say whether that is all', async () => {
    const all = await paths({ limit: '50' });
    expect(all).toMatchObject({ complete: true });
    expect(told(all)).toContainEqual(expect.stringContaining('DERIVED_FROM DeepSeek-V3'));
    expect(told(all)).toContainEqual(expect.stringContaining('ADDRESSES'));
    const lengths = all.items.map(({ edges }) => edges.length);
    expect(lengths).toEqual(lengths.toSorted());
    const some = await paths();
    expect([some.items.length, some.complete]).toEqual([20, false]);
    expect(told(some)).toEqual(told(all).slice(0, 20));
  });

  it('are simple, joined step by step by relationships of the graph, and pass through no source', async () => {
    const { items } = await paths({ length: '6', limit: '50' });
    const known = new Map(
      graph.edges.map((edge) => [[edge.type, key(edge.from), key(edge.to), edge.key].join(), edge]),
    );
    for (const { nodes, edges } of items) {
      expect(edges).toHaveLength(nodes.length - 1);
      expect(new Set(nodes.map(key)).size).toBe(nodes.length);
      edges.forEach((edge, at) => {
        expect([edge.from, edge.to].toSorted()).toEqual([key(nodes[at]!), key(nodes[at + 1]!)].toSorted());
        expect(edge.properties).toEqual(
          known.get([edge.type, edge.from, edge.to, edge.key].join())?.properties,
        );
      });
      for (const { label } of nodes) expect(['Source', 'SavedQuery']).not.toContain(label);
    }
  });

  it('carry the verdict of the situation, or one for all situations', async () => {
    const to = 'Obligation:EU-AIA-53-1-d';
    const direct = { to, kinds: 'Release,Configuration', length: '3' };
    const [verdict] = (await paths(direct)).items;
    expect(verdict!.edges[2]).toMatchObject({ key: situation, properties: { situation } });
    const { situation: _, ...anywhere } = asked;
    const { body } = await get('paths', { ...anywhere, ...direct });
    expect(body.items.map(({ edges }: Answer['items'][number]) => edges.length)).toEqual([3]);
    expect(verdicts).toContain(body.items[0].edges[2].type);
  });

  it('keep to the kinds and types that are named', async () => {
    const named = await paths({ kinds: 'Release,Component', types: 'HAS_RELEASE,EXPOSES,TOUCHES' });
    expect(named.items).toHaveLength(5);
    expect((await paths({ kinds: 'Nothing' })).items).toEqual([]);
    expect((await paths({ types: 'NO_SUCH' })).items).toEqual([]);
    const both = { to: 'Model:deepseek-v3', length: '2', limit: '50' };
    const between = ({ items }: Answer) => new Set(items.flatMap(({ nodes }) => nodes[1]!.label));
    expect(between(await paths({ ...both, kinds: 'Source' }))).toContain('Source');
    expect(between(await paths(both))).not.toContain('Source');
  });

  it.each([
    [{ from: 'Model:none', to: 'Obligation:none' }, 404, 'no Model "none" and no Obligation "none"'],
    [{ to: 'Nothing:x' }, 404, 'no Nothing "x"'],
    [{ to: 'Model:deepseek-r1' }, 422, ''],
    [{ to: 'deepseek-r1' }, 422, ''],
    [{ to: 'Model:' }, 422, ''],
    [{ length: '7' }, 422, ''],
    [{ limit: '51' }, 422, ''],
    [{ kinds: 'release' }, 422, ''],
    [{ types: 'a,b' }, 422, ''],
  ])('refuse %o with %d', async (more, status, detail) => {
    const answer = await get('paths', { ...asked, ...more });
    expect([answer.status, answer.body.code]).toEqual([
      status,
      status === 404 ? 'not-found' : 'invalid-request',
    ]);
    expect(answer.body.detail).toContain(detail);
  });
});
