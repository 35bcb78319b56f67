import { QueryHeader, type SavedQuery } from '../model/saved-query.ts';
import { problemAt, type Path, type Place, type Problem } from '../seed/records.ts';
import { fit } from '../seed/schema-problems.ts';
import { readYamlText } from '../seed/yaml-text.ts';

/**
 * A saved query read from its file, with ways to find the place of a field of its header and of a character of its
 * Cypher (counted from 0). `record` is `null` where the header cannot be read; `problems` says why.
 */
export type QueryText = {
  slug: string;
  record: SavedQuery | null;
  problems: Problem[];
  at: (...path: Path) => Place;
};

/** Opens and closes the header; each stands on a line of its own. */
const header = /^\uFEFF?\/\*---[ \t]*\r?\n([\s\S]*?)^---\*\/[ \t]*\r?\n?/m;

/** Reads the text of one `.cypher` file. Never throws; `file` is its name relative to the seed folder. */
export function readQueryText(text: string, file: string): QueryText {
  const slug = file.replace(/^.*\//, '').replace(/\.cypher$/, '');
  const top: Place = { file, line: 1, path: '' };
  const found = header.exec(text);
  if (!found || found.index !== 0) {
    const problem = problemAt(
      top,
      'the saved query has no header',
      'start the file with a line `/*---`, the fields in YAML, and a line `---*/`',
    );
    return { slug, record: null, problems: [problem], at: () => top };
  }
  // The opening line is replaced by an empty one, so that the lines of the YAML are those of the file.
  const yaml = readYamlText(`\n${found[1]}`, file);
  const cypher = text.slice(found[0].length);
  const cypherLine = found[0].split('\n').length;
  const at = (...path: Path): Place => {
    if (path[0] !== 'cypher') return yaml.at(path);
    const line = typeof path[1] === 'number' ? path[1] : 1;
    return { file, line: cypherLine + line - 1, path: 'cypher' };
  };
  if (yaml.problems.length > 0) return { slug, record: null, problems: yaml.problems, at };
  const fitted = fit(QueryHeader, yaml.value);
  const problems = fitted.problems.map(({ path, message, mend }) => problemAt(yaml.at(path), message, mend));
  if (cypher.trim() === '')
    problems.push(problemAt(at('cypher'), 'no Cypher follows the header', 'write the query below `---*/`'));
  if (problems.length > 0 || !fitted.record) return { slug, record: null, problems, at };
  return {
    slug,
    record: { ...fitted.record, id: slug, cypher: cypher.trim() },
    problems: [],
    at: trimmedAt(cypher, at),
  };
}

/** Places within the Cypher count from its first line that is not empty. */
function trimmedAt(cypher: string, at: (...path: Path) => Place): (...path: Path) => Place {
  const skipped = cypher.slice(0, cypher.length - cypher.trimStart().length).split('\n').length - 1;
  return (...path) =>
    path[0] === 'cypher' ? at('cypher', (typeof path[1] === 'number' ? path[1] : 1) + skipped) : at(...path);
}
