import { z } from 'zod';
import { SceneDraft, type KeptScene, type SceneSummary } from '../graph/model/scene.ts';
import type { RecordStore } from '../graph/store/records.ts';
import { OwnRecords, type Own } from './own-records.ts';
import type { Owner } from './owner.ts';

const scenes = new OwnRecords<SceneDraft>({
  kind: 'scene',
  schema: SceneDraft,
  called: 'scene',
  most: { records: 500, versions: 100, bytes: 50_000_000 },
  conflict: 'scene-conflict',
  titleOf: ({ name }) => name,
});

/** What a person sends to keep a scene. */
export type Draft = { scene: SceneDraft; shared: boolean };

/** As much of a scene as its summary needs: thousands of relationships are not gone through for it. */
const Head = z.object({ name: z.string(), note: z.string(), nodes: z.array(z.unknown()) });

/** The scenes that `owner` may see, shared ones and their own, the last kept first. */
export async function sceneList(records: RecordStore, owner: Owner | null): Promise<SceneSummary[]> {
  const all = await scenes.list(records, owner, Head);
  return all.map(({ content: { name, note, nodes }, ...keeping }) => ({
    ...keeping,
    name,
    note,
    nodes: nodes.length,
  }));
}

/** One scene. Throws `not-found`, also for a removed one and for the private one of somebody else. */
export async function oneScene(records: RecordStore, id: string, owner: Owner | null): Promise<KeptScene> {
  const own = await scenes.read(records, id, owner);
  if (!own) throw scenes.missing(id);
  return sceneOf(own);
}

/** Keeps a new scene under an address made of its name. Throws `invalid-request` or `records-full`. */
export async function keepScene(
  records: RecordStore,
  { scene, shared }: Draft,
  owner: Owner | null,
): Promise<KeptScene> {
  return sceneOf(await scenes.keep(records, { content: scene, shared }, owner));
}

/** Keeps the next version of an own scene. Throws `not-found`, `not-owner`, `scene-conflict` or `records-full`. */
export async function changeScene(
  records: RecordStore,
  id: string,
  { version, scene, shared }: Draft & { version: number },
  owner: Owner | null,
): Promise<KeptScene> {
  return sceneOf(await scenes.change(records, id, { version, content: scene, shared }, owner));
}

/** Takes an own scene away; its versions stay, and a change brings it back. Throws like `changeScene`. */
export async function removeScene(
  records: RecordStore,
  id: string,
  version: number,
  owner: Owner | null,
): Promise<KeptScene> {
  return sceneOf(await scenes.remove(records, id, version, owner));
}

function sceneOf({ content, ...keeping }: Own<SceneDraft>): KeptScene {
  return { ...content, ...keeping };
}
