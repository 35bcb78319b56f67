import { computed, onBeforeUnmount, ref, shallowRef } from 'vue';
import { ApiError } from '../../app/api.ts';
import type { Written } from './address.ts';
import { explainCypher, runCypher, type Asked, type CypherAnswer, type Explanation } from './api.ts';

/** What came of the last request: rows, an explanation, or a refusal, with what was asked. */
export type Outcome = { asked: Asked; written: Written } & (
  | { kind: 'answer'; answer: CypherAnswer }
  | { kind: 'explanation'; explanation: Explanation }
  | { kind: 'refusal'; error: unknown }
);

/**
 * Runs and explains, one request at a time: a new one stops the one before. What came last stays until something else
 * comes.
 */
export function useRun() {
  const outcome = shallowRef<Outcome>();
  const working = ref<'run' | 'explain'>();
  const seconds = ref(0);
  let stopper: AbortController | undefined;
  let clock: ReturnType<typeof setInterval> | undefined;

  function stop() {
    stopper?.abort();
    stopper = undefined;
    working.value = undefined;
    clearInterval(clock);
  }
  async function ask(what: 'run' | 'explain', asked: Asked, written: Written): Promise<Outcome | undefined> {
    stop();
    const { signal } = (stopper = new AbortController());
    working.value = what;
    seconds.value = 0;
    const began = Date.now();
    clock = setInterval(() => (seconds.value = Math.floor((Date.now() - began) / 1000)), 250);
    const told = { asked, written };
    const found: Outcome = await (
      what === 'run'
        ? runCypher(asked, signal).then((answer) => ({ ...told, kind: 'answer' as const, answer }))
        : explainCypher(asked, signal).then((explanation) => ({
            ...told,
            kind: 'explanation' as const,
            explanation,
          }))
    ).catch((error: unknown) => ({ ...told, kind: 'refusal' as const, error }));
    if (signal.aborted) return undefined;
    stop();
    return (outcome.value = found);
  }
  onBeforeUnmount(stop);
  return { outcome, working: computed(() => working.value), seconds, ask, stop };
}

/** What stood in the way, in a few words. */
export function titleOf(error: unknown): string {
  return error instanceof ApiError ? error.problem.title : String(error);
}
