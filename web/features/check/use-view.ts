import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { Verdict } from '../../../graph/model/finding.ts';
import { verdictOrder } from '../../ui/verdicts.ts';
import { groupings, type Grouping } from './grouping.ts';

/** What the page shows, kept in the address beside the case: filters, grouping, open findings, groups folded or not. */
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
  const by = computed<Grouping>(() => groupings.find((one) => one === route.query['by']) ?? 'theme');
  const order = computed(() => (typeof route.query['order'] === 'string' ? route.query['order'] : undefined));

  function put(name: string, value: string | undefined): void {
    putAll({ [name]: value });
  }

  function putAll(values: Record<string, string | undefined>): void {
    const query = Object.entries({ ...route.query, ...values }).filter(([, value]) => value);
    void router.replace({ query: Object.fromEntries(query) });
  }

  function toggle(name: string, set: ReadonlySet<string>, item: string): void {
    const next = set.has(item) ? [...set].filter((other) => other !== item) : [...set, item];
    put(name, next.sort().join(','));
  }

  return {
    show,
    open,
    themes,
    by,
    /** The legal order that the findings are limited to. */
    order,
    group: (grouping: Grouping) => put('by', grouping === 'theme' ? undefined : grouping),
    /** Limits the findings to one legal order, and to one verdict where that is named. */
    choose: (jurisdiction: string | undefined, verdict: Verdict | undefined) =>
      putAll({ order: jurisdiction, show: verdict }),
    filter: (verdict: Verdict | undefined) => put('show', show.value === verdict ? undefined : verdict),
    /** Opens a finding among those of its legal order, where no group is folded, in one change of the address. */
    reveal: (obligation: string, jurisdiction: string | undefined) =>
      putAll({
        order: jurisdiction,
        show: undefined,
        open: [...new Set([...open.value, obligation])].sort().join(','),
      }),
    toggleFinding: (obligation: string) => toggle('open', open.value, obligation),
    toggleTheme: (theme: string) => toggle('themes', themes.value, theme),
  };
}

export type View = ReturnType<typeof useView>;
