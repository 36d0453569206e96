import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export type InputKind = 'param' | 'field' | 'header' | 'cookie';
/** One read of what a request carries; `name` is the text of the code where the name is computed. */
export type InputRead = { file: string; kind: InputKind; name: string };

const FOLDERS = ['app', 'components', 'lib', 'server'];
const isSource = (file: string) =>
  /\.(ts|tsx|mjs)$/.test(file) && !/\.(dev\.tsx|d\.mts)$|^lib\/db\/generated\//.test(file);

const sourceFiles = () =>
  FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
    .filter(isSource)
    .sort();

const parsed = new Map<string, ts.SourceFile>();

function parseFile(file: string): ts.SourceFile {
  const source =
    parsed.get(file) ?? ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  parsed.set(file, source);
  return source;
}

/** All that the sources read of addresses, headers, cookies and forms, by the syntax tree. */
export const inputReads = (): InputRead[] => sourceFiles().flatMap((file) => readsIn(parseFile(file)));

/** The same in one source. */
export function readsIn(source: ts.SourceFile): InputRead[] {
  const aliases = aliasesIn(source);
  const found: InputRead[] = [];
  const add = (kind: InputKind, name: string) => found.push({ file: source.fileName, kind, name });
  forEachNode(source, (node) => {
    const kind = ts.isExpression(node) ? kindOf(node, aliases) : undefined;
    if (kind) for (const name of namesReadFrom(node as ts.Expression, source)) add(kind, name);
  });
  return found;
}

type Aliases = Map<string, InputKind>;

/** Variables and parameters that hold all of a request's parameters, headers, cookies or fields. */
function aliasesIn(source: ts.SourceFile): Aliases {
  const aliases: Aliases = new Map();
  forEachNode(source, (node) => {
    if (ts.isParameter(node) && ts.isIdentifier(node.name) && typeKind(node.type))
      aliases.set(node.name.text, typeKind(node.type)!);
    if (!ts.isVariableDeclaration(node) || !node.initializer) return;
    const value = unwrapped(node.initializer);
    const kind = kindOf(value, aliases);
    if (kind && ts.isIdentifier(node.name)) aliases.set(node.name.text, kind);
    if (ts.isArrayBindingPattern(node.name) && ts.isCallExpression(value))
      aliasTogether(node.name, value, aliases);
  });
  return aliases;
}

/** `const [a, b] = await Promise.all([x, y])` */
function aliasTogether(names: ts.ArrayBindingPattern, call: ts.CallExpression, aliases: Aliases) {
  const [list] = call.arguments;
  if (!list || !ts.isArrayLiteralExpression(list)) return;
  names.elements.forEach((element, at) => {
    const value = list.elements[at];
    const kind = value && kindOf(unwrapped(value), aliases);
    if (kind && ts.isBindingElement(element) && ts.isIdentifier(element.name))
      aliases.set(element.name.text, kind);
  });
}

const typeKind = (type: ts.TypeNode | undefined): InputKind | undefined =>
  type && ({ FormData: 'field', Headers: 'header', URLSearchParams: 'param' } as const)[type.getText()];

const KIND_BY_NAME: Record<string, InputKind> = {
  searchParams: 'param',
  headers: 'header',
  cookies: 'cookie',
  formData: 'field',
};

/** Of which kind all is that an expression holds: `await searchParams`, `request.headers`, `await cookies()`, or an alias. */
function kindOf(expression: ts.Expression, aliases: Aliases): InputKind | undefined {
  if (ts.isIdentifier(expression)) {
    const { text } = expression;
    return aliases.get(text) ?? (['searchParams', 'headers'].includes(text) ? KIND_BY_NAME[text] : undefined);
  }
  if (ts.isPropertyAccessExpression(expression)) {
    const { text } = expression.name;
    return ['searchParams', 'headers', 'cookies'].includes(text) ? KIND_BY_NAME[text] : undefined;
  }
  if (!ts.isCallExpression(expression)) return undefined;
  const callee = ts.isPropertyAccessExpression(expression.expression)
    ? expression.expression.name
    : expression.expression;
  return ts.isIdentifier(callee) && ['headers', 'cookies', 'formData'].includes(callee.text)
    ? KIND_BY_NAME[callee.text]
    : undefined;
}

/** Without what stands around it: parentheses, `await`, `!`, `as`. */
function unwrapped(expression: ts.Expression): ts.Expression {
  return ts.isAwaitExpression(expression) ||
    ts.isParenthesizedExpression(expression) ||
    ts.isNonNullExpression(expression) ||
    ts.isAsExpression(expression)
    ? unwrapped(expression.expression)
    : expression;
}

/** The names that are read from it right there: `.name`, `['name']`, `.get('name')`, `const { name } = `, `schema.parse(`. */
function namesReadFrom(expression: ts.Expression, source: ts.SourceFile): string[] {
  let node: ts.Node = expression;
  while (ts.isExpression(node.parent) && unwrapped(node.parent) === expression) node = node.parent;
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) && parent.initializer === node) return boundNames(parent.name);
  if (ts.isElementAccessExpression(parent) && parent.expression === node)
    return [nameOf(parent.argumentExpression)];
  if (ts.isCallExpression(parent) && parent.arguments.includes(node as ts.Expression))
    return [`${parent.expression.getText(source)}(…)`];
  if (ts.isSpreadAssignment(parent) || ts.isSpreadElement(parent)) return ['…'];
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== node) return [];
  const { text } = parent.name;
  const call = parent.parent;
  if (!ts.isCallExpression(call) || call.expression !== parent) return [text];
  if (['get', 'has', 'getAll'].includes(text) && call.arguments[0]) return [nameOf(call.arguments[0])];
  return READS_ALL.includes(text) ? ['…'] : [];
}

