/** A relationship that a search has met, its ends by their keys. `key` tells parallel ones of one type apart. */
export type Link = { type: string; from: string; to: string; key: string };

/**
 * The part of a graph that a search has met. Of parallel links of one type in one direction one stands for all, and of
 * links of `exclusive` types between two nodes the one whose type is named first.
 */
export class Links {
  /** By node and neighbour, whichever way the links lead. */
  readonly #links = new Map<string, Map<string, Link[]>>();
  readonly #sorted = new Map<string, string[]>();
  readonly #names = new Map<string, string>();
  readonly #exclusive: readonly string[];

  constructor(exclusive: readonly string[] = []) {
    this.#exclusive = exclusive;
  }

  /** Tells the name by which a node is put in order. */
  name(node: string, name: string): void {
    this.#names.set(node, name);
  }

  add(link: Link): void {
    for (const [node, other] of [
      [link.from, link.to],
      [link.to, link.from],
    ] as const) {
      const around = this.#links.get(node) ?? new Map<string, Link[]>();
      this.#links.set(node, around);
      const between = around.get(other) ?? [];
      if (between.length === 0) this.#sorted.delete(node);
      around.set(other, this.#with(link, between));
    }
  }

  /** The neighbours of a node by name, then by key. */
  neighbours(node: string): readonly string[] {
    let sorted = this.#sorted.get(node);
    if (!sorted) {
      sorted = [...(this.#links.get(node)?.keys() ?? [])].sort(
        (a, b) => compare(this.#names.get(a) ?? '', this.#names.get(b) ?? '') || compare(a, b),
      );
      this.#sorted.set(node, sorted);
    }
    return sorted;
  }

  /** The links between two nodes, by type and direction. */
  between(node: string, other: string): readonly Link[] {
    return this.#links.get(node)?.get(other) ?? [];
  }

  #with(link: Link, between: readonly Link[]): Link[] {
    const rank = ({ type }: Link) => this.#exclusive.indexOf(type);
    const same = (other: Link) =>
      rank(link) === -1 ? other.type === link.type && other.from === link.from : rank(other) !== -1;
    const [best] = [...between.filter(same), link].sort((a, b) => rank(a) - rank(b) || compare(a.key, b.key));
    return [...between.filter((other) => !same(other)), best!].sort(
      (a, b) => compare(a.type, b.type) || compare(a.from, b.from),
    );
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
