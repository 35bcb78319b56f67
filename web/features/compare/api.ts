import type { CompareAnswer } from '../../../graph/model/compare.ts';
import type { CompareForm } from '../../../graph/exchange/compare-file.ts';
import { getJson } from '../../app/api.ts';

/** The comparison that a query asks for. Rejects with an `ApiError` that names each field it cannot use. */
export function readComparison(query: string): Promise<CompareAnswer> {
  return getJson(`/api/compare?${query}`);
}

/** Where a comparison is to be had as a file. The address of an answer names both days, so that the file stays the same. */
export function fileAddress({ address }: CompareAnswer, form: CompareForm): string {
  return `/api/compare?${address}&format=${form}`;
}
