import { isMap, isScalar, isSeq, LineCounter, parseDocument, type ErrorCode, type Node } from 'yaml';
import { pathText, type Path, type Place, type Problem } from './records.ts';

/** A YAML text as plain data, with the line of every value in it. */
export type YamlText = { value: unknown; problems: Problem[]; at: (path: Path) => Place };

/** What writers of YAML stumble over most, in words of their own; the rest is told as the parser tells it. */
const stumbles: Partial<Record<ErrorCode, { message: string; mend: string }>> = {
  TAB_AS_INDENT: { message: 'this line is indented with a tab', mend: 'indent it with spaces' },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'this line is not one `name: value`',
    mend: 'put a text that holds a colon into quotes; if it holds none, mend the spaces at the start of this line or the next',
  },
  DUPLICATE_KEY: {
    message: 'this name stands twice in the same record',
    mend: 'remove one of the two lines',
  },
};

/**
 * Reads one YAML 1.2 document (core schema: `no` is a text, a date is a text).
 * Broken YAML gives its first mistake, since the others mostly follow from it, and no value; it never throws.
 */
export function readYamlText(text: string, file: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    lineCounter: lines,
  });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const at = (path: Path): Place => ({
    file,
    line: lineAt(offsetOf(document.contents, path)),
    path: pathText(path),
  });
  const broken = (line: number, text: string, code?: ErrorCode): Problem => {
    const stumble = code && stumbles[code];
    const message = stumble?.message ?? text.split('\n')[0]!.replace(/ at line .*$/, '');
    const mend =
      stumble?.mend ??
      'check the indentation, the quotes and the brackets of this line and the one before it';
    return { file, line, path: '', message: `this is not valid YAML: ${message}`, mend };
  };
  const first = document.errors[0] ?? document.warnings[0];
  if (first) {
    const problem = broken(lineAt(first.pos[0]), first.message, first.code);
    return { value: undefined, problems: [problem], at };
  }
  try {
    return { value: document.toJS(), problems: [], at };
  } catch (error) {
    // An alias without its anchor, or far too many of them, shows only now.
    return { value: undefined, problems: [broken(1, (error as Error).message)], at };
  }
}

/** Offset of the deepest node on the path: the key of a map entry, or the item of a list. */
function offsetOf(root: Node | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
