import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** One import: the file that holds it, what it names (a path inside the repository or a package), and whether code is loaded by it. */
export type Import = { from: string; to: string; atRunTime: boolean };

/** Source files of these folders, as paths inside the repository; tests and what only tests use are left out. */
export function sourceFiles(...folders: string[]): string[] {
  return globSync(folders.map((folder) => `${folder}/**/*.{ts,vue}`))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.(test|fixture)\.ts$|\/test-[^/]+\.ts$/.test(file))
    .toSorted();
}

/** Everything a file imports, by `import`, `export … from` and `import()`. */
export function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const note = (specifier: string, atRunTime: boolean) =>
    found.push({ from: file, to: targetOf(file, specifier), atRunTime });
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) note(textOf(node.moduleSpecifier), !isTypeOnly(node));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      note(textOf(node.moduleSpecifier), !node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      note(textOf(node.arguments[0]!), true);
    else if (isUrlOfModule(node)) note(textOf(node.arguments![0]!), true);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, scriptOf(file), ts.ScriptTarget.Latest));
  return found;
}

/** What a file loads when it runs, itself included: files of the repository and packages. */
export function loadedBy(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  if (!/\.(ts|vue)$/.test(file)) return known;
  for (const { to, atRunTime } of importsOf(file)) if (atRunTime) loadedBy(to, known);
  return known;
}

function scriptOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.vue')) return text;
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n');
}

function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const path = normalize(join(dirname(file), specifier)).replaceAll('\\', '/');
  return path.replace(/\?.*$/, '');
}

/** `import type`, or named imports that are all types. A side-effect import loads code. */
function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = importClause.namedBindings;
  if (importClause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

/** `new URL('./worker.ts', import.meta.url)`, which starts a worker or a child from a file. */
function isUrlOfModule(node: ts.Node): node is ts.NewExpression {
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'URL')
    return false;
  const path = node.arguments?.[0];
  return path !== undefined && ts.isStringLiteral(path) && /^\..*\.ts$/.test(path.text);
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : '';
}
