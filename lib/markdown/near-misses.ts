import MarkdownIt from 'markdown-it';
import { blankOutCode } from './code-masking';
import { isHeart, parseOrdinal, scanDelimiters } from './aside-delimiters';

const { unescapeAll } = new MarkdownIt().utils;

// Signs of other sites that hide words, and misspelt signs of ours. None of it is found in prose.
const LOOKALIKES = [
  // | | words | |
  /\|[ \t]+\|[ \t]*\S(?:[^\n]*\S)?[ \t]*\|[ \t]+\|/,
  // !>words<!  >! words ! <  > !words! <
  /!>[^\n]*?<!/,
  />[ \t]?![^\n<>]+![ \t]?</,
  // [spoiler!] [ /spoiler/ ] [end spoiler] [spoiler=…] without its end
  /\[[^\p{L}\]\n]*spoilers?[^\p{L}\]\n]*\](?!\((?:https?:|mailto:|www\.))/iu,
  /\[[ \t]*(?:end|start|begin|open|close)[ \t-]*spoilers?[ \t]*\]|\[[ \t]*spoilers?[ \t-]*(?:end|start|begin)[ \t]*\]/i,
  /\[[ \t]*spoilers?[ \t]*[=:]/i,
  // [hide] [hidden=9] [/spoil]
  /\[[ \t]*[/\\]?[ \t]*(?:hide|hidden|spoil|spoile|spolier|spoler|blur|collapse)[ \t]*(?:[=:][^\]\n]*)?\](?!\((?:https?:|www\.))/i,
  // <spoiler> <details> <span class="spoiler"> <!-- words -->
  /<[ \t]*\/?[ \t]*(?:spoilers?|details|summary|hide|hidden|blur|spoil)\b[^<>\n]*>/i,
  /<[a-z][a-z0-9-]*\s[^<>\n]*\b(?:spoilers?|hidden)\b[^<>\n]*>/i,
  /<!--/,
  // {{spoiler}} {spoiler} {% spoiler %} \spoiler{words}
  /\{[^\p{L}{}\n]*(?:end)?[ \t]*(?:spoilers?|hide)\b[^{}\n]*\}/iu,
  /\\?\bspoilers?[ \t]?\{[^{}\n]*\}/i,
  // ::spoiler :spoiler[words] :::hidden
  /:{2,}[ \t]*(?:spoilers?|hidden|hide|details|spoil)\b/i,
  /:spoilers?[ \t]*[[{(:]/i,
  // (/spoiler) (view spoiler)[words (hide spoiler)]
  /(?<!\])[([{<][ \t]*[/\\][ \t]*spoilers?[ \t]*[)\]}>]/i,
  /\((?:view|hide|show)[ \t]+spoilers?\)/i,
];

/** Something that was plainly meant to hide words, and is no sign of ours; null where there is none. */
export function findNearMiss(source: string): string | null {
  return findNearMissInText(blankOutCode(source));
}

function findNearMissInText(text: string): string | null {
  const foldedText = foldLooks(text);
  // A sign that comes to light when look-alikes are told by their looks.
  if (foldedText !== text) {
    const [here, there] = [foldedText, text].map((words) =>
      [...scanDelimiters(words, parseOrdinal)].filter(isUnambiguous),
    );
    if (here!.length > there!.length) return shorten(foldedText.slice(here![0]!.at));
  }
  const found = LOOKALIKES.map((looks) => looks.exec(removeTables(foldedText))).find(
    (match) => match !== null,
  );
  return found ? shorten(found[0]) : null;
}

const isUnambiguous = ({ family, opens }: { family: string; opens: boolean }) => family !== '!' || opens;

/** Whether a text that can hide nothing in part has a sign of it, in any spelling: a title, a reason. */
export function hasAsideMarkup(text: string): boolean {
  const typed = text.replaceAll('\\', '');
  const signs = [...scanDelimiters(typed, parseOrdinal)].filter(
    ({ family, after }) => family !== '!' || !isHeart(typed, after),
  );
  return signs.length > 0 || findNearMissInText(typed) !== null;
}

const LOOKALIKE_CHARACTERS: [RegExp, string][] = [
  [/[‖∥ǁ║⏸]/gu, '||'],
  [/[｜￨│┃∣❘❙❚ǀ⏐▏¦]/gu, '|'],
  [/[“”„‟«»″＂]/gu, '"'],
];

/** A text by its looks: without what nobody sees, with full-width, accented and encoded characters as plain ones. */
function foldLooks(text: string): string {
  let seen = text.replace(/&(?:#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,31});/gi, (entity) => unescapeAll(entity));
  for (const [looks, as] of LOOKALIKE_CHARACTERS) seen = seen.replace(looks, as);
  return seen.normalize('NFKD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** The rows of a table of other Markdown have empty cells. */
function removeTables(text: string): string {
  if (!/^[ \t>]*\|?[ \t]*:?-{1,}:?[ \t]*\|/m.test(text)) return text;
  return text.replace(/^[ \t>]*\|.*\|[ \t]*$/gm, '');
}

const shorten = (text: string) => {
  const line = text.split('\n')[0]!.trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};
