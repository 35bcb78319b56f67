import { computed, ref, watch } from 'vue';
import { useRoute, useRouter, type LocationQuery } from 'vue-router';
import { wordsOfDate } from '../../../graph/rules/words.ts';
import { queryOf, readAddress } from './scene/address.ts';
import { emptyScene } from './scene/scene.ts';
import type { FoundNode } from './api.ts';
import type { Choice } from './use-choice.ts';
import type { Explorer } from './use-explorer.ts';
import type { Kept } from './use-kept.ts';

/**
 * The scene in the address: a kept one by its id, another by its nodes and settings. It is read once, and follows every
 * change after that.
 */
export function useAddress({
  explorer,
  choice,
  kept,
  situations,
  edition,
}: {
  explorer: Explorer;
  choice: Choice;
  kept: Kept;
  situations: readonly FoundNode[];
  edition: string;
}) {
  const route = useRoute();
  const router = useRouter();
  /** What is to be told of the address: what of it could not be read, or why the scene is not in it. */
  const notes = ref<string[]>([]);
  const usual = { situation: explorer.scene.value.situation, asOf: edition, knownOn: edition };
  let reading = false;

  /** Reads the scene of the address. Answers the two ends of a path that it asks for. */
  async function read(): Promise<{ from: string; to: string } | undefined> {
    reading = true;
    try {
      const { nodes, chosen, problems, ...settings } = readAddress(route.query);
      notes.value = [...problems];
      if (settings.situation && !situations.some(({ id }) => id === settings.situation)) {
        notes.value.push(`There is no situation “${settings.situation}”.`);
        delete settings.situation;
      }
      const id = route.query['scene'];
      if (typeof id === 'string') {
        await explorer.run('Opening the scene', () => kept.open(id));
        return undefined;
      }
      kept.close();
      explorer.start({ ...emptyScene(usual), ...settings });
      if (nodes.length > 0) {
        await explorer.add(nodes);
        explorer.start(explorer.scene.value);
        for (const { label, id } of explorer.missing.value)
          notes.value = [...notes.value, `The graph has no ${label} “${id}”.`];
      }
      for (const key of chosen) if (key in explorer.scene.value.places) choice.choose(key, true);
      return pathOf(route.query);
    } finally {
      reading = false;
    }
  }

  watch(
    () => [explorer.scene.value, choice.keys.value, kept.kept.value] as const,
    ([scene, chosen, open]) => {
      if (reading) return;
      const asked = queryOf(scene, chosen, usual);
      const query = open ? { scene: open.id } : asked;
      notes.value =
        query === null
          ? ['This scene is too large for an address. Keep it to share it or to find it again.']
          : [];
      void router.replace({ query: query ?? {} });
    },
  );
  // Another address on the same page, as a link to a kept scene or the way back.
  watch(
    () => route.query['scene'],
    (id) => {
      if (typeof id === 'string' && id !== kept.kept.value?.id) void read();
    },
  );

  const words = computed(() => {
    const { asOf, knownOn, nodes } = explorer.scene.value;
    const days =
      asOf === knownOn
        ? `On ${wordsOfDate(asOf)}`
        : `On ${wordsOfDate(asOf)}, as known on ${wordsOfDate(knownOn)}`;
    return `${days}: ${nodes.length} ${nodes.length === 1 ? 'node' : 'nodes'}.`;
  });

  return { read, notes, words };
}

/** The two ends of a path that an address asks for, by their keys: `?from=Model:deepseek-r1&to=Obligation:EU-AIA-55-1-a`. */
function pathOf({ from, to }: LocationQuery): { from: string; to: string } | undefined {
  const key = (value: unknown) =>
    typeof value === 'string' && /^[A-Za-z]+:./.test(value) ? value.replace(':', ' ') : undefined;
  const [first, last] = [key(from), key(to)];
  return first && last ? { from: first, to: last } : undefined;
}
