import type { Box } from './board.ts';

/** Centres of nodes by their keys, px. */
export type Places = Readonly<Record<string, { x: number; y: number }>>;
export type Sizes = ReadonlyMap<string, Pick<Box, 'width' | 'height'>>;
export type Joined = readonly { id: string; from: string; to: string }[];

/** Least distances between nodes: within a column, between columns, and between parts that do not hang together, px. */
export const rowGap = 14;
export const columnGap = 26;
export const layerGap = 84;
export const partGap = 48;
