import type { SavedQuery } from '../model/saved-query.ts';
import type { GraphStore } from '../store/port.ts';
import { parametersOf } from './inputs.ts';
import type { Answered } from './page.ts';

/** Runs each saved query with the inputs of its example. Rejects with a `StoreError` when one cannot be run. */
export async function answerExamples(
  store: GraphStore,
  queries: readonly SavedQuery[],
  edition: string,
): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const query of queries) {
    const { parameters } = parametersOf(query.inputs, query.example?.inputs ?? {}, edition);
    answers.push({ query, parameters, ...(await store.read(query.cypher, parameters)) });
  }
  return answers;
}
