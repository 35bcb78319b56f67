import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { Verdict } from '../../../graph/model/finding.ts';
import { verdictOrder } from '../../ui/verdicts.ts';

/** What the page shows, kept in the address beside the case: filter, open findings, themes folded or unfolded. */
export function useView() {
  const route = useRoute();
  const router = useRouter();

  const listOf = (name: string) =>
    computed(() => {
      const text = route.query[name];
      return new Set(typeof text === 'string' && text ? text.split(',') : []);
    });
  const show = computed(() => verdictOrder.find((verdict) => verdict === route.query['show']));
  const open = listOf('open');
  const themes = listOf('themes');

  function put(name: string, value: string | undefined): void {
    const { [name]: _, ...query } = route.query;
    void router.replace({ query: value ? { ...query, [name]: value } : query });
  }

  function toggle(name: string, set: ReadonlySet<string>, item: string): void {
    const next = set.has(item) ? [...set].filter((other) => other !== item) : [...set, item];
    put(name, next.sort().join(','));
  }

  return {
    show,
    open,
    themes,
    filter: (verdict: Verdict | undefined) => put('show', show.value === verdict ? undefined : verdict),
    toggleFinding: (obligation: string) => toggle('open', open.value, obligation),
    toggleTheme: (theme: string) => toggle('themes', themes.value, theme),
  };
}

export type View = ReturnType<typeof useView>;
