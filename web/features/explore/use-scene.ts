import { computed, ref, shallowRef } from 'vue';
import { announce } from '../../a11y/announce.ts';
import { boxesOf } from '../../scene/board/boxes.ts';
import type { Box } from '../../scene/board/board.ts';
import type { Terms } from './api.ts';
import { boxText } from './scene/drawn.ts';
import { begin, change, redo, replace, undo } from './scene/history.ts';
import { emptyScene, type GraphNode, type Group, type Scene } from './scene/scene.ts';
import { spokenChange } from './scene/spoken.ts';

/**
 * The scene with its history. Every change is told in words and can be undone. What needs the server runs one after the
 * other, each on the scene that the one before has left.
 */
export function useScene(terms: Terms) {
  const history = shallowRef(begin(emptyScene(terms)));
  const scene = computed(() => history.value.present);
  const boxes = shallowRef<ReadonlyMap<string, Box>>(new Map());
  /** What is being done now, in words; empty when nothing is. */
  const busy = ref('');
  const problem = shallowRef<unknown>(null);
  let last: Promise<void> = Promise.resolve();

  /** Runs work after all that was asked before. What it throws is kept as the problem. */
  function run(words: string, work: () => Promise<void>): Promise<void> {
    last = last.then(async () => {
      busy.value = words;
      problem.value = null;
      try {
        await work();
      } catch (error) {
        problem.value = error;
      } finally {
        busy.value = '';
      }
    });
    return last;
  }

  /** Makes a changed scene the present one. */
  function commit(next: Scene): void {
    const before = scene.value;
    history.value = change(history.value, next);
    if (next !== before) announce(spokenChange(before, next));
  }

  /** Steps back or forth. */
  function step(by: typeof undo): void {
    const before = scene.value;
    history.value = by(history.value);
    announce(
      scene.value === before
        ? `There is nothing to ${by === undo ? 'undo' : 'redo'}.`
        : `${by === undo ? 'Undone' : 'Redone'}. ${spokenChange(before, scene.value)}`,
    );
  }

  /** Knows the size of everything that is to be placed. */
  async function measure(nodes: readonly GraphNode[], groups: readonly Group[]): Promise<void> {
    const texts = boxText(nodes, groups).filter(({ key }) => !boxes.value.has(key));
    if (texts.length === 0) return;
    boxes.value = new Map([...boxes.value, ...(await boxesOf(document.body, texts))]);
  }

  return {
    scene,
    boxes,
    busy,
    problem,
    run,
    commit,
    measure,
    /** Begins anew with another scene, without a way back to the one before. */
    start: (first: Scene) => void (history.value = begin(first)),
    /** Changes the present without a step of its own. */
    amend: (next: Scene) => void (history.value = replace(history.value, next)),
    undo: () => step(undo),
    redo: () => step(redo),
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
  };
}
export type SceneState = ReturnType<typeof useScene>;
