import { describe, expect, it } from 'vitest';
import type { Explanation, Finding } from '../../graph/model/finding.ts';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import { countWords, decisivePart, rulePath } from './rule-path.ts';

const rulebase = {
  version: 'v',
  facts: [
    { id: 'compute', label: 'Training compute', type: { kind: 'number', unit: 'FLOP' } },
    { id: 'licence_id', label: 'Licence', type: { kind: 'text' } },
  ],
  exemptions: [{ id: 'open', title: 'Free and open source', citation: 'Art. 53(2)' }],
  instruments: [{ id: 'act', short: 'AI Act' }],
  jurisdictions: [{ id: 'eu', name: 'European Union' }],
  licences: [{ id: 'apache', name: 'Apache License' }],
} as unknown as Rulebase;

const fact = (id: string, value: Explanation['value'], more: Partial<Explanation> = {}): Explanation => ({
  kind: 'fact',
  id,
  words: `${id} test`,
  value,
  ...more,
});
const definition = (id: string, ...parts: Explanation[]): Explanation => ({
  kind: 'definition',
  id,
  words: id,
  value: parts[0]?.value ?? true,
  citation: `Art. ${id}`,
  parts,
});

function findingWith(explanation: Partial<Finding['explanation']>): Finding {
  return {
    obligation: 'duty',
    title: 'Technical documentation',
    citation: 'Art. 53(1)(a)',
    instrument: 'act',
    jurisdiction: 'eu',
    verdict: 'exempt',
    explanation: {
      timing: { phase: 'live', from: null, until: null, words: '', citation: null },
      scope: [],
      trigger: { kind: 'always', words: 'Always', value: true },
      exemptions: [],
      ...explanation,
    },
  } as unknown as Finding;
}

const shapeOf = (finding: Finding) =>
  rulePath(finding, rulebase).edges.map(
    ({ from, to, relation, negated, counts }) =>
      `${from.split(':').slice(0, 2).join(':')} ${negated ? 'not ' : ''}${relation}${counts ? '' : ' idle'} ${to.split(':').slice(0, 2).join(':')}`,
  );

