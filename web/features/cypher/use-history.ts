import { ref, shallowRef } from 'vue';
import { readPreference, writePreference } from '../../app/preferences.ts';
import { runsIn, withRun, type Run } from './history.ts';

/** The last runs of this browser, with a way to empty the list and to take that back. */
export function useHistory() {
  const runs = shallowRef(runsIn(readPreference('cypher-history')));
  const cleared = ref(0);
  let before: Run[] = [];

  function keep(next: Run[]) {
    runs.value = next;
    writePreference('cypher-history', JSON.stringify(next));
  }
  return {
    runs,
    /** How many runs the last clearing took; 0 where there is nothing to bring back. */
    cleared,
    add: (run: Run) => keep(withRun(runs.value, run)),
    clear() {
      before = runs.value;
      cleared.value = before.length;
      keep([]);
    },
    /** Brings back what was cleared, after what was run since. */
    undo() {
      keep(runs.value.toReversed().reduce(withRun, before));
      cleared.value = 0;
    },
  };
}
