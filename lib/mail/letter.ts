import 'server-only';
import { escapeUTF8 } from 'entities';
import type { Language } from '@/lib/i18n/languages';

type Link = { label: string; url: string };
/** What a digest says of one book in one club. */
export type LetterSection = {
  title: string;
  url: string;
  lines: string[];
  /** Posts, where the reader wanted words. */
  posts: { title: string; url: string; by: string; words: string }[];
};

/** A mail before it has a form. All of it is plain text. */
export type Letter = {
  language: Language;
  /** The same for every mail of its kind. */
  subject: string;
  greeting: string;
  paragraphs: string[];
  sections: LetterSection[];
  button: Link | null;
  /** Why it came, and what to do about it. */
  footer: { text: string; links: Link[] };
};

export function letterText({ greeting, paragraphs, sections, button, footer }: Letter): string {
  const parts = [
    greeting,
    ...paragraphs,
    ...sections.map(sectionText),
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    [`-- `, footer.text, ...footer.links.map(({ label, url }) => `${label}: ${url}`)].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

const sectionText = ({ title, url, lines, posts }: LetterSection) =>
  [
    [title, ...lines, url].join('\n'),
    ...posts.map((post) => `  ${post.title}\n  ${post.by}: ${post.words}\n  ${post.url}`),
  ].join('\n\n');

// Pages' own paper and ink. A client that knows no dark scheme shows the light one, and has the styles of each element.
const PAPER = { light: '#faf9f5', dark: '#141210' };
const INK = { light: '#241f1a', dark: '#e4dfd5' };
const RIBBON = { light: '#8c2f2b', dark: '#e0a09a' };
const STYLE =
  `:root{color-scheme:light dark;supported-color-schemes:light dark}` +
  `@media (prefers-color-scheme:dark){.paper{background:${PAPER.dark}!important;color:${INK.dark}!important}` +
  `a{color:${RIBBON.dark}!important}.press{background:${INK.dark}!important;color:${PAPER.dark}!important}` +
  `.quiet{color:#b3aca0!important}.line{border-color:#4a443d!important}}`;
const BODY =
  `margin:0;padding:0;background:${PAPER.light};color:${INK.light};` +
  `font:17px/1.55 Georgia,'Times New Roman',serif;overflow-wrap:break-word`;

export function letterHtml(letter: Letter): string {
  const { language, subject, greeting, paragraphs, sections, button, footer } = letter;
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeUTF8(subject)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<style>${STYLE}</style></head><body class="paper" style="${BODY}">`,
    `<div class="paper" style="max-width:36em;margin:0 auto;padding:24px 20px;color:${INK.light}">`,
    ...[greeting, ...paragraphs].map(
      (words) => `<p dir="auto" style="margin:0 0 1em">${escapeUTF8(words)}</p>`,
    ),
    ...sections.map(sectionHtml),
    button ? `<p style="margin:1.5em 0">${buttonHtml(button)}</p>` : '',
    footerHtml(footer),
    '</div></body></html>',
  ].join('\n');
}

const sectionHtml = ({ title, url, lines, posts }: LetterSection) =>
  [
    '<div class="line" style="margin:1.2em 0;padding:0 0 0 14px;border-left:3px solid #d8d2c4">',
    `<h2 dir="auto" style="margin:0;font-size:1.15em;line-height:1.3">${linkHtml({ label: title, url })}</h2>`,
    ...lines.map((line) => `<p style="margin:.2em 0">${escapeUTF8(line)}</p>`),
    ...posts.map(
      (post) =>
        `<p dir="auto" style="margin:.9em 0 0">${linkHtml({ label: post.title, url: post.url })}<br>` +
        `<span class="quiet" style="color:#5c544a">${escapeUTF8(post.by)}:</span> ${escapeUTF8(post.words)}</p>`,
    ),
    '</div>',
  ].join('\n');

const buttonHtml = ({ label, url }: Link) =>
  `<a class="press" href="${escapeUTF8(url)}" style="display:inline-block;padding:10px 18px;border-radius:6px;` +
  `background:${INK.light};color:${PAPER.light};text-decoration:none">${escapeUTF8(label)}</a>`;

const footerHtml = ({ text, links }: Letter['footer']) =>
  `<p class="quiet line" style="margin:2em 0 0;padding-top:1em;border-top:1px solid #d8d2c4;color:#5c544a;` +
  `font-size:.85em">${[escapeUTF8(text), ...links.map(linkHtml)].join('<br>')}</p>`;

const linkHtml = ({ label, url }: Link) =>
  `<a href="${escapeUTF8(url)}" style="color:${RIBBON.light}">${escapeUTF8(label)}</a>`;
