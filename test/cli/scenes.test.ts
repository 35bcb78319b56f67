import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleScene } from '../../graph/model/scene.fixture.ts';
import { SceneDraft } from '../../graph/model/scene.ts';
import { openRecords } from '../../graph/store/open.ts';
import { keepScene } from '../../server/own-scenes.ts';
import { ownerOfKey } from '../../server/owner.ts';
import { tierwise } from './tierwise.ts';

const key = 'e'.repeat(64);
let data: string;
let [open, hidden] = ['', ''];
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tierwise-cli-scenes-'));
  const records = openRecords({ dataDir: data });
  const owner = ownerOfKey(key);
  open = (await keepScene(records, { scene: sampleScene, shared: true }, owner)).id;
  const scene = { ...sampleScene, name: 'For \u001b[31mme' };
  hidden = (await keepScene(records, { scene, shared: false }, owner)).id;
});
afterAll(() => rm(data, { recursive: true }));
afterEach(() => void delete process.env['TIERWISE_OWNER']);
const scenes = (...args: string[]) => tierwise('scenes', ...args, '--data', data);

describe('scenes', () => {
  it('are listed, private ones with the key of their browser', () => {
    expect(scenes().stdout).toBe(`${open}  Duties of the AI Act (shared)\n`);
    process.env['TIERWISE_OWNER'] = key;
    expect(scenes('list').stdout).toContain(`${hidden}`);
    expect(scenes('list').stdout).toContain('For \uFFFD[31mme (private)');
    const { items, total } = JSON.parse(scenes('--json').stdout);
    expect([items.length, total, items[0].mine]).toEqual([2, 2, true]);
  });

  it('are shown with their nodes', () => {
    const { stdout, status } = scenes('show', open);
    expect(status).toBe(0);
    expect(stdout).toContain('nodes: 2, relationships: 1, situation: provider-in-eu\nas of 2026-11-20');
    expect(stdout).toMatch(/^Obligation +EU-AIA-53-1-d +Summary of the content$/m);
  });

  it('go out as they can be sent in again', () => {
    const { scene, shared } = JSON.parse(scenes('export', open).stdout);
    expect([SceneDraft.parse(scene), shared]).toEqual([sampleScene, true]);
    expect(JSON.parse(scenes('show', open, '--json').stdout)).toMatchObject({ ...sampleScene, version: 1 });
  });

  it('say what is not there', () => {
    const missing = scenes('show', hidden);
    expect([missing.status, missing.stderr]).toEqual([2, `There is no scene "${hidden}".\n`]);
    expect(scenes('shwo').stderr).toContain('Did you mean show?');
  });
});
