import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import ts from 'typescript';

const root = fileURLToPath(new URL('../src/', import.meta.url));
const door = path.join(root, 'index.ts');
const program = ts.createProgram([door], {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  strict: true,
  skipLibCheck: true,
});
const checker = program.getTypeChecker();

function resolved(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

const source = program.getSourceFile(door);
const module = source && checker.getSymbolAtLocation(source);
const exported = new Set(module ? checker.getExportsOfModule(module).map(resolved) : []);

/** What of a declaration is seen from outside: not the bodies of functions. */
function shown(declaration: ts.Declaration): ts.Node[] {
  if (ts.isFunctionDeclaration(declaration))
    return [...declaration.parameters, ...(declaration.type ? [declaration.type] : [])];
  return [declaration];
}

/** The types of Octavo that a node names. */
function typesIn(node: ts.Node, found = new Set<ts.Symbol>()): Set<ts.Symbol> {
  if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) {
    const name = ts.isTypeReferenceNode(node) ? node.typeName : node.expression;
    const symbol = checker.getSymbolAtLocation(name);
    if (symbol) found.add(resolved(symbol));
  }
  if (!ts.isBlock(node)) ts.forEachChild(node, (child) => void typesIn(child, found));
  return found;
}

const isOwn = (symbol: ts.Symbol) =>
  (symbol.flags & ts.SymbolFlags.TypeParameter) === 0 &&
  symbol.declarations?.some((one) => one.getSourceFile().fileName.startsWith(root)) === true;

test('every type in a public type is public', () => {
  const hidden = [...exported].flatMap((symbol) =>
    (symbol.declarations ?? []).flatMap((declaration) =>
      shown(declaration)
        .flatMap((node) => [...typesIn(node)])
        .filter((one) => isOwn(one) && !exported.has(one))
        .map((one) => `${symbol.name} names ${one.name}`),
    ),
  );
  expect([...new Set(hidden)]).toEqual([]);
});

test('every public type, and each of its members that is not plain, says what it means', () => {
  const bare = [...exported]
    .filter((symbol) => symbol.getDocumentationComment(checker).length === 0)
    .map(({ name }) => name);
  expect(bare).toEqual([]);
});
