import { nameOf } from './front-matter';
import type { Tagged } from './tags';
import type { Block, Head } from './text';

const TITLES = [
  'dc:title',
  'dcterm:title',
  'dcterms.title',
  'dc.title',
  'og:title',
  'weibo:article:title',
  'weibo:webpage:title',
  'title',
  'twitter:title',
  'parsely-title',
  'sailthru.title',
];
const BYLINES = [
  'dc:creator',
  'dcterm:creator',
  'dcterms.creator',
  'dc.creator',
  'dc.contributor',
  'author',
  'article:author',
  'og:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'byline',
  'twitter:data1-author',
];
const IS_ARTICLE =
  /(?:Article|BlogPosting|Review|Report|LiveBlogPosting|WebPage|SocialMediaPosting|TechArticle)$/;
const IS_BYLINE = /byline|author|dateline|writtenby|p-author/i;
const SEPARATOR = / +[|\-–—\\/>»·•:]{1,2} +/;
const LABEL =
  /^(?:(?:(?:a )?review(?:ed)?|written|posted|published|words|text|story|von|par|por)[ :]+)?(?:by|von|par|por|de|di|door)?[ :]+(?=\p{Lu})/iu;

/** What a page says of itself: in its head, as linked data, and where it names who wrote it. */
export class Metadata implements Tagged {
  private readonly meta = new Map<string, string>();
  private readonly scripts: string[] = [];
  private readonly headings: string[] = [];
  private readonly bylines: string[] = [];
  private title = '';
  private titles = 0;
  private open_: { tag: string; depth: number; text: string; keep: (text: string) => void }[] = [];

  open(tag: string, attributes: Record<string, string>) {
    for (const open of this.open_) open.depth += Number(open.tag === tag);
    if (/^(?:br|p|div|li|span)$/.test(tag)) this.say(' ');
    if (tag === 'meta') this.takeMeta(attributes);
    else if (tag === 'title') this.collect(tag, (text) => (this.title ||= this.titles++ === 0 ? text : ''));
    else if (tag === 'script') this.takeScript(tag, attributes);
    else if (tag === 'h1') this.collect(tag, (text) => this.headings.push(text));
    else if (namesAuthor(attributes)) this.takeByline(tag, attributes);
  }

  close(tag: string) {
    for (const open of this.open_) open.depth -= Number(open.tag === tag);
    for (const open of this.open_.filter(({ depth }) => depth <= 0)) open.keep(open.text);
    this.open_ = this.open_.filter(({ depth }) => depth > 0);
  }

  say(text: string) {
    for (const open of this.open_) if (open.text.length < 500_000) open.text += text;
  }

  /** The page's title and byline. Of a bare <title> the site's name is cut. */
  head(blocks: Block[]): Head {
    const data = this.linkedData();
    const [title] = [data.title, ...TITLES.map((name) => this.meta.get(name))].flatMap(
      (found) => clean(found) ?? [],
    );
    const byline = [data.byline, ...BYLINES.map((name) => this.meta.get(name)), ...this.bylines].flatMap(
      (found) => bylineOf(found) ?? [],
    )[0];
    return { title: title ?? this.titleOf(blocks), byline: byline ?? null };
  }

  private collect(tag: string, keep: (text: string) => void) {
    if (this.open_.length < 20) this.open_.push({ tag, depth: 1, text: '', keep });
  }

  private takeMeta({ name, property, itemprop, content }: Record<string, string>) {
    const isUrl = /^(?:https?:)?\/\//i.test(content?.trim() ?? '');
    for (const key of `${property ?? ''} ${name ?? ''} ${itemprop ?? ''}`.toLowerCase().split(/\s+/))
      if (key && content?.trim() && !isUrl && !this.meta.has(key)) this.meta.set(key, content);
  }

  private takeScript(tag: string, { type }: Record<string, string>) {
    if (/^application\/ld\+json/i.test(type ?? '')) this.collect(tag, (text) => this.scripts.push(text));
  }

