import { wordsOfKind } from '../../../scene/kinds.ts';
import { verdictWords } from '../../../ui/verdicts.ts';
import { statusWords } from '../../law/status-words.ts';
import { leftIn } from './add.ts';
import { countWords } from './count-words.ts';
import { holdingWords, holdsOn, statusOn } from './on-day.ts';
import { groupKey, keyOf, type GraphNode, type Scene } from './scene.ts';
import { shownPart } from './shown.ts';
import { verdictOn } from './verdicts.ts';
import { neighboursOf, wordsOfEdge } from './walk.ts';

export { spokenChange } from './spoken-change.ts';

/**
 * A node or group for a screen reader: its kind, name and place in the law, what the picture marks on it, and how many
 * of its neighbours are shown, of `total` where that is known. Empty for what is not in the scene.
 */
export function spokenNode(scene: Scene, key: string, total?: number): string {
  const node = scene.nodes.find((node) => keyOf(node) === key);
  if (!node) return spokenGroup(scene, key);
  const { label, name, detail } = node;
  const near = new Set(neighboursOf(shownPart(scene), key).map((neighbour) => neighbour.key));
  near.delete(key);
  const neighbours =
    total === undefined
      ? countWords(near.size, 'neighbour')
      : `${near.size} of ${countWords(total, 'neighbour')}`;
  return [
    `${wordsOfKind(label)}: ${name}${detail === null ? '' : `, ${detail}`}.`,
    ...marksOn(scene, node),
    `${neighbours} shown.`,
  ].join(' ');
}

/** The verdict, that it does not hold, that it is pinned. */
function marksOn(scene: Scene, node: GraphNode): string[] {
  const key = keyOf(node);
  const verdict = verdictOn(scene.edges, key);
  const holding = holdsOn(node, scene);
  const status = statusOn(node, scene);
  return [
    ...(verdict ? [verdictWords[verdict]] : []),
    ...(holding === 'holds' ? [] : [status ? statusWords[status] : holdingWords[holding]]),
    ...(scene.pinned.includes(key) ? ['pinned'] : []),
  ].map((words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`);
}

function spokenGroup(scene: Scene, key: string): string {
  const group = scene.groups.find((group) => groupKey(group) === key);
  const of = group && scene.nodes.find((node) => keyOf(node) === group.of);
  if (!of) return '';
  const words = wordsOfEdge(group.type, group.direction);
  const more = `${leftIn(scene, group).toLocaleString('en-GB')} more of the kind ${wordsOfKind(group.label)}`;
  return `${wordsOfKind(of.label)} ${of.name} ${words} ${more}.`;
}