describe('rule path', () => {
  it('leads from facts through definitions and the exemption to the duty and its instrument', () => {
    const gpai = definition('gpai', fact('compute', true, { given: 3e24, origin: 'stated' }));
    const finding = findingWith({
      trigger: { kind: 'all', words: 'All of these', value: true, parts: [gpai] },
      exemptions: [
        { exemption: 'open', tree: definition('foss', fact('licence_id', true, { given: 'apache' })) },
      ],
    });
    const { nodes, edges } = rulePath(finding, rulebase);
    expect(nodes.map(({ kind, label, detail }) => `${kind}: ${label} (${detail})`)).toEqual([
      'fact: licence_id test (Apache License)',
      'fact: compute test (3 × 10²⁴ FLOP)',
      'definition: foss (Art. foss)',
      'definition: gpai (Art. gpai)',
      'exemption: Free and open source (Art. 53(2))',
      'obligation: Technical documentation (Art. 53(1)(a))',
      'instrument: AI Act (European Union)',
    ]);
    expect(edges).toHaveLength(6);
    expect(shapeOf(finding)).toContain('exemption:open lifts obligation:duty');
    expect(countWords(nodes)).toBe(
      '7 nodes: 2 facts, 2 definitions, 1 exemption, 1 obligation, 1 instrument',
    );
  });

  it('has a duty without conditions stand alone with its instrument', () => {
    expect(shapeOf(findingWith({}))).toEqual(['obligation:duty under instrument:act']);
  });

  it('turns the sign at every not', () => {
    const not = (part: Explanation): Explanation => ({
      kind: 'not',
      words: 'Not',
      value: true,
      parts: [part],
    });
    expect(shapeOf(findingWith({ trigger: not(fact('compute', false)) }))[0]).toBe(
      'fact:compute not tests obligation:duty',
    );
    expect(shapeOf(findingWith({ trigger: not(not(fact('compute', true))) }))[0]).toBe(
      'fact:compute tests obligation:duty',
    );
  });

  it('marks the side of a rebuttable test that did not decide', () => {
    const trigger: Explanation = {
      kind: 'rebuttable',
      words: '',
      value: true,
      decided_by: 'test',
      parts: [fact('stated', true), fact('proxy', 'unknown')],
    };
    expect(shapeOf(findingWith({ trigger })).slice(0, 2)).toEqual([
      'fact:stated tests obligation:duty',
      'fact:proxy tests idle obligation:duty',
    ]);
  });

  it('draws a definition that is needed twice once, with one edge to each', () => {
    const gpai = definition('gpai', fact('compute', 'unknown'));
    const finding = findingWith({
      trigger: { kind: 'all', words: '', value: 'unknown', parts: [gpai, gpai] },
      exemptions: [{ exemption: 'open', tree: gpai }],
    });
    const { nodes } = rulePath(finding, rulebase);
    expect(nodes.filter(({ kind }) => kind === 'definition')).toHaveLength(1);
    expect(shapeOf(finding)).toEqual([
      'definition:gpai requires exemption:open',
      'fact:compute tests definition:gpai',
      'exemption:open lifts obligation:duty',
      'definition:gpai requires obligation:duty',
      'obligation:duty under instrument:act',
    ]);
    expect(nodes.find(({ kind }) => kind === 'fact')?.detail).toBe('not given');
  });

  it('keeps two tests on one fact apart, and shows what sets the start', () => {
    const finding = findingWith({
      trigger: {
        kind: 'any',
        words: '',
        value: true,
        parts: [fact('compute', true), fact('compute', false, { words: 'another test' })],
      },
      timing: {
        phase: 'ahead',
        from: null,
        until: null,
        words: '',
        citation: null,
        when: fact('date_placed', true),
      },
    });
    expect(rulePath(finding, rulebase).nodes.filter(({ kind }) => kind === 'fact')).toHaveLength(3);
    expect(shapeOf(finding)).toContain('fact:date_placed times obligation:duty');
  });

  describe('decisive part', () => {
    const decisive = (more: Partial<Finding['explanation']>, verdict: Finding['verdict']) =>
      decisivePart(rulePath({ ...findingWith(more), verdict }, rulebase)).nodes.map(({ record }) => record);
    const group = (
      kind: 'all' | 'any',
      value: Explanation['value'],
      ...parts: Explanation[]
    ): Explanation => ({
      kind,
      words: '',
      value,
      parts,
    });
    const three = [fact('yes', true), fact('no', false), fact('open', 'unknown')];

    it('keeps of alternatives those that hold, of failed conditions those that fail', () => {
      expect(decisive({ trigger: group('any', true, ...three) }, 'applies')).toEqual(['yes', 'duty', 'act']);
      expect(decisive({ trigger: group('all', false, ...three) }, 'not-triggered')).toEqual([
        'no',
        'duty',
        'act',
      ]);
    });

    it('keeps all of what holds together or fails together', () => {
      expect(
        decisive({ trigger: group('all', true, fact('a', true), fact('b', true)) }, 'applies'),
      ).toHaveLength(4);
      expect(
        decisive({ trigger: group('any', false, fact('a', false), fact('b', false)) }, 'not-triggered'),
      ).toHaveLength(4);
    });

    it('keeps what is not known where the verdict is open', () => {
      expect(decisive({ trigger: group('all', 'unknown', three[0]!, three[2]!) }, 'undetermined')).toContain(
        'open',
      );
    });

    it('keeps the exemption that lifts and not the one that does not', () => {
      const exemptions = [
        { exemption: 'open', tree: fact('a', true) },
        { exemption: 'other', tree: fact('b', false) },
      ];
      expect(decisive({ exemptions }, 'exempt')).toEqual(['a', 'open', 'duty', 'act']);
      expect(decisive({ exemptions: exemptions.slice(1) }, 'applies')).toEqual(['b', 'other', 'duty', 'act']);
      expect(decisive({ scope: exemptions.slice(1) }, 'applies')).toEqual(['duty', 'act']);
      expect(decisive({ exemptions }, 'not-triggered')).toEqual(['duty', 'act']);
    });

    it('opens a definition that first stood where it did not matter', () => {
      const gpai = definition('gpai', fact('compute', true));
      const trigger = group('all', true, gpai);
      expect(
        decisive(
          { scope: [{ exemption: 'other', tree: group('all', false, gpai, fact('no', false)) }], trigger },
          'applies',
        ),
      ).toEqual(['compute', 'gpai', 'duty', 'act']);
    });

    it('leads everywhere: every edge joins two nodes that are kept', () => {
      const finding = findingWith({
        trigger: group('all', false, definition('gpai', ...three), fact('no', false)),
      });
      const { nodes, edges } = decisivePart(rulePath(finding, rulebase));
      for (const { from, to } of edges)
        for (const end of [from, to]) expect(nodes.map(({ id }) => id)).toContain(end);
    });
  });
});
