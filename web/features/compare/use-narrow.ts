import { onUnmounted, ref, type Ref } from 'vue';

/** Whether the screen is too narrow for columns beside each other. */
export function useNarrow(): Ref<boolean> {
  const medium = matchMedia('(max-width: 900px)');
  const narrow = ref(medium.matches);
  const update = () => (narrow.value = medium.matches);
  medium.addEventListener('change', update);
  onUnmounted(() => medium.removeEventListener('change', update));
  return narrow;
}
