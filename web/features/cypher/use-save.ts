import { useQueryCache } from '@pinia/colada';
import { ref, shallowRef } from 'vue';
import type { KeptQuery, QueryDraft } from '../../../graph/model/saved-query.ts';
import { keepChanges, keepNew, readQuery } from '../queries/api.ts';
import { isConflict } from './api.ts';

/**
 * Keeps a query: a new one, or changes to one's own. Changes go to the version they were made to; where another was kept
 * meanwhile nothing is overwritten, and who writes decides.
 */
export function useSave() {
  const cache = useQueryCache();
  const saving = ref(false);
  const error = shallowRef<unknown>();
  /** The version that was kept meanwhile. */
  const other = shallowRef<KeptQuery>();

  async function attempt(keep: () => Promise<KeptQuery>): Promise<KeptQuery | undefined> {
    saving.value = true;
    error.value = undefined;
    other.value = undefined;
    try {
      const kept = await keep();
      for (const key of ['queries', 'query', 'query-answer']) void cache.invalidateQueries({ key: [key] });
      return kept;
    } catch (failed) {
      error.value = failed;
      return undefined;
    } finally {
      saving.value = false;
    }
  }
  return {
    saving,
    error,
    other,
    keepNew: (query: QueryDraft, shared: boolean) => attempt(() => keepNew(query, shared)),
    async keepChanges(slug: string, version: number, query: QueryDraft, shared: boolean) {
      const kept = await attempt(() => keepChanges(slug, version, query, shared));
      if (isConflict(error.value)) other.value = await readQuery(slug).catch(() => undefined);
      return kept;
    },
  };
}
