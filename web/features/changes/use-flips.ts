import { computed, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { addressOf, type AddressProblem } from './address.ts';
import { servedFilters, type FlipFilters } from './flips.ts';

/** How many lines of flips stand on one page. */
export const linesOnPage = 50;

/** What narrows flips and what of them is open, held in the address beside what they are of. */
export function useFlips(address: Ref<{ given: FlipFilters; problems: readonly AddressProblem[] }>) {
  const route = useRoute();
  const router = useRouter();
  const filters = computed(() => address.value.given);

  /** The part of the filters that the server knows. */
  const served = computed(() =>
    addressOf(Object.fromEntries(servedFilters.map((name) => [name, filters.value[name]]))),
  );

  /** Where a choice leads. Another choice begins at the first page, with nothing open. */
  function toward(changes: FlipFilters): { path: string; query: Record<string, string> } {
    const kept = 'page' in changes ? {} : { page: undefined };
    return {
      path: route.path,
      query: addressOf({ ...filters.value, open: undefined, ...kept, ...changes }),
    };
  }
  /** Opening a line is no step to go back to. */
  function toggle(key: string): void {
    const open = filters.value.open === key ? undefined : key;
    void router.replace({ query: addressOf({ ...filters.value, open }) });
  }
  return {
    filters,
    served,
    toward,
    toggle,
    set: (changes: FlipFilters) => void router.push(toward(changes)),
  };
}

export type FlipsOnPage = ReturnType<typeof useFlips>;
