import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { pathText, type Path, type Place, type Problem } from './records.ts';

/** A YAML text as plain data, with the line of every value in it. */
export type YamlText = { value: unknown; problems: Problem[]; at: (path: Path) => Place };

/**
 * Reads one YAML 1.2 document (core schema: `no` is a text, a date is a text).
 * Broken YAML gives problems and no value; it never throws.
 */
export function readYamlText(text: string, file: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { version: '1.2', schema: 'core', lineCounter: lines });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const at = (path: Path): Place => ({
    file,
    line: lineAt(offsetOf(document.contents, path)),
    path: pathText(path),
  });
  const broken = (line: number, message: string): Problem => ({
    file,
    line,
    path: '',
    message: `this is not valid YAML: ${message.split('\n')[0]!.replace(/ at line .*$/, '')}`,
    mend: 'check the indentation, the quotes and the brackets of this line and the one before it',
  });
  const problems = [...document.errors, ...document.warnings].map((error) =>
    broken(lineAt(error.pos[0]), error.message),
  );
  if (problems.length > 0) return { value: undefined, problems, at };
  try {
    return { value: document.toJS(), problems, at };
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
