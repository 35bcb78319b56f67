import { computed, ref, watch, type Ref } from 'vue';
import { useRoute, useRouter, type LocationQuery } from 'vue-router';
import type { FactValue } from '../../../graph/model/fact.ts';
import type { Finding } from '../../../graph/model/finding.ts';
import { isRealDay } from '../../../graph/model/calendar.ts';
import type { Rulebase } from '../../../graph/model/rulebase.ts';
import { assess } from '../../../graph/rules/assess.ts';
import { readCaseFacts } from '../../../graph/rules/case-facts.ts';
import { withImpliedFacts } from '../../../graph/rules/implied-facts.ts';
import { exemptionsByOpenness } from '../../../graph/rules/openness-exemptions.ts';
import { prepareRules } from '../../../graph/rules/prepare.ts';
import { rankQuestions } from '../../../graph/rules/questions.ts';
import { announce } from '../../a11y/announce.ts';
import { today } from '../../app/today.ts';
import { movedWords, reachesCase } from './answer.ts';
import { caseProblems, strangeWords } from './case-problems.ts';
import { caseOfQuery, dayNames, queryOfCase, viewOfQuery, withoutView } from './case-url.ts';

function dayOf(given: string | undefined): string {
  return given !== undefined && isRealDay(given) ? given : today();
}

/** The case in the address, its answer computed in the page, and every way to change it. */
export function useCase(rulebase: Ref<Rulebase>) {
  const route = useRoute();
  const router = useRouter();

  /** As text, so that a change of what the page shows is no change of the case, and nothing is worked out anew. */
  const asked = computed(() => JSON.stringify(withoutView(route.query)));
  const given = computed(() => caseOfQuery(JSON.parse(asked.value) as LocationQuery, rulebase.value.facts));
  const read = computed(() => readCaseFacts(given.value.facts, rulebase.value.facts));
  const problems = computed(() => caseProblems(given.value, rulebase.value.facts, read.value.problems));
  const asOf = computed(() => dayOf(given.value.asOf));
  const knownOn = computed(() => dayOf(given.value.knownOn));

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
    const reached = new Set(findings.value.filter(reachesCase).map(({ obligation }) => obligation));
    return new Set(
      rules.value.obligations.filter(({ record }) => reached.has(record.id)).flatMap(({ facts }) => facts),
    );
  });
  const values = computed(() =>
    Object.fromEntries([...read.value.facts].map(([id, { value }]) => [id, value] as const)),
  );

  const changed = ref<ReadonlySet<string>>(new Set());
  /** What is said of a change before what it moved. */
  let lead = '';
  watch(findings, (after, before) => {
    const old = new Map(before.map(({ obligation, verdict }) => [obligation, verdict]));
    const moved = after.filter(({ obligation, verdict }) => old.get(obligation) !== verdict);
    changed.value = new Set(moved.map(({ obligation }) => obligation));
    announce(`${lead}${movedWords(before, after)}`);
    lead = '';
  });

  /**
   * Goes on with what is given, read or not, so that nothing typed is lost, and with what the page shows. What is given
   * twice stays so until it is `settled`.
   */
  function go(
    next: { facts?: Record<string, unknown>; asOf?: string; knownOn?: string },
    settled: (name: string) => boolean,
  ): void {
    const { facts, asOf, knownOn, twice } = { ...given.value, ...next };
    const open = twice.filter((name) => !settled(name)).map((name) => [name, route.query[name]]);
    const query = { ...Object.fromEntries(open), ...queryOfCase({ facts, asOf, knownOn }) };
    void router.push({ query: { ...query, ...viewOfQuery(route.query) } });
  }

  function setFact(id: string, value: FactValue | undefined): void {
    const { [id]: _, ...others } = given.value.facts;
    go({ facts: value === undefined ? others : { ...others, [id]: value } }, (name) => name === id);
  }

  /** Takes something that cannot be read out of the address. */
  function leaveOut(name: string): void {
    const { [name]: _, ...query } = route.query;
    void router.push({ query });
  }

  /** The full address of the case and of what is shown. It fixes both days, so that it gives the same answer later. */
  const link = computed(() => {
    const days = { asOf: asOf.value, knownOn: knownOn.value };
    const query = { ...route.query, ...queryOfCase({ facts: given.value.facts, ...days }) };
    return new URL(router.resolve({ path: route.path, query }).href, location.href).href;
  });

  /** The browser's own history is the undo, as far as it leads to another case and not off the page. */
  const canUndo = computed(() => {
    const back: unknown = route.fullPath && history.state?.back;
    return typeof back === 'string' && router.resolve(back).name === route.name;
  });

  return {
    asOf,
    knownOn,
    rules,
    /** The facts of the case as they could be read. */
    facts: computed(() => read.value.facts),
    findings,
    questions,
    known,
    orders,
    relevant,
    openExemptions,
    values,
    changed,
    /** What keeps the case from being read; with any there is no answer to show. */
    problems,
    /** Facts as they were written, also those that cannot be read. */
    given: computed(() => given.value.facts),
    /** Names in the address that mean nothing, in words. */
    strange: computed(() => given.value.strange.map((name) => strangeWords(name, rulebase.value.facts))),
    link,
    setFact,
    leaveOut,
    /** Replaces all facts; the days stay. `said` goes before what moved in the live region. */
    setFacts: (facts: Record<string, FactValue>, said = '') => {
      lead = said && `${said} `;
      go({ facts }, (name) => !dayNames.includes(name));
    },
    setAsOf: (day: string) => go({ asOf: day }, (name) => name === 'as-of'),
    setKnownOn: (day: string) => go({ knownOn: day }, (name) => name === 'known-on'),
    canUndo,
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
