import { computed, nextTick, shallowRef, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { FactValue } from '../../../graph/model/fact.ts';
import type { Verdict } from '../../../graph/model/finding.ts';
import type { Rulebase } from '../../../graph/model/rulebase.ts';
import { queryOfCase } from './case-url.ts';
import type { CaseOnPage } from './use-case.ts';
import { queryOfWhatIf, readWhatIf, type Ask, type WhatIfQuestion } from './what-if/address.ts';

/** A change to take over: all facts after it, the same in words with the way back, and what it turns. */
export type Proposal = {
  facts: Record<string, FactValue>;
  did: string;
  undo: string;
  turned: ReadonlyMap<string, Verdict>;
};

/** A change that was taken over, with the facts before it and the mark of the case it made. */
type Applied = Proposal & { before: Record<string, FactValue>; made: string };

const none: ReadonlyMap<string, Verdict> = new Map();

/**
 * The what-if beside the findings. The question is in the address, so that it can be shared; what was taken over is a
 * step of the browser's history like any other change of the case.
 */
export function useWhatIf(page: CaseOnPage, rulebase: Ref<Rulebase>, find: (fact: string) => unknown) {
  const route = useRoute();
  const router = useRouter();
  const asked = computed(() => readWhatIf(route.query, rulebase.value));
  const question = computed(() => asked.value?.question);
  /** Where the panel stands: under this finding, or at the head where it is about none. */
  const about = computed(() => question.value?.about);

  const applied = shallowRef<Applied>();
  const markOf = (facts: Readonly<Record<string, unknown>>) => JSON.stringify(queryOfCase({ facts }));
  /** What was taken over last, while the case is still the one it made. */
  const standing = computed(() => {
    const last = applied.value;
    return last && last.made === markOf(page.given.value) ? last : undefined;
  });

  /** What had the focus when the panel was opened. */
  let opener: HTMLElement | undefined;

  function put(next: WhatIfQuestion | undefined): Promise<unknown> {
    return router.replace({ query: { ...route.query, ...queryOfWhatIf(next) } });
  }

  function open(ask: Ask, obligation?: string): void {
    opener = document.activeElement as HTMLElement;
    const goal = obligation ? 'duty' : ask === 'lift' ? 'most' : 'everything';
    void put({ ask, about: obligation, goal, also: [], most: 1 });
  }

  /** Closes the panel, and gives the focus back to where it was opened, or to the finding it was about. */
  async function close(): Promise<void> {
    const finding = about.value;
    await put(undefined);
    await nextTick();
    const row = finding && document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(finding)}"]`);
    const back = opener?.isConnected ? opener : row || document.getElementById('answer');
    back?.focus();
    opener = undefined;
  }

  return {
    page,
    /** Brings the field of a fact to the reader. */
    find: (fact: string) => void find(fact),
    question,
    problems: computed(() => asked.value?.problems ?? []),
    about,
    /** Whether a panel is to be shown that is about no finding. */
    atHead: computed(() => asked.value !== undefined && about.value === undefined),
    open,
    close: () => void close(),
    /** Changes the question. */
    change: (part: Partial<WhatIfQuestion>) => {
      if (question.value) void put({ ...question.value, ...part });
    },
    applied: standing,
    /** The verdicts before what was taken over last, of the findings that it turned. */
    turned: computed(() => standing.value?.turned ?? none),
    /** Takes a change over as the case. */
    apply: (change: Proposal) => {
      applied.value = { ...change, before: page.values.value, made: markOf(change.facts) };
      page.setFacts(change.facts, change.did);
    },
    /** Goes back to the facts before the change that was taken over last. */
    undo: () => {
      const last = standing.value;
      if (last) page.setFacts(last.before, `${last.undo.replace(/^Undo: /, '')}.`);
    },
  };
}

export type WhatIfOnPage = ReturnType<typeof useWhatIf>;
