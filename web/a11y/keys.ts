import { onMounted, onUnmounted, ref, shallowRef } from 'vue';
import { readPreference, writePreference } from '../app/preferences.ts';

/** A key (or two in a row, as in `g m`), what it does in words, and the doing. */
export type Key = { keys: string; does: string; run: () => void };

/** Keys of the page now shown, for the list of keys. */
export const activeKeys = shallowRef<readonly Key[]>([]);

/** Single keys can be switched off, since they get in the way of speech input. */
export const keysOn = ref(readPreference('keys') !== 'off');

/** Switches single keys on or off and remembers it. */
export function switchKeys(on: boolean): void {
  keysOn.value = on;
  writePreference('keys', on ? 'on' : 'off');
}

let first = '';

function listen(event: KeyboardEvent): void {
  if (!keysOn.value || event.ctrlKey || event.metaKey || event.altKey) return;
  // The place itself, also inside of a shadow tree, whose fields look like its host from here.
  if (isTyping(event.composedPath()[0])) return;
  const typed = first ? `${first} ${event.key}` : event.key;
  const exact = activeKeys.value.find(({ keys }) => keys === typed);
  const opens = activeKeys.value.some(({ keys }) => keys.startsWith(`${typed} `));
  first = !exact && opens ? event.key : '';
  if (!exact) return;
  event.preventDefault();
  exact.run();
}

/** A key acts on the page and never on a field: typing stays typing. */
function isTyping(target: EventTarget | undefined): boolean {
  const element = target as HTMLElement | undefined;
  if (!element?.closest) return false;
  return Boolean(element.closest('input, select, textarea, [contenteditable], [role="application"]'));
}

/** Makes keys work while a component is shown. */
export function useKeys(keys: readonly Key[]): void {
  onMounted(() => {
    if (activeKeys.value.length === 0) document.addEventListener('keydown', listen);
    activeKeys.value = [...activeKeys.value, ...keys];
  });
  onUnmounted(() => {
    activeKeys.value = activeKeys.value.filter((key) => !keys.includes(key));
    if (activeKeys.value.length === 0) document.removeEventListener('keydown', listen);
  });
}
