import { ref } from 'vue';

/** What the one polite live region says. */
export const announcement = ref('');

/** Says something to screen readers without moving focus. The same words twice are said twice. */
export function announce(words: string): void {
  announcement.value = '';
  requestAnimationFrame(() => (announcement.value = words));
}
