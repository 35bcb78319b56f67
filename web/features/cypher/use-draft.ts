import { computed, ref, shallowRef, watch } from 'vue';
import { useRoute } from 'vue-router';
import type { KeptQuery } from '../../../graph/model/saved-query.ts';
import { readPreference, writePreference } from '../../app/preferences.ts';
import { addressed, type Addressed, type Written } from './address.ts';
import { readQuery } from '../queries/api.ts';
import { fieldsOf } from './saved-fields.ts';

/** What the browser keeps: what was written, and the address under which it was begun. */
type KeptDraft = Written & { from: string };

/**
 * The text that is written and the fields of its parameters. It begins with what the address asks for, else with what
 * was written last, and survives a reload: under the same address one's own changes win over what the address names.
 */
export function useDraft() {
  const route = useRoute();
  const kept = draftIn(readPreference('cypher-draft'));
  const text = ref(kept.text);
  const fields = ref(kept.fields);
  const from = ref(kept.from);
  /** The saved query that the address names, and what for. */
  const saved = shallowRef<{ query: KeptQuery; purpose: 'query' | 'edit' | 'fork' }>();
  const error = shallowRef<unknown>();
  /** What an address took the place of. */
  const earlier = shallowRef<Written>();

  function write(written: Written) {
    text.value = written.text;
    fields.value = { ...written.fields };
  }
  function replace(written: Written, place: string) {
    if (text.value.trim() !== '' && text.value !== written.text)
      earlier.value = { text: text.value, fields: fields.value };
    from.value = place;
    write(written);
  }
  async function open(asked: Addressed, place: string) {
    saved.value = undefined;
    error.value = undefined;
    const own = from.value === place;
    if (asked.kind === 'text' && !own) replace(asked.written, place);
    if (asked.kind === 'nothing') from.value = place;
    if (asked.kind !== 'saved') return;
    try {
      const query = await readQuery(asked.slug);
      const written = { text: query.cypher, fields: await fieldsOf(query, asked.given) };
      if (place !== placeNow()) return;
      saved.value = { query, purpose: asked.purpose };
      if (!own) replace(written, place);
    } catch (failed) {
      if (place === placeNow()) error.value = failed;
    }
  }
  const placeNow = () => location.search + location.hash;
  const reopen = () => open(addressed(location.search, location.hash), placeNow());

  watch(
    () => route.fullPath,
    () => route.name === 'cypher' && void reopen(),
    { immediate: true },
  );
  watch(
    [text, fields, from],
    () =>
      writePreference(
        'cypher-draft',
        JSON.stringify({ text: text.value, fields: fields.value, from: from.value }),
      ),
    { deep: true },
  );
  return {
    text,
    fields,
    saved,
    error,
    earlier,
    write,
    reopen,
    /** Whether what is written differs from the saved query that the address names. */
    changed: computed(() => saved.value !== undefined && text.value !== saved.value.query.cypher),
    /** Leaves nothing behind, for when it was kept elsewhere. */
    forget() {
      write({ text: '', fields: {} });
      from.value = '';
    },
  };
}
export type Draft = ReturnType<typeof useDraft>;

function draftIn(kept: string | null): KeptDraft {
  try {
    const draft = JSON.parse(kept ?? '{}') as Partial<KeptDraft>;
    if (typeof draft.text === 'string' && typeof draft.from === 'string' && draft.fields)
      return { text: draft.text, from: draft.from, fields: draft.fields };
  } catch {
    // What cannot be read is as if it had never been kept.
  }
  return { text: '', from: '', fields: {} };
}
