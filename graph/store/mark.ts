/**
 * The one node that says which graph is completely loaded: `(:Graph {id: 'tierwise', version})`.
 * Its version is written last, so a store without it holds no graph or half of one.
 */
export const markLabel = 'Graph';
export const markId = 'tierwise';

/** Reads the version mark; no row, or a null, means that no complete graph is there. */
export const versionQuery = `MATCH (g:${markLabel} {id: '${markId}'}) RETURN g.version AS version`;

/**
 * Property on every node and relationship that a load wrote: the version of the graph that put it there.
 * A load removes what carries another version and never touches what carries none, so nodes that users make
 * beside the seeded graph survive it. Both engines write it, so that `keys(n)` and `properties(n)` agree.
 */
export const ownerProperty = 'seeded';

/** Property that tells parallel relationships of one type between the same two nodes apart. */
export const keyProperty = 'key';
