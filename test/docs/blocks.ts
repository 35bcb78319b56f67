import { readFileSync } from 'node:fs';

/** A fenced block of a page: what stands after the fence (`yaml condition`), its text, and the line it starts on. */
export type Block = { info: string; text: string; line: number };

/** The fenced blocks of a Markdown file, in order. */
export function blocksOf(file: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    const fence = /^```(.*)$/.exec(line);
    if (fence && open) {
      blocks.push(open);
      open = undefined;
    } else if (fence) open = { info: fence[1]!.trim(), text: '', line: index + 1 };
    else if (open) open.text += `${line}\n`;
  }
  if (open) throw new Error(`${file}:${open.line}: the block is not closed`);
  return blocks;
}

/** The rows of the first table of a Markdown file whose head starts with these cells, without the head. */
export function tableOf(file: string, ...head: string[]): string[][] {
  return tableRows(readFileSync(file, 'utf8'), ...head);
}

/** The same in a text. */
export function tableRows(text: string, ...head: string[]): string[][] {
  const rows = text.split('\n').map((line) => (line.startsWith('|') ? cellsOf(line) : null));
  const start = rows.findIndex((row) => row !== null && head.every((cell, index) => row[index] === cell));
  if (start < 0) throw new Error(`there is no table with the head ${head.join(' | ')}`);
  const body = rows.slice(start + 2);
  const end = body.indexOf(null);
  return (end < 0 ? body : body.slice(0, end)) as string[][];
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim());
}
