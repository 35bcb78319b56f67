import { computed, shallowRef, watch } from 'vue';
import { announce } from '../../a11y/announce.ts';
import { readNode, type NodeDetails } from './api.ts';
import { groupsLeft, leftIn } from './scene/add.ts';
import { countOfKind } from './scene/count-words.ts';
import { groupKey, keyOf, refOf } from './scene/scene.ts';
import { spokenNode } from './scene/spoken.ts';
import { lineId } from './scene/drawn.ts';
import type { SceneState } from './use-scene.ts';

/** What is chosen: the same in picture, table and tree. What the graph says of the last chosen node is read beside. */
export function useChoice({ scene }: SceneState) {
  const chosen = shallowRef<readonly string[]>([]);
  const details = shallowRef<NodeDetails>();
  const problem = shallowRef<unknown>(null);
  const known = new Map<string, Promise<NodeDetails>>();
  /** The node to be told once it is read. What comes back by an undo is not told over the undo. */
  let toTell: string | null = null;

  /** The chosen that are still in the scene, the one that counts last. */
  const keys = computed(() => chosen.value.filter((key) => key in scene.value.places));
  const current = computed(() => keys.value.at(-1) ?? null);
  const node = computed(() => scene.value.nodes.find((one) => keyOf(one) === current.value));
  const group = computed(() => groupsLeft(scene.value).find((one) => groupKey(one) === current.value));
  /** The lines at what is chosen. */
  const lines = computed(() => {
    const all = new Set(keys.value);
    const near = scene.value.edges.filter(({ from, to }) => all.has(from) || all.has(to));
    return [...new Set(near.map(lineId))];
  });

  function read(key: string): Promise<NodeDetails> {
    const { situation } = scene.value;
    const asked = `${situation} ${key}`;
    const reading = known.get(asked) ?? readNode(refOf(key), situation);
    known.set(asked, reading);
    // A failure is not kept.
    reading.catch(() => known.delete(asked));
    return reading;
  }

  /** Reads what is chosen now, and tells it where somebody chose it. */
  async function tell(key: string | null): Promise<void> {
    const say = (words: string) => {
      if (toTell === key) announce(words);
      toTell = null;
    };
    details.value = undefined;
    problem.value = null;
    if (key === null) return;
    if (group.value) {
      const { label, of } = group.value;
      const count = leftIn(scene.value, group.value);
      const on = scene.value.nodes.find((one) => keyOf(one) === of);
      say(`Group of ${countOfKind(count, label)}, at ${on?.name ?? ''}. Enter opens it.`);
      return;
    }
    try {
      const found = await read(key);
      if (current.value !== key) return;
      details.value = found;
      const total = found.neighbours.reduce((sum, one) => sum + one.total, 0);
      say(spokenNode(scene.value, key, total));
    } catch (error) {
      if (current.value !== key) return;
      problem.value = error;
      say(spokenNode(scene.value, key));
    }
  }
  watch([current, () => scene.value.situation], ([key]) => void tell(key));

  /** Chooses a node or group, or nothing; with `more` beside what is chosen, or not any more. */
  function choose(key: string | null, more = false): void {
    toTell = key;
    if (key === null) {
      if (keys.value.length > 0) announce('Nothing is chosen.');
      chosen.value = [];
    } else if (!more) chosen.value = [key];
    else if (keys.value.includes(key)) chosen.value = keys.value.filter((one) => one !== key);
    else chosen.value = [...keys.value, key];
  }

  return { keys, current, node, group, lines, details, problem, choose, reread: () => tell(current.value) };
}
export type Choice = ReturnType<typeof useChoice>;