  private takeByline(tag: string, { content }: Record<string, string>) {
    if (/^(?:img|input|br|hr|link)$/.test(tag)) return;
    if (content) this.bylines.push(content);
    else this.collect(tag, (text) => this.bylines.push(text));
  }

  private linkedData(): { title?: string; byline?: string } {
    const items = this.scripts.flatMap((script) => itemsOf(script)).filter(isArticle);
    const [article] = items;
    if (!article) return {};
    const name = nameOf(article.name);
    const headline = nameOf(article.headline);
    const byline = authorsOf(article.author);
    return {
      title: (isTitled(this.title, name, headline) ? name : (headline ?? name)) ?? undefined,
      byline: byline ?? undefined,
    };
  }

  /** The <title> without the site's name, or the heading that it is made of. */
  private titleOf(blocks: Block[]): string | null {
    const title = clean(this.title);
    const headings = [
      ...this.headings,
      ...blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text),
    ].flatMap((text) => clean(text) ?? []);
    const same = headings.find((text) => text.length > 10 && title?.includes(text));
    if (same) return same;
    const [only, second] = [...new Set(this.headings.flatMap((text) => clean(text) ?? []))];
    if (only && !second && (!title || title.length < 15 || title.length > 150)) return only;
    return title && this.withoutSite(title);
  }

  private withoutSite(title: string): string {
    const site = clean(this.meta.get('og:site_name') ?? this.meta.get('application-name'))?.toLowerCase();
    const parts = title.split(SEPARATOR);
    if (parts.length < 2) return title;
    if (site && parts.at(-1)!.toLowerCase() === site)
      return title.slice(0, -parts.at(-1)!.length).replace(/[ |\-–—\\/>»·•:]+$/, '');
    if (site && parts[0]!.toLowerCase() === site)
      return title.slice(parts[0]!.length).replace(/^[ |\-–—\\/>»·•:]+/, '');
    const first = title.slice(0, -parts.at(-1)!.length).replace(/[ |\-–—\\/>»·•:]+$/, '');
    return first.split(' ').length >= 3 ? first : title;
  }
}

const namesAuthor = (attributes: Record<string, string>) =>
  /(?:^|\s)author(?:\s|$)/i.test(attributes.rel ?? '') ||
  /author/i.test(attributes.itemprop ?? '') ||
  IS_BYLINE.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`);

const clean = (text: string | undefined | null) =>
  text
    ?.replace(/<[^<>]{0,300}>/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 300) || null;

/** A name as a byline says it: without "by", and short, or null. */
function bylineOf(found: string | undefined | null): string | null {
  const name = clean(found)
    ?.replace(LABEL, '')
    .replace(/^[\s,|·•–—-]+|[\s,|·•–—:-]+$/g, '');
  return name &&
    name.length < 100 &&
    /\p{L}/u.test(name) &&
    !/^(?:by|author|unknown|admin|anonymous)$/i.test(name)
    ? name
    : null;
}

type Item = Record<string, unknown>;

function itemsOf(script: string): Item[] {
  try {
    return flattened(JSON.parse(script.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '').replace(/[\n\r\t]+/g, ' ')));
  } catch {
    return [];
  }
}

function flattened(value: unknown, depth = 0): Item[] {
  if (Array.isArray(value)) return depth > 4 ? [] : value.flatMap((item) => flattened(item, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  const item: Item = { ...value };
  return [item, ...('@graph' in item ? flattened(item['@graph'], depth + 1) : [])];
}

const typesOf = (item: Item) => [item['@type']].flat().filter((type) => typeof type === 'string');
const isArticle = (item: Item) => typesOf(item).some((type) => IS_ARTICLE.test(type) && type !== 'WebPage');

function authorsOf(author: unknown): string | null {
  const names = [author].flat().flatMap((one) => nameOf(one) ?? []);
  return names.filter((name) => !/^https?:/.test(name)).join(', ') || null;
}

/** Of a name and a headline the one that the page's title repeats. */
function isTitled(title: string, name: string | null, headline: string | null): boolean {
  const shared = (text: string | null) => (text ? title.toLowerCase().includes(text.toLowerCase()) : false);
  return name !== null && shared(name) && !shared(headline);
}
