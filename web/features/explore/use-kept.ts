import { computed, ref, shallowRef } from 'vue';
import type { KeptScene } from '../../../graph/model/scene.ts';
import { announce } from '../../a11y/announce.ts';
import { changeScene, keepScene, readKept } from './api.ts';
import { draftOf, sceneOf } from './scene/draft.ts';
import type { Scene } from './scene/scene.ts';
import { changedSince, wordsOf } from './scene/since.ts';
import type { Explorer } from './use-explorer.ts';

/** The kept scene that is open, if one is: opened, changed, kept, and compared with the graph of today. */
export function useKept(explorer: Explorer) {
  const kept = shallowRef<KeptScene>();
  /** What has changed in the graph since it was kept, a sentence a change. */
  const since = shallowRef<readonly string[]>([]);
  const saved = shallowRef<Scene>();
  const problem = shallowRef<unknown>(null);
  const working = ref(false);
  const changed = computed(() => kept.value !== undefined && saved.value !== explorer.scene.value);

  /** Opens a kept scene as it was, on its own days. Rejects with an `ApiError`. */
  async function open(id: string): Promise<void> {
    const one = await readKept(id);
    const { situation, asOf, knownOn } = one;
    const refs = one.nodes.map(({ label, id: node }) => ({ label, id: node }));
    const part = await explorer.between(refs, { situation, asOf, knownOn });
    const scene = sceneOf(one, part);
    await explorer.measure(scene.nodes, scene.groups);
    explorer.start(scene);
    kept.value = one;
    saved.value = explorer.scene.value;
    since.value = part.graphVersion === one.graphVersion ? [] : wordsOf(changedSince(one, part));
  }

  async function work(act: () => Promise<KeptScene>): Promise<boolean> {
    working.value = true;
    problem.value = null;
    try {
      const shown = explorer.scene.value;
      kept.value = await act();
      saved.value = shown;
      since.value = [];
      announce(`Kept: ${kept.value.name}.`);
      return true;
    } catch (error) {
      problem.value = error;
      return false;
    } finally {
      working.value = false;
    }
  }
  const draft = (name: string, note: string) =>
    draftOf(explorer.scene.value, name, note, explorer.graphVersion.value);

  return {
    kept,
    since,
    changed,
    problem,
    working,
    open,
    close() {
      kept.value = saved.value = undefined;
      since.value = [];
    },
    /** Keeps the scene under a new address. */
    keep: (name: string, note: string, shared: boolean) => work(() => keepScene(draft(name, note), shared)),
    /** Keeps it as the next version of the one that is open, which has to be one's own. */
    change: (name: string, note: string, shared: boolean) =>
      work(() => changeScene(kept.value!.id, kept.value!.version, draft(name, note), shared)),
  };
}
export type Kept = ReturnType<typeof useKept>;
