import { computed, onScopeDispose, ref, shallowRef, type Ref } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import { entryKey } from '../../../graph/model/audit-limits.ts';
import type { AuditContent, AuditEntry } from '../../../graph/model/audit.ts';
import { isConflict, keepAudit, readAudit, type AuditVersion } from './api.ts';
import { mergeAudits, withVerdict, type Clash } from './merge.ts';
import { verdictsByKey } from './steps.ts';

export type SaveState = 'kept' | 'keeping' | 'not-kept' | 'clash';

/**
 * One audit on the page: the verdicts as the reviewer has them, and the newest version that the server keeps. Every
 * change is kept at once; changes made while one is under way go with the next. What somebody else kept meanwhile is
 * brought in, and where both judged the same part the reviewer chooses.
 */
export function useAudit(id: string) {
  const content = shallowRef<AuditContent | null>(null);
  const kept: Ref<AuditVersion | null> = shallowRef(null);
  const clashes = shallowRef<Clash[]>([]);
  const error = shallowRef<unknown>(null);
  const keeping = ref(false);
  const undoable = shallowRef<{ key: string; before: AuditEntry | undefined }[]>([]);
  /** What the server has, as the page last heard of it. The same object as `content` when nothing is left to keep. */
  let base: AuditContent | null = null;

  const verdicts = computed(() => verdictsByKey(content.value?.entries ?? []));
  const state = computed<SaveState>(() => {
    if (clashes.value.length > 0) return 'clash';
    if (keeping.value) return 'keeping';
    return error.value && content.value ? 'not-kept' : 'kept';
  });

  async function load(): Promise<void> {
    error.value = null;
    try {
      takeOver(await readAudit(id));
      content.value = base;
    } catch (reason) {
      error.value = reason;
    }
  }

  function takeOver(version: AuditVersion): void {
    const { id: _, ...rest } = version.audit;
    kept.value = version;
    base = rest;
  }

  /** Puts a verdict in place and keeps it. */
  function judge(entry: AuditEntry): void {
    const key = entryKey(entry);
    undoable.value = [...undoable.value, { key, before: verdicts.value.get(key) }];
    change(key, entry);
  }

  /** Takes the last change back, as a new version, and tells which part it was about. */
  function undo(): string | undefined {
    const last = undoable.value.at(-1);
    if (!last) return undefined;
    undoable.value = undoable.value.slice(0, -1);
    change(last.key, last.before);
    return last.key;
  }

  /** Settles a clash: the verdict that is to stand. */
  function settle(clash: Clash, chosen: AuditEntry | undefined): void {
    clashes.value = clashes.value.filter(({ key }) => key !== clash.key);
    if (chosen === verdicts.value.get(clash.key)) void keep();
    else change(clash.key, chosen);
  }

  function change(key: string, entry: AuditEntry | undefined): void {
    if (!content.value) return;
    content.value = { ...content.value, entries: withVerdict(content.value.entries, key, entry) };
    void keep();
  }

  async function keep(): Promise<void> {
    if (keeping.value || clashes.value.length > 0) return;
    keeping.value = true;
    error.value = null;
    try {
      while (content.value && content.value !== base && clashes.value.length === 0)
        await keepOnce(content.value);
    } catch (reason) {
      error.value = reason;
    } finally {
      keeping.value = false;
    }
  }

  async function keepOnce(sent: AuditContent): Promise<void> {
    try {
      const answer = await keepAudit(id, kept.value!.version, sent);
      kept.value = answer;
      base = sent;
    } catch (reason) {
      if (!isConflict(reason)) throw reason;
      await meet();
    }
  }

  /** Somebody else kept a version first: brings both together. */
  async function meet(): Promise<void> {
    const parted = base!;
    takeOver(await readAudit(id));
    const { merged, changed, clashes: found } = mergeAudits(parted, content.value!, base!);
    content.value = changed ? merged : base;
    clashes.value = found;
  }

  const unsaved = () => state.value !== 'kept';
  const warn = (event: BeforeUnloadEvent) => {
    if (unsaved()) event.preventDefault();
  };
  addEventListener('beforeunload', warn);
  onScopeDispose(() => removeEventListener('beforeunload', warn));
  onBeforeRouteLeave(() => !unsaved() || confirm('Your last answers are not kept yet. Leave all the same?'));

  void load();
  return {
    content,
    kept,
    verdicts,
    state,
    clashes,
    error,
    canUndo: computed(() => undoable.value.length > 0),
    load,
    judge,
    undo,
    settle,
    keep,
  };
}

export type AuditOnPage = ReturnType<typeof useAudit>;
