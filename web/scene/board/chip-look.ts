import type { Verdict } from '../../../graph/model/finding.ts';
import type { DrawnNode } from './board.ts';

/** What tells one look of a chip from another: a kind, the verdict on it, and whether it is pinned. */
export type ChipLook = { kind: string; verdict: Verdict | null; pinned: boolean };

/** The name of the look of a node. There are few looks, so that each is worked out once and shared. */
export function chipLook({ kind, verdict, pinned }: Pick<DrawnNode, 'kind' | 'verdict' | 'pinned'>): string {
  return [kind, verdict ?? '', pinned ? 'pinned' : ''].join('/');
}

/** The look behind a name. */
export function readLook(name: string): ChipLook {
  const [kind = '', verdict = '', pinned = ''] = name.split('/');
  return { kind, verdict: verdict === '' ? null : (verdict as Verdict), pinned: pinned !== '' };
}
