import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { Verdict } from '../../../graph/model/finding.ts';
import { verdictOrder } from '../../ui/verdicts.ts';
import { groupings, type Grouping } from './grouping.ts';

type Change = Record<string, ReadonlySet<string> | string | undefined>;

/**
 * What the page shows, kept in the address beside the case: by what findings are put together, filters, open findings,
 * what the reader folded or unfolded, and whether what does not reach the case is listed.
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
  const by = computed<Grouping>(() => groupings.find((one) => one === route.query['by']) ?? 'theme');
  const order = computed(() => (typeof route.query['order'] === 'string' ? route.query['order'] : undefined));
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

  /** Folds or unfolds a part of the page; remembered only where it differs from how the part stands by itself. */
  function fold(part: string, toOpen: boolean, byItself: boolean): Change {
    return {
      fold: toOpen || !byItself ? without(folded.value, part) : withItem(folded.value, part),
      unfold: toOpen && !byItself ? withItem(unfolded.value, part) : without(unfolded.value, part),
    };
  }

  return {
    show,
    by,
    /** The legal order that the findings are limited to. */
    order,
    open,
    quiet,
    /** Whether a part that can be folded is open: as it stands `byItself`, or as the reader left it. */
    isOpen: (part: string, byItself: boolean) =>
      byItself ? !folded.value.has(part) : unfolded.value.has(part),
    toggle: (part: string, isOpen: boolean, byItself: boolean) => void put(fold(part, !isOpen, byItself)),
    group: (grouping: Grouping) => void put({ by: grouping === 'theme' ? undefined : grouping }),
    filter: (verdict: Verdict | undefined) =>
      void put({ show: show.value === verdict ? undefined : verdict }),
    /** Limits the findings to one legal order, and to one verdict where that is named. */
    choose: (jurisdiction: string | undefined, verdict: Verdict | undefined) =>
      void put({ order: jurisdiction, show: verdict }),
    toggleQuiet: () => void put({ quiet: quiet.value ? undefined : 'shown' }),
    toggleFinding: (id: string) =>
      void put({ open: open.value.has(id) ? without(open.value, id) : withItem(open.value, id) }),
    /** Makes a finding visible among those of its legal order and opens it, whatever is filtered or folded now. */
    reveal: (obligation: string, jurisdiction: string | undefined, group: string) =>
      put({
        order: jurisdiction,
        show: undefined,
        open: withItem(open.value, obligation),
        ...fold(group, true, false),
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
