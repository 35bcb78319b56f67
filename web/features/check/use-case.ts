import { computed, ref, watch, type Ref } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router';
import type { FactValue } from '../../../graph/model/fact.ts';
import type { Finding } from '../../../graph/model/finding.ts';
import type { Rulebase } from '../../../graph/model/rulebase.ts';
import { assess } from '../../../graph/rules/assess.ts';
import { readCaseFacts } from '../../../graph/rules/case-facts.ts';
import { withImpliedFacts } from '../../../graph/rules/implied-facts.ts';
import { prepareRules } from '../../../graph/rules/prepare.ts';
import { exemptionsByOpenness } from '../../../graph/rules/openness-exemptions.ts';
import { rankQuestions } from '../../../graph/rules/questions.ts';
import { announce } from '../../a11y/announce.ts';
import { today } from '../../app/today.ts';
import { movedWords } from './answer.ts';
import { caseOfQuery, problemsOfQuery, queryOfCase } from './case-url.ts';

/** The case in the address, its answer computed in the page, and every way to change it. */
export function useCase(rulebase: Ref<Rulebase>) {
  const route = useRoute();
  const router = useRouter();

  const given = computed(() => caseOfQuery(route.query, rulebase.value.facts));
  const read = computed(() => readCaseFacts(given.value.facts, rulebase.value.facts));
  const asOf = computed(() => given.value.asOf ?? today());
  const knownOn = computed(() => given.value.knownOn ?? today());

  const rules = computed(() => prepareRules(rulebase.value));
  const known = computed(() => withImpliedFacts(read.value.facts, rules.value));
  const findings = computed(() =>
    assess(rules.value, read.value.facts, { asOf: asOf.value, knownOn: knownOn.value }),
  );
  const openExemptions = computed(() => exemptionsByOpenness(rules.value));
  const questions = computed(() => rankQuestions(findings.value, (fact) => read.value.facts.has(fact)));
  const orders = computed(() => new Set(findings.value.map(({ jurisdiction }) => jurisdiction)).size);
  /** The facts that some rule which reaches the case, or may reach it, reads: the others decide nothing here. */
  const relevant = computed(() => {
    const reached = new Set(
      findings.value.filter(({ verdict }) => !verdict.startsWith('not-')).map(({ obligation }) => obligation),
    );
    return new Set(
      rules.value.obligations.filter(({ record }) => reached.has(record.id)).flatMap(({ facts }) => facts),
    );
  });
  const values = computed(() =>
    Object.fromEntries([...read.value.facts].map(([id, { value }]) => [id, value] as const)),
  );

  const changed = ref<ReadonlySet<string>>(new Set());
  watch(findings, (after, before) => {
    const old = new Map(before.map(({ obligation, verdict }) => [obligation, verdict]));
    const moved = after.filter(({ obligation, verdict }) => old.get(obligation) !== verdict);
    changed.value = new Set(moved.map(({ obligation }) => obligation));
    announce(movedWords(before, after));
  });

  /** What the page keeps in the address besides the case: open rows, filter, themes. */
  function view(): LocationQueryRaw {
    const facts = new Set(rulebase.value.facts.map(({ id }) => id));
    return Object.fromEntries(
      Object.entries(route.query).filter(([key]) => !facts.has(key) && key !== 'as-of' && key !== 'known-on'),
    );
  }

  function go(next: { facts?: Record<string, FactValue>; asOf?: string; knownOn?: string }): void {
    const query = queryOfCase({
      facts: next.facts ?? values.value,
      asOf: 'asOf' in next ? next.asOf : given.value.asOf,
      knownOn: 'knownOn' in next ? next.knownOn : given.value.knownOn,
    });
    void router.push({ query: { ...query, ...view() } });
  }

  function setFact(id: string, value: FactValue | undefined): void {
    const { [id]: _, ...others } = values.value;
    go({ facts: value === undefined ? others : { ...others, [id]: value } });
  }

  return {
    asOf,
    knownOn,
    findings,
    questions,
    known,
    orders,
    relevant,
    openExemptions,
    values,
    changed,
    /** Why the case cannot be answered as it stands; empty when it can. */
    problems: computed(() => [...problemsOfQuery(route.query, rulebase.value.facts), ...read.value.problems]),
    setFact,
    setFacts: (facts: Record<string, FactValue>) => go({ facts }),
    setAsOf: (day: string) => go({ asOf: day }),
    setKnownOn: (day: string) => go({ knownOn: day }),
    undo: () => router.back(),
  };
}

export type CaseOnPage = ReturnType<typeof useCase>;

/** The case and its answer as the API gives it, for download. */
export function assessmentOf(page: {
  findings: readonly Finding[];
  questions: readonly { fact: string; decides: number }[];
  known: CaseOnPage['known']['value'];
  asOf: string;
  knownOn: string;
  version: string;
}) {
  return {
    findings: page.findings,
    facts: Object.fromEntries(page.known),
    questions: page.questions,
    asOf: page.asOf,
    knownOn: page.knownOn,
    graphVersion: page.version,
  };
}
