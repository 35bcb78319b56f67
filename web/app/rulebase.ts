import { useQuery } from '@pinia/colada';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import { getJson } from './api.ts';

/** The rulebase, fetched once and looked at anew when the page comes back into view. */
export function useRulebase() {
  return useQuery({
    key: ['rulebase'],
    query: () => getJson<Rulebase>('/api/rulebase'),
    staleTime: 60_000,
    gcTime: false,
  });
}
