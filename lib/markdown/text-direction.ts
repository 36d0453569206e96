const BLOCK_TAG = /^(?:p|h[1-6]|li|ul|ol|blockquote|pre|div|span)$/;
const STRONG_LETTER = /[\p{L}\p{Nl}]/gu;
const RTL_LETTER =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

/**
 * Safe HTML in which every block, and every aside, runs in the direction of its own first letter. Written out, for
 * `dir="auto"` on a quotation or an item looks past the paragraphs within it that have a direction of their own.
 */
export function addDirections(html: string): string {
  const parts = html.split(/(<[^>]*>)/);
  const open: number[] = [];
  const directions = new Map<number, Direction>();
  parts.forEach((part, index) => {
    const tag = /^<(\/?)([a-z0-9]+)/.exec(part);
    if (!tag) setDirection(detectDirection(part), open, directions);
    else if (!BLOCK_TAG.test(tag[2]!)) return;
    else if (tag[1]) open.pop();
    else open.push(index);
  });
  return parts.map((part, index) => formatTag(part, directions.get(index))).join('');
}

type Direction = 'ltr' | 'rtl';

function setDirection(direction: Direction | null, open: number[], directions: Map<number, Direction>): void {
  if (!direction) return;
  for (const index of open) if (!directions.has(index)) directions.set(index, direction);
}

function detectDirection(text: string): Direction | null {
  const first = text.replace(/&#?\w+;/g, ' ').match(STRONG_LETTER)?.[0];
  return first ? (RTL_LETTER.test(first) ? 'rtl' : 'ltr') : null;
}

function formatTag(part: string, direction: Direction | undefined): string {
  const name = /^<([a-z0-9]+)/.exec(part)?.[1];
  if (!name || !BLOCK_TAG.test(name)) return part;
  return part.replace(/^<[a-z0-9]+/, `$& dir="${direction ?? 'auto'}"`);
}
