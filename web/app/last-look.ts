import { useQuery } from '@pinia/colada';
import { computed, ref, shallowRef } from 'vue';
import { getJson } from './api.ts';
import { readPreference, writePreference } from './preferences.ts';

/** When someone last looked at the changes of the law with this browser, and at which edition of the graph. */
export type Look = { day: string; version: string };

/** How much changed since a look, as far as a mark needs it. */
export type Since = {
  rulebookChanged: boolean | null;
  events: readonly unknown[];
  byKnowledge: { cells: number };
  byTime: { cells: number };
};

/** A look as it is kept, or nothing where what is kept is none. */
export function lookOf(kept: string | null): Look | undefined {
  const [day = '', version = ''] = (kept ?? '').split(' ');
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && version ? { day, version } : undefined;
}

/** Whether something is to be marked. */
export function isNews({ rulebookChanged, events, byKnowledge, byTime }: Since): boolean {
  return rulebookChanged === true || events.length > 0 || byKnowledge.cells > 0 || byTime.cells > 0;
}

/** The last look, kept on this device and nowhere else. */
export const lastLook = shallowRef(lookOf(readPreference('changes-seen')));

/** Keeps a look as the last. */
export function keepLook(look: Look): void {
  lastLook.value = look;
  writePreference('changes-seen', `${look.day} ${look.version}`);
}

/** The address of what changed since a day, or since a look at an edition. */
export function sinceAddress({ day, version }: { day: string; version?: string | undefined }): string {
  return `/api/changes/since?${new URLSearchParams({ seen: day, ...(version && { version }) })}`;
}

/** Whether something changed since the last look; asked a moment after the page stands, so that it delays nothing. */
export function useNews() {
  const ready = ref(false);
  setTimeout(() => (ready.value = true), 1_000);
  const address = computed(() => (lastLook.value ? sinceAddress(lastLook.value) : ''));
  const { data } = useQuery({
    key: () => ['changes-since', address.value],
    query: () => getJson<Since>(address.value),
    enabled: () => ready.value && address.value !== '',
    staleTime: 60_000,
  });
  return computed(() => lastLook.value !== undefined && data.value !== undefined && isNews(data.value));
}
