import { useQuery } from '@pinia/colada';
import { computed, nextTick, ref, watch } from 'vue';
import { useRoute, useRouter, type LocationQuery, type LocationQueryRaw } from 'vue-router';
import { announce } from '../../a11y/announce.ts';
import { cellOfText, textOfCell, type CellRef } from './cell-ref.ts';
import { questionIn, textOfQuestion, viewIn } from './draft.ts';
import { readComparison } from './api.ts';

/** The question in the address, its answer, and what the page shows of it: also in the address, so that it can be shared. */
export function useCompare() {
  const route = useRoute();
  const router = useRouter();

  /** Another page has a query of its own, which must not be asked while this one goes away. */
  const query = ref<LocationQuery>(route.query);
  watch(
    () => route.query,
    (next) => {
      if (route.name === 'compare') query.value = next;
    },
  );
  const question = computed(() => questionIn(query.value));
  const text = computed(() => textOfQuestion(question.value));
  const asked = computed(() => text.value !== '');
  const { data, error, isPlaceholderData, refetch } = useQuery({
    key: () => ['compare', text.value],
    query: () => readComparison(text.value),
    enabled: () => asked.value,
    staleTime: 60_000,
    placeholderData: (earlier) => earlier,
  });
  const answer = computed(() => (asked.value ? data.value : undefined));
  const waiting = computed(() => asked.value && isPlaceholderData.value);
  let loaded = !asked.value;
  watch([answer, waiting, error], async ([now, stale, failed]) => {
    if (stale || !(now || failed)) return;
    if (now) announce(`${now.title}: ${now.rows.length} themes in ${now.columns.length} columns.`);
    const first = !loaded;
    loaded = true;
    await nextTick();
    // What was pressed may be gone with the answer before: the focus goes on to the title of the new one.
    if (!first && document.activeElement === document.body)
      document.getElementById('answer')?.focus({ preventScroll: true });
  });

  const listOf = (name: string) =>
    computed<ReadonlySet<string>>(() => {
      const value = query.value[name];
      return new Set(typeof value === 'string' && value ? value.split(',') : []);
    });
  const folded = listOf('fold');
  const unfolded = listOf('unfold');
  const listed = listOf('list');

  /** All changes of one act go into the address together: it changes only after the act. */
  function put(change: Record<string, ReadonlySet<string>>): void {
    const texts = Object.entries(change).map(([name, set]) => [name, [...set].sort().join(',')]);
    const next: LocationQueryRaw = { ...query.value, ...Object.fromEntries(texts) };
    for (const name of Object.keys(change)) if (!next[name]) delete next[name];
    void router.replace({ query: next });
  }

  const opened = computed(() => cellOfText(query.value['open']));

  /** One step back closes what was opened on this page; a panel that came with the link has no step before it. */
  function close(): void {
    const { open: _, ...rest } = query.value;
    const back: unknown = history.state?.back;
    const before = typeof back === 'string' ? router.resolve(back) : undefined;
    const same = before?.name === 'compare' && before.query['open'] === undefined;
    if (same && textOfQuestion(questionIn(before.query)) === text.value) router.back();
    else void router.replace({ query: rest });
  }

  return {
    question,
    asked,
    answer,
    error,
    refetch,
    /** Whether what is shown is the answer to the question before. */
    waiting,
    opened,
    open: (cell: CellRef) => {
      const next = { ...query.value, open: textOfCell(cell) };
      // From cell to cell within the panel there is one step back, and it leads out of it.
      void (opened.value ? router.replace({ query: next }) : router.push({ query: next }));
    },
    close,
    /** Whether a theme stands open: as it does `byItself`, or as the reader left it. */
    isOpen: (theme: string, byItself: boolean) =>
      byItself ? !folded.value.has(theme) : unfolded.value.has(theme),
    toggle: (theme: string, isOpen: boolean, byItself: boolean) =>
      put({
        fold: isOpen && byItself ? withItem(folded.value, theme) : without(folded.value, theme),
        unfold: isOpen || byItself ? without(unfolded.value, theme) : withItem(unfolded.value, theme),
      }),
    /** Opens or folds every theme; `byItself` says how each stands untouched. */
    setAll: (open: boolean, themes: readonly { theme: string; byItself: boolean }[]) => {
      const other = themes.filter(({ byItself }) => byItself !== open).map(({ theme }) => theme);
      put({ fold: new Set(open ? [] : other), unfold: new Set(open ? other : []) });
    },
    isListed: (theme: string) => listed.value.has(theme),
    toggleList: (theme: string) =>
      put({ list: listed.value.has(theme) ? without(listed.value, theme) : withItem(listed.value, theme) }),
    /** Asks another question. What stood open goes along, as far as the new answer has it. */
    ask: (next: LocationQueryRaw) => {
      const { open: _, ...view } = viewIn(query.value);
      return router.push({ query: { ...next, ...view } });
    },
  };
}

export type ComparePageState = ReturnType<typeof useCompare>;

function withItem(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  return new Set([...set, item]);
}
function without(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  return new Set([...set].filter((other) => other !== item));
}