const READS_ALL = ['entries', 'keys', 'values', 'forEach', 'toString'];

function boundNames(pattern: ts.BindingName): string[] {
  if (!ts.isObjectBindingPattern(pattern)) return [];
  return pattern.elements.flatMap(({ propertyName, name, dotDotDotToken }) =>
    dotDotDotToken ? ['…'] : [nameOf(propertyName ?? name)],
  );
}

const nameOf = (node: ts.Node) => (ts.isStringLiteralLike(node) ? node.text : node.getText());

function forEachNode(node: ts.Node, visit: (node: ts.Node) => void) {
  visit(node);
  node.forEachChild((child) => forEachNode(child, visit));
}

/** The fields that each action's schema declares, by the action's name. */
export function actionFields(): Map<string, string[]> {
  const actions = new Map<string, string[]>();
  for (const file of sourceFiles()) {
    const source = parseFile(file);
    if (!/^'use server';/m.test(source.text)) continue;
    forEachNode(source, (node) => {
      if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) return;
      const call = node.initializer;
      if (!ts.isCallExpression(call) || !/^(reading|viewer|public)Action$/.test(call.expression.getText()))
        return;
      const own = call.expression.getText() === 'readingAction' ? ['club', 'reading'] : [];
      actions.set(node.name.text, [...keysOf(call.arguments[0]!, source), ...own]);
    });
  }
  return actions;
}

/** The keys of a schema of zod, through names, imports, spreads and what is chained to it. */
export function keysOf(expression: ts.Expression, source: ts.SourceFile): string[] {
  if (ts.isIdentifier(expression)) return keysOfName(expression.text, source);
  if (ts.isPropertyAccessExpression(expression)) return keysOfName(expression.name.text, source);
  if (ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression)) {
    const { name, expression: target } = expression.expression;
    return /^(strict|loose)?object$/i.test(name.text)
      ? keysOf(expression.arguments[0]!, source)
      : keysOf(target, source);
  }
  if (!ts.isObjectLiteralExpression(expression)) return [];
  return expression.properties.flatMap((property) =>
    ts.isSpreadAssignment(property)
      ? keysOf(property.expression, source)
      : property.name
        ? [nameOf(property.name)]
        : [],
  );
}

function keysOfName(name: string, source: ts.SourceFile): string[] {
  const own = declarationOf(name, source);
  if (own) return keysOf(own, source);
  for (const file of importedFiles(source)) {
    const other = parseFile(file);
    const declared = declarationOf(name, other);
    if (declared) return keysOf(declared, other);
  }
  return [];
}

function declarationOf(name: string, source: ts.SourceFile): ts.Expression | undefined {
  let found: ts.Expression | undefined;
  forEachNode(source, (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name)
      found ??= node.initializer;
  });
  return found;
}

const importedFiles = (source: ts.SourceFile) =>
  source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const { text } = statement.moduleSpecifier;
    const base = text.startsWith('@/')
      ? text.slice(2)
      : text.startsWith('.')
        ? path.posix.join(path.posix.dirname(source.fileName), text)
        : null;
    if (base === null) return [];
    return ['.ts', '.tsx', '.mjs', '/index.ts', '']
      .map((end) => base + end)
      .filter(isFile)
      .slice(0, 1);
  });

const isFile = (file: string) => existsSync(file) && isSource(file);

/** What the pages read of their addresses, by the file of the page: the keys of the schema that parses them. */
export function pageParams(): Map<string, string[]> {
  const pages = new Map<string, string[]>();
  for (const file of sourceFiles().filter((file) => /^app\/(.*\/)?page\.tsx$/.test(file))) {
    const source = parseFile(file);
    const schemas = readsIn(source)
      .filter(({ kind }) => kind === 'param')
      .flatMap(({ name }) => /^(\w+)\.parse\(…\)$/.exec(name)?.[1] ?? []);
    pages.set(file, [...new Set(schemas.flatMap((name) => keysOfName(name, source)))]);
  }
  return pages;
}

/** Every name by which the sources could read something of a request: what they read, and the keys of all schemas. */
export function possibleNames(): string[] {
  const names = new Set([...actionFields().values()].flat());
  for (const file of sourceFiles()) {
    const source = parseFile(file);
    for (const { name } of readsIn(source)) names.add(name);
    forEachNode(source, (node) => {
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
      const { text } = node.expression.name;
      const [first] = node.arguments;
      if (['get', 'has', 'getAll'].includes(text) && first && ts.isStringLiteralLike(first))
        names.add(first.text);
      if (/^(strict|loose)?object$/i.test(text)) for (const key of keysOf(node, source)) names.add(key);
    });
  }
  return [...names].filter((name) => /^[\w-]+$/.test(name)).sort();
}
