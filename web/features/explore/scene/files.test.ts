import { describe, expect, it } from 'vitest';
import { edgesCsv, nodesCsv, sceneGraphMl, sceneJson } from './files.ts';
import { edge, group, node, sceneOf } from './scenes.fixture.ts';

const scene = sceneOf(
  [
    node('Configuration c', { name: 'Open "weights", free' }),
    node('Obligation x', {
      name: 'Papers',
      detail: 'Art. 53',
      jurisdiction: 'EU',
      spans: [
        { status: 'enacted', from: '2024-08-01', until: null, known: '2024-07-12', knownUntil: null },
        { status: null, from: null, until: '2030-01-01', known: null, knownUntil: null },
      ],
    }),
    'Theme t',
    'Source s',
  ],
  [
    edge(
      'Configuration c',
      'MAY_BE_SUBJECT_TO',
      'Obligation x',
      { verdict: 'undetermined', from: '2025-08-02', binding: true, deciding: ['role', 'market'] },
      'host',
    ),
    edge('Obligation x', 'ABOUT', 'Theme t', { weight: 3, key: 'own', mixed: 1 }),
    edge('Obligation x', 'TOUCHES', 'Theme t', { mixed: 'text' }),
    edge('Obligation x', 'STATED_IN', 'Source s', { pinpoint: 'Art. 53' }),
  ],
  {
    pinned: ['Obligation x'],
    groups: [group('Obligation x', 'TOUCHES', 'out', 'Component', 4)],
    hidden: { kinds: ['Source'], types: [] },
  },
);
const lines = (csv: string) => csv.slice(1).trimEnd().split('\r\n');

describe('CSV', () => {
  it('has a line for each shown node', () =>
    expect(lines(nodesCsv(scene))).toEqual([
      'kind,id,name,detail,jurisdiction,spans,pinned,x,y',
      'Configuration,c,"Open ""weights"", free",,,,false,0,0',
      'Obligation,x,Papers,Art. 53,EU,"enacted 2024-08-01/.., known 2024-07-12/..; ../2030-01-01",true,200,0',
      'Theme,t,t,,,,false,400,0',
    ]));

  it('has a line for each shown relationship, with all properties', () =>
    expect(lines(edgesCsv(scene))).toEqual([
      'type,from_kind,from_id,from_name,to_kind,to_id,to_name,key,binding,deciding,from,property_key,mixed,verdict,weight',
      'MAY_BE_SUBJECT_TO,Configuration,c,"Open ""weights"", free",Obligation,x,Papers,host,true,role; market,2025-08-02,,,undetermined,',
      'ABOUT,Obligation,x,Papers,Theme,t,t,,,,,own,1,,3',
      'TOUCHES,Obligation,x,Papers,Theme,t,t,,,,,,text,,',
    ]));
});

it('JSON has the shown part, and for when, of which graph and how it is shown', () => {
  const read = JSON.parse(sceneJson(scene, { name: 'Mine', graphVersion: 'v1' })) as Record<string, unknown>;
  expect(read).toMatchObject({
    name: 'Mine',
    graphVersion: 'v1',
    situation: 'provider',
    asOf: '2026-11-20',
    knownOn: '2026-11-20',
    arrangement: 'layers',
    hidden: { kinds: ['Source'], types: [] },
    groups: [{ of: { label: 'Obligation', id: 'x' }, label: 'Component', total: 4, left: 4 }],
  });
  expect(read['nodes']).toHaveLength(3);
  expect((read['nodes'] as unknown[])[1]).toEqual({ ...scene.nodes[1], x: 200, y: 0, pinned: true });
  expect(read['edges']).toHaveLength(3);
  expect((read['edges'] as unknown[])[0]).toEqual({
    ...scene.edges[0],
    from: { label: 'Configuration', id: 'c' },
    to: { label: 'Obligation', id: 'x' },
  });
});

describe('GraphML', () => {
  const file = sceneGraphMl(scene);

  it('has the shown part, with all properties under their types', () => {
    expect(file.match(/<node /g)).toHaveLength(3);
    expect(file.match(/<edge /g)).toHaveLength(3);
    expect(file).toContain('<data key="n_name">Open &quot;weights&quot;, free</data>');
    expect(file).toContain('<data key="n_x">200</data>');
    expect(file).toContain('<data key="p_deciding">role; market</data>');
    expect(file).toContain('<data key="e_key">host</data>');
    expect(file).toContain('<data key="g_situation">provider</data>');
    expect(file).toContain('<key id="n_name" for="node" attr.name="label" attr.type="string"/>');
    expect(file).toContain('<key id="n_kind" for="node" attr.name="kind" attr.type="string"/>');
    expect(file).not.toContain('pinpoint');
    expect(file.match(/<key id="(p_.*|n_pinned)" .*\/>/g)).toEqual([
      '<key id="n_pinned" for="node" attr.name="pinned" attr.type="boolean"/>',
      '<key id="p_binding" for="edge" attr.name="binding" attr.type="boolean"/>',
      '<key id="p_deciding" for="edge" attr.name="deciding" attr.type="string"/>',
      '<key id="p_from" for="edge" attr.name="from" attr.type="string"/>',
      '<key id="p_property_key" for="edge" attr.name="property_key" attr.type="string"/>',
      '<key id="p_mixed" for="edge" attr.name="mixed" attr.type="string"/>',
      '<key id="p_verdict" for="edge" attr.name="verdict" attr.type="string"/>',
      '<key id="p_weight" for="edge" attr.name="weight" attr.type="double"/>',
    ]);
  });

  it('has what was hidden once it is shown', () =>
    expect(sceneGraphMl({ ...scene, hidden: { kinds: [], types: [] } })).toContain(
      '<data key="p_pinpoint">Art. 53</data>',
    ));
});
