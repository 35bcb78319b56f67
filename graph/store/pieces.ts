import type { Piece, Table } from './port.ts';

/**
 * Turns a work that hands over pieces into an iteration over them. `take` answers whether more is wanted, which is no
 * longer so once the reader has left the loop. An error of the work is thrown after the pieces before it.
 */
export async function* piecesOf(
  work: (take: (piece: Piece) => boolean) => Promise<void>,
): AsyncGenerator<Piece> {
  const ready: Piece[] = [];
  let wanted = true;
  let wake = () => {};
  let end: { error?: unknown } | undefined;
  const finish = (how: { error?: unknown }) => {
    end = how;
    wake();
  };
  void work((piece) => {
    ready.push(piece);
    wake();
    return wanted;
  }).then(
    () => finish({}),
    (error: unknown) => finish({ error }),
  );
  try {
    for (;;) {
      for (let piece = ready.shift(); piece; piece = ready.shift()) yield piece;
      if (end) break;
      await new Promise<void>((resolve) => (wake = resolve));
    }
    if ('error' in end) throw end.error;
  } finally {
    wanted = false;
  }
}

/** All pieces as one table. */
export async function tableOf(pieces: AsyncIterable<Piece>): Promise<Table> {
  let columns: string[] = [];
  const rows: unknown[][] = [];
  for await (const piece of pieces) {
    columns = piece.columns;
    for (const row of piece.rows) rows.push(row);
  }
  return { columns, rows };
}
