import type { Arrangement } from '../../../graph/model/scene.ts';
import type { Drawn } from '../../../web/scene/board/board.ts';
import type { BenchScene } from './scenes.ts';

export type Places = Record<string, { x: number; y: number }>;

/** What the page of the bench offers to who drives it from outside, under `bench`. */
export type Bench = {
  /** What the board told, in words. */
  told: string[];
  /** Opens the board anew, with nothing on it. */
  open(): void;
  /** Lays a scene out, or takes the places given, and draws it. Answers where everything was put. */
  draw(scene: BenchScene, how: Arrangement | Places, fixed?: Places): Promise<Places>;
  drawn(): Drawn;
  show(drawn: Drawn): void;
  /** From the data to the first picture of it, ms: all, and measuring, laying out and handing over alone. */
  firstPaint(
    scene: BenchScene,
    how: Arrangement | Places,
  ): Promise<{ ms: number; steps: number[]; places: Places }>;
  /** Time until what `next` shows has been put on the screen, ms. */
  shownIn(next: Drawn): Promise<number>;
  /** Where the middle of a node is on the screen after the picture was fitted into the frame. */
  onScreen(key: string): { x: number; y: number };
  /** Counts the frames of the page until `watched`, which answers their times, ms. */
  watch(): void;
  watched(): number[];
  /** The sizes of the nodes as drawn. */
  sizes(): Record<string, { width: number; height: number }>;
  mark(nodes: string[], edges: string[]): void;
  fit(): void;
  /** Pans until these are in view. */
  bringIntoView(keys: string[]): void;
  restyle(): void;
  next(from: string, step: 'left' | 'right' | 'up' | 'down'): string | undefined;
  /** The board as a saved picture with its key, as an address. */
  png(): Promise<string>;
};
