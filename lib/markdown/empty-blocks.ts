import type { Token } from 'markdown-it';
import { REMOVED } from './removed-asides';

type BlockNode = { open: Token; close?: Token; children: BlockNode[]; isChanged?: boolean };

/**
 * The blocks of a text without those that held only what is gone: paragraphs, headings, fences, lists, quotations.
 * A list keeps its first number and stays loose where a blank line is left in it; what a gone block kept apart joins.
 */
export function removeEmptyBlocks(tokens: Token[], source: string): Token[] {
  if (!source.includes(REMOVED)) return tokens;
  const lines = source.split('\n');
  const whole = { type: 'whole', content: '' } as Token;
  const root: BlockNode = { open: whole, children: buildTree(tokens) };
  pruneNode(root, lines);
  return root.children.flatMap(flattenNode);
}

function buildTree(tokens: Token[]): BlockNode[] {
  const stack: BlockNode[][] = [[]];
  for (const token of tokens) {
    if (token.nesting < 0) {
      stack.pop();
      stack.at(-1)!.at(-1)!.close = token;
      continue;
    }
    const node: BlockNode = { open: token, children: [] };
    stack.at(-1)!.push(node);
    if (token.nesting > 0) stack.push(node.children);
  }
  return stack[0]!;
}

const flattenNode = ({ open, close, children }: BlockNode): Token[] => [
  open,
  ...children.flatMap(flattenNode),
  ...(close ? [close] : []),
];

const isList = ({ open }: BlockNode) => open.type.endsWith('_list_open');

/** Whether anything is left of it. */
function pruneNode(node: BlockNode, lines: string[]): boolean {
  if (node.children.length === 0) return pruneLeaf(node);
  const kept: BlockNode[] = [];
  let isGap = false;
  for (const child of node.children) {
    const first = child.children[0];
    const isLeft = pruneNode(child, lines);
    node.isChanged ||= child.isChanged;
    if (isLeft && isReplacedByList(child, first)) isGap = hoistList(child, kept, node, lines);
    else if (isLeft) isGap = addBlock(kept, child, isGap, lines);
    else isGap = true;
  }
  node.children = kept;
  if (node.isChanged && isList(node)) setTightness(node, lines);
  return kept.length > 0;
}

function pruneLeaf(node: BlockNode): boolean {
  const { open } = node;
  if (!open.content.includes(REMOVED)) return true;
  node.isChanged = true;
  const isCode = open.type !== 'inline';
  const kept: string[] = [];
  let isGap = false;
  for (const line of open.content.split('\n')) {
    const isGone = line.includes(REMOVED);
    const isDouble: boolean = isGap && line.trim() === '' && (kept.at(-1) ?? '').trim() === '';
    if (!isGone && !isDouble) kept.push(line);
    isGap = isGone || (isGap && isDouble);
  }
  // A hard break at the end of a paragraph would be a backslash.
  const words = kept.join('\n');
  open.content = isCode ? words : words.trim().replace(/(^|[^\\])((?:\\\\)*)\\$/, '$1$2');
  return open.content.trim() !== '';
}

/** An item whose own words are gone, and that holds a list: that list takes its place. */
const isReplacedByList = (item: BlockNode, first: BlockNode | undefined) =>
  item.open.type === 'list_item_open' && !!first && item.children[0] !== first && isList(item.children[0]!);

function hoistList(item: BlockNode, kept: BlockNode[], list: BlockNode, lines: string[]): boolean {
  const before = kept.at(-1);
  if (before) {
    let isGap = true;
    for (const child of item.children) isGap = addBlock(before.children, child, isGap, lines);
    before.isChanged = true;
    return false;
  }
  const [inner, ...others] = item.children;
  if (others.length === 0 && inner!.open.type === list.open.type) kept.push(...inner!.children);
  else kept.push(item);
  return true;
}

/** Adds a block after those before it, and joins it to the last where only something gone stood between. */
function addBlock(kept: BlockNode[], child: BlockNode, isGap: boolean, lines: string[]): boolean {
  const before = kept.at(-1);
  if (!isGap || !before || !joinBlocks(before, child, lines)) kept.push(child);
  return false;
}

function joinBlocks(before: BlockNode, after: BlockNode, lines: string[]): boolean {
  if (before.open.type !== after.open.type || before.open.markup !== after.open.markup) return false;
  const touches = !isBlankBetween(before, after, lines);
  const { type } = before.open;
  if (isList(before) || (type === 'blockquote_open' && touches)) {
    const [first, ...rest] = after.children;
    if (!isList(before)) addBlock(before.children, first!, true, lines);
    before.children.push(...(isList(before) ? after.children : rest));
    if (isList(before)) setTightness(before, lines);
    return true;
  }
  if (type === 'code_block') before.open.content += `\n${after.open.content}`;
  else if (type === 'paragraph_open' && touches)
    before.children[0]!.open.content += `\n${after.children[0]!.open.content}`;
  else return false;
  before.open.map = [before.open.map![0], after.open.map![1]];
  return true;
}

function setTightness(list: BlockNode, lines: string[]): void {
  const isLoose = hasGap(list.children, lines) || list.children.some((item) => hasGap(item.children, lines));
  const paragraphs = list.children.flatMap(({ children }) => children);
  for (const { open, close } of paragraphs.filter(({ open }) => open.type === 'paragraph_open')) {
    open.hidden = !isLoose;
    close!.hidden = !isLoose;
  }
}

const hasGap = (nodes: BlockNode[], lines: string[]) =>
  nodes.some((node, index) => index > 0 && isSeparated(nodes[index - 1]!, node, lines));

/** Blank lines on both sides of what is gone between two blocks: one alone was there for its sake. */
function isSeparated(before: BlockNode, after: BlockNode, lines: string[]): boolean {
  const between = linesBetween(before, after, lines);
  return isBlank(between[0]) && isBlank(between.at(-1));
}

function isBlankBetween(before: BlockNode, after: BlockNode, lines: string[]): boolean {
  return linesBetween(before, after, lines).some(isBlank);
}

const linesBetween = (before: BlockNode, after: BlockNode, lines: string[]) =>
  lines.slice(endLine(before), after.open.map?.[0]);

const isBlank = (line: string | undefined) => line !== undefined && /^[ \t>]*$/.test(line);

/** The line after the last with something of it, blank lines at its end left out. */
function endLine(node: BlockNode): number {
  const last = node.children.at(-1);
  return last && last.open.map ? endLine(last) : (node.open.map?.[1] ?? 0);
}
