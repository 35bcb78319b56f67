import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnowledgeAnswer, KnowledgeNodeAnswer } from '../../server/routes/knowledge.ts';
import { testApp, type TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => void (test = await testApp()));
afterAll(() => test.close());
const all = async (): Promise<KnowledgeAnswer> => (await request(test.app).get('/api/knowledge')).body;
const one = async (id: string): Promise<KnowledgeNodeAnswer> =>
  (await request(test.app).get(`/api/knowledge/${id}`)).body;

describe('what is argued about openness', () => {
  it('comes in one answer, stages and areas in their order', async () => {
    const { stages, areas, risks, benefits, mechanisms, mitigations } = await all();
    expect(stages.map(({ id }) => id)).toEqual(['near', 'mid', 'long']);
    expect(areas.map(({ id }) => id)).toEqual(['research', 'safety', 'equity', 'society']);
    expect([risks.length, benefits.length, mechanisms.length]).toEqual([26, 25, 3]);
    const practices = mitigations.filter(({ kind }) => kind === 'practice').map(({ id }) => id);
    expect(practices).toHaveLength(4);
    expect(practices).toContain('training-transparency');
  });

  it('counts the duties that answer a risk as its own page lists them', async () => {
    const { risks } = await all();
    const { obligations } = await one('S11');
    const listed = new Set(obligations.map(({ id }) => id));
    expect(listed.size).toBeGreaterThan(10);
    const live = new Set(obligations.filter(({ status }) => status === 'in-force').map(({ id }) => id));
    expect(live.size).toBeLessThan(listed.size);
    expect(risks.find(({ id }) => id === 'S11')!.duties).toEqual({ all: listed.size, inForce: live.size });
  });

  it('gives a risk with measures, stage, parts and duties, each told from inference', async () => {
    const { node, neighbours, obligations, sources } = await one('S5');
    expect(node).toMatchObject({ label: 'Risk', record: { id: 'S5', attestation: 'confirmed' } });
    const relation = (type: string) => neighbours.filter((neighbour) => neighbour.relation === type);
    expect(relation('MITIGATES')).toContainEqual(
      expect.objectContaining({ id: 'system-safeguards', direction: 'in', namedBy: 'source' }),
    );
    expect(relation('WITHIN')).toMatchObject([{ id: 'safety', title: 'Safety and security' }]);
    expect(relation('DRIVEN_BY').map(({ id }) => id)).toContain('deployment_data_architecture_weights');
    expect(relation('ARISES_IN').map(({ id }) => id)).toEqual(['near', 'mid']);
    expect(obligations).toContainEqual(
      expect.objectContaining({
        id: 'EU-AIA-55-1-b',
        instrument: { id: 'EU-AIA', short: 'AI Act' },
        jurisdiction: { id: 'EU', name: 'European Union' },
        theme: 'Risk assessment and mitigation',
        confidence: 'own-knowledge',
      }),
    );
    expect(sources.map(({ id }) => id)).toEqual(['emergentmind', 'seed-summary']);
  });

  it('says that a charter does not bind, though it is in force', async () => {
    const { obligations } = await one('E6');
    const found = (id: string) => obligations.find((duty) => duty.id === id)!;
    expect([found('AE-CHARTER').binding, found('EU-AIA-10').binding]).toEqual([false, true]);
  });

  it('says that a duty was named rather than met through a theme', async () => {
    const { obligations } = await one('B6');
    expect(obligations.find(({ id }) => id === 'EU-AIA-53-4')!.theme).toBeNull();
  });

  it('leads from a benefit to its mechanism and on to the risk that would break it', async () => {
    const { neighbours } = await one('M3');
    expect(neighbours).toContainEqual(
      expect.objectContaining({ relation: 'SUPPORTS', direction: 'in', id: 'mechanism-balance-of-power' }),
    );
    const mechanism = await one('mechanism-balance-of-power');
    expect(mechanism.neighbours).toContainEqual(
      expect.objectContaining({ relation: 'UNDERCUTS', direction: 'in', id: 'E7' }),
    );
  });

  it.each(['skew-weights', 'skew-training-and-safety'])(
    'shows the disagreement on weights from %s, with evidence and resolution',
    async (id) => {
      const { neighbours } = await one(id);
      expect(neighbours.filter(({ relation }) => relation === 'DISAGREES_WITH')).toMatchObject([
        { evidence: expect.stringContaining('28'), resolution: expect.stringContaining('scores') },
      ]);
    },
  );
});
