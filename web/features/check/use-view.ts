import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { Verdict } from '../../../graph/model/finding.ts';
import { verdictOrder } from '../../ui/verdicts.ts';

type Change = Record<string, ReadonlySet<string> | string | undefined>;

/**
 * What the page shows, kept in the address beside the case: filter, open findings, themes that the reader folded or
 * unfolded, and whether what does not reach the case is listed.
 */
export function useView() {
  const route = useRoute();
  const router = useRouter();

  const listOf = (name: string) =>
    computed<ReadonlySet<string>>(() => {
      const text = route.query[name];
      return new Set(typeof text === 'string' && text ? text.split(',') : []);
    });
  const show = computed(() => verdictOrder.find((verdict) => verdict === route.query['show']));
  const open = listOf('open');
  const folded = listOf('fold');
  const unfolded = listOf('unfold');
  const quiet = computed(() => route.query['quiet'] === 'shown');

  /** All changes of one act go into the address together: it changes only after the act. */
  function put(change: Change): Promise<unknown> {
    const texts = Object.entries(change).map(([name, value]) => [
      name,
      typeof value === 'object' ? [...value].sort().join(',') : value,
    ]);
    const query = { ...route.query, ...Object.fromEntries(texts) };
    for (const name of Object.keys(change)) if (!query[name]) delete query[name];
    return router.replace({ query });
  }

  /** Folds or unfolds a theme; remembered only where it differs from how the theme stands by itself. */
  function setTheme(theme: string, toOpen: boolean, byItself: boolean): Change {
    return {
      fold: toOpen || !byItself ? without(folded.value, theme) : withItem(folded.value, theme),
      unfold: toOpen && !byItself ? withItem(unfolded.value, theme) : without(unfolded.value, theme),
    };
  }

  return {
    show,
    open,
    quiet,
    isOpen: (theme: string, byItself: boolean) =>
      byItself ? !folded.value.has(theme) : unfolded.value.has(theme),
    filter: (verdict: Verdict | undefined) =>
      void put({ show: show.value === verdict ? undefined : verdict }),
    toggleQuiet: () => void put({ quiet: quiet.value ? undefined : 'shown' }),
    toggleFinding: (id: string) =>
      void put({ open: open.value.has(id) ? without(open.value, id) : withItem(open.value, id) }),
    toggleTheme: (theme: string, isOpen: boolean, byItself: boolean) =>
      void put(setTheme(theme, !isOpen, byItself)),
    /** Makes a finding visible and opens it, whatever is filtered or folded now. */
    reveal: (finding: string, theme: string, byItself: boolean) =>
      put({
        show: undefined,
        open: withItem(open.value, finding),
        ...setTheme(theme, true, byItself),
      }),
  };
}

function withItem(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  return new Set([...set, item]);
}
function without(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  return new Set([...set].filter((other) => other !== item));
}

export type View = ReturnType<typeof useView>;
