/**
 * Parts of a document that say of themselves that they spoil. A sign of one is two characters that stand for no text:
 * whether it opens or closes, and its family, of which a closer ends only its own.
 */
const OPENS = '\uFDD0';
const CLOSES = '\uFDD1';
const TOGGLES = '\uFDD2';
const SIGNS = /[\uFDD0-\uFDD2]./gsu;

export const openingSign = (family: string) => OPENS + family;
export const closingSign = (family: string) => CLOSES + family;

export const stripSigns = (text: string) => text.replace(SIGNS, '');
/** Nobody else may write what stands for a sign. */
export const stripForeignSigns = (text: string) => text.replace(/[\uFDD0-\uFDEF]/g, '');

const WRITTEN_SIGNS: [RegExp, string][] = [
  [/\(\s*view\s+spoilers?\s*\)\s*\[?/gi, openingSign('v')],
  [/\(\s*hide\s+spoilers?\s*\)\s*\]?/gi, closingSign('v')],
  [
    /[[{]{1,2}[%<#]?\s*(?:\/|end)\s*(?:i?spoilers?|hide)\b[^\][{}\n]{0,80}[%>]?[\]}]{1,2}/gi,
    closingSign('b'),
  ],
  [/[[{]{1,2}[%<#]?\s*(?:i?spoilers?|hide)\b[^\][{}\n]{0,200}[%>]?[\]}]{1,2}/gi, openingSign('b')],
  [/^[ \t>]*:::+[ \t]*\{?\.?spoilers?\b.*$/gim, openingSign(':')],
  [/^[ \t>]*:::+[ \t]*$/gm, closingSign(':')],
  [/(?:(?<!<[a-z/][^<>\n]{0,200})>|&gt;)!(?!-)/gi, openingSign('!')],
  [/!(?:<(?![a-z/!?])|&lt;)/gi, closingSign('!')],
  [/(?<!\S)~!(?=\S)/g, openingSign('~')],
  [/!~(?!\S)/g, closingSign('~')],
  [/(?<=\])\([#/]s(?:poilers?)?\b[^()\n]{0,300}\)/gi, `$&${openingSign('l')}${closingSign('l')}`],
  [/(?<!\\)\|{2,}(?:\{\d{1,4}\})?/g, `${TOGGLES}|`],
];

/** The signs that are written with characters, put in. */
export const replaceWrittenSigns = (text: string) =>
  WRITTEN_SIGNS.reduce((marked, [written, sign]) => marked.replace(written, sign), text);

const SPOILER_WORD = /(?<!(?:no|non|not|hide|un|anti)[-_ ]?)spoil(?!\w{0,9}[-_]?free)/i;
const BLACKENED =
  /blur\(|(?:^|[\s;"'])color:\s*transparent\b|(?:^|[\s;"'])color:\s*(black|#000(?:000)?|transparent)\b[^"']*background(?:-color)?:\s*(?:black|#000)|background(?:-color)?:\s*(black|#000(?:000)?)\b[^"']*;\s*color:\s*(?:black|#000)/i;

/** Whether an element hides what it holds until somebody asks for it. */
export const isSpoilerTag = (tag: string, attributes: Record<string, string>) =>
  /^(?:details|i?spoilers?(?:-[a-z]+)*|[a-z]+-spoilers?)$/.test(tag) ||
  Object.entries(attributes).some(
    ([name, value]) =>
      (/^(?:class|id|data-[\w-]+)$/.test(name) && SPOILER_WORD.test(`${name.slice(5)} ${value}`)) ||
      (name === 'style' && BLACKENED.test(value)),
  );

const NEGATED = new RegExp(
  String.raw`\b(?:no|non|not|never|without|free of|avoid(?:s|ed|ing)?|won['’]?t|don['’]?t|doesn['’]?t|keine?n?|ohne|nicht|sans|sin|senza)\b` +
    String.raw`[\s-]{1,3}(?:(?:any|a|the|major|real|big|to|contain|be|give|worry about)\s){0,3}spoil\w{0,9}` +
    String.raw`|spoil\w{0,9}[\s-]?(?:free|frei\w*|less)\b`,
  'gi',
);
const STOP_READING =
  /\b(?:stop|quit) reading\b|\bread no further\b|\b(?:do not|don['’]?t) read (?:on|further|past|below|this|any)|\bproceed (?:with caution|at your)|\bread on at your\b|\bturn (?:back|away) now\b|\bplot (?:details|points|twists|summary|elements) (?:ahead|below|follow|are revealed|revealed)|\b(?:haven['’]?t|have not|not yet) (?:yet )?(?:read|finished) .{0,60}\b(?:skip|leave|look away|come back|beware)\b|\bnicht weiterlesen\b|\bab hier wird (?:alles )?verraten\b|\bdivulg[aâ]ch/i;
const TELLS_ALL =
  /\b(?:what follows|from here on|the following|the rest of (?:this|the|my)|below|from this point) .{0,60}(?:\bgives? (?:\w+ ){0,2}away|\breveals?\b|\bdiscuss\w* (?:\w+ )?(?:whole|entire|plot|ending|twist|everything))|\b(?:only|meant|intended) for (?:those|people|readers|anyone|everyone) who (?:have|has|['’]ve) (?:already )?(?:finished|read)\b/i;
// What other languages call it, in whose words no list of ours reads on.
const FOREIGN_WORDS = /спойлер|ネタバレ|剧透|劇透|스포일러|\bdestripe/iu;
const SPOILERS_END =
  /\b(?:end|ends|close|closes) (?:of )?(?:the )?(?:\w+ )?spoilers?\b|\bspoilers? (?:section )?(?:end|ends|ended|over|done|finished|close|closed|off)\b|^\W*\/\s*spoilers?\b|\bspoiler-?\s?ende\b|\bende (?:der |des )?spoilers?\b|\bno more spoilers\b|\b(?:back to )?spoiler[- ]?(?:free|frei) (?:from here|again|ab hier|wieder)|\bsafe (?:again|to read)\b/i;

/** Whether the words themselves say that spoilers follow. "No spoilers" says the contrary. */
export function declaresSpoilers(text: string): boolean {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{Cf}\p{M}]/gu, '')
    .replace(/(?<=(?<!\p{L})\p{L}) (?=\p{L}(?!\p{L}))/gu, '')
    .replace(/sp0il/gi, 'spoil');
  return (
    /spoil(?:er|t|ing|s\b|ed\b|\b)/i.test(plain.replace(NEGATED, '').replace(SPOILERS_END, '')) ||
    STOP_READING.test(plain) ||
    TELLS_ALL.test(plain.replace(/\b(?:without|not|never|n['’]t) (?:giv\w+|reveal\w*)/gi, '')) ||
    FOREIGN_WORDS.test(text.normalize('NFKC'))
  );
}

const endsSpoilers = (text: string) => SPOILERS_END.test(text);

type SignedBlock = { text: string; kind: string; rank: number };

/** Which of a document's blocks stand in a declared region, or hold a sign of one. */
export function findSpoilerBlocks(blocks: SignedBlock[]): boolean[] {
  const open = new Set<string>();
  const spoiled = blocks.map(() => false);
  let section = 0;
  let declared: number | null = null;
  for (const [at, { text, kind, rank }] of blocks.entries()) {
    if (kind === 'heading') {
      if (declared !== null && rank <= declared) declared = null;
      section = rank;
    }
    const plain = stripSigns(text);
    const begins = declaresSpoilers(plain);
    if (begins) declared = Math.min(declared ?? section, section);
    const signs = text.match(SIGNS) ?? [];
    const wasOpen = open.size > 0;
    for (const sign of signs) if (!applySign(open, sign)) spoiled.fill(true, 0, at + 1);
    spoiled[at] = spoiled[at]! || begins || declared !== null || wasOpen || signs.length > 0;
    if (declared !== null && !begins && endsSpoilers(plain)) declared = null;
  }
  return spoiled;
}

/** False for a closer of what was never opened: what it closes began somewhere before. */
function applySign(open: Set<string>, sign: string): boolean {
  const family = sign.slice(1);
  if (sign.startsWith(OPENS) || (sign.startsWith(TOGGLES) && !open.has(family))) {
    open.add(family);
    return true;
  }
  return open.delete(family) || /[:~]/.test(family);
}

const VOID_TAG = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** The elements that are open and hide what they hold, each until its own end; answers the signs to be put in. */
export class CoverStack {
  private readonly covers: { tag: string; depth: number }[] = [];

  open(tag: string, attributes: Record<string, string>): string {
    if (VOID_TAG.test(tag)) return '';
    for (const cover of this.covers) cover.depth += Number(cover.tag === tag);
    if (!isSpoilerTag(tag, attributes)) return '';
    this.covers.push({ tag, depth: 1 });
    return openingSign(`${this.covers.length}`.slice(-1));
  }

  close(tag: string): string {
    for (const cover of this.covers) cover.depth -= Number(cover.tag === tag);
    let signs = '';
    for (; this.covers.length > 0 && this.covers.at(-1)!.depth <= 0; this.covers.pop())
      signs += closingSign(`${this.covers.length}`.slice(-1));
    return signs;
  }
}
