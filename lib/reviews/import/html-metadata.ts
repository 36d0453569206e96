import { nameFromJson } from './front-matter';
import type { TagHandler } from './tag-reader';
import type { Block, DocumentHead } from './block';

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
const ARTICLE_TYPE =
  /(?:Article|BlogPosting|Review|Report|LiveBlogPosting|WebPage|SocialMediaPosting|TechArticle)$/;
const BYLINE_CLASS = /byline|author|dateline|writtenby|p-author/i;
const TITLE_SEPARATOR = / +[|\-–—\\/>»·•:]{1,2} +/;
const BYLINE_LABEL =
  /^(?:(?:(?:a )?review(?:ed)?|written|posted|published|words|text|story|von|par|por)[ :]+)?(?:by|von|par|por|de|di|door)?[ :]+(?=\p{Lu})/iu;

/** A page's own metadata: from its head, its linked data and its byline. */
export class PageMetadata implements TagHandler {
  private readonly meta = new Map<string, string>();
  private readonly scripts: string[] = [];
  private readonly headings: string[] = [];
  private readonly bylines: string[] = [];
  private title = '';
  private titles = 0;
  private collectors: { tag: string; depth: number; text: string; keep: (text: string) => void }[] = [];

  open(tag: string, attributes: Record<string, string>) {
    for (const open of this.collectors) open.depth += Number(open.tag === tag);
    if (/^(?:br|p|div|li|span)$/.test(tag)) this.t(' ');
    if (tag === 'meta') this.takeMeta(attributes);
    else if (tag === 'title') this.collect(tag, (text) => (this.title ||= this.titles++ === 0 ? text : ''));
    else if (tag === 'script') this.takeScript(tag, attributes);
    else if (tag === 'h1') this.collect(tag, (text) => this.headings.push(text));
    else if (isAuthorElement(attributes)) this.takeByline(tag, attributes);
  }

  close(tag: string) {
    for (const open of this.collectors) open.depth -= Number(open.tag === tag);
    for (const open of this.collectors.filter(({ depth }) => depth <= 0)) open.keep(open.text);
    this.collectors = this.collectors.filter(({ depth }) => depth > 0);
  }

  t(text: string) {
    for (const open of this.collectors) if (open.text.length < 500_000) open.text += text;
  }

  /** The page's title and byline. Of a bare <title> the site's name is cut. */
  head(blocks: Block[]): DocumentHead {
    const data = this.linkedData();
    const [title] = [data.title, ...TITLES.map((name) => this.meta.get(name))].flatMap(
      (found) => cleanTitle(found) ?? [],
    );
    const byline = [data.byline, ...BYLINES.map((name) => this.meta.get(name)), ...this.bylines].flatMap(
      (found) => parseByline(found) ?? [],
    )[0];
    return { title: title ?? this.titleOf(blocks), byline: byline ?? null };
  }

  private collect(tag: string, keep: (text: string) => void) {
    if (this.collectors.length < 20) this.collectors.push({ tag, depth: 1, text: '', keep });
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
    const items = this.scripts.flatMap((script) => parseLinkedData(script)).filter(isArticle);
    const [article] = items;
    if (!article) return {};
    const name = nameFromJson(article.name);
    const headline = nameFromJson(article.headline);
    const byline = joinAuthors(article.author);
    return {
      title: (titleRepeatsName(this.title, name, headline) ? name : (headline ?? name)) ?? undefined,
      byline: byline ?? undefined,
    };
  }

  /** The <title> without the site's name, or the heading that it is made of. */
  private titleOf(blocks: Block[]): string | null {
    const title = cleanTitle(this.title);
    const headings = [
      ...this.headings,
      ...blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text),
    ].flatMap((text) => cleanTitle(text) ?? []);
    const same = headings.find((text) => text.length > 10 && title?.includes(text));
    if (same) return same;
    const [only, second] = [...new Set(this.headings.flatMap((text) => cleanTitle(text) ?? []))];
    if (only && !second && (!title || title.length < 15 || title.length > 150)) return only;
    return title && this.withoutSite(title);
  }

  private withoutSite(title: string): string {
    const site = cleanTitle(
      this.meta.get('og:site_name') ?? this.meta.get('application-name'),
    )?.toLowerCase();
    const parts = title.split(TITLE_SEPARATOR);
    if (parts.length < 2) return title;
    if (site && parts.at(-1)!.toLowerCase() === site)
      return title.slice(0, -parts.at(-1)!.length).replace(/[ |\-–—\\/>»·•:]+$/, '');
    if (site && parts[0]!.toLowerCase() === site)
      return title.slice(parts[0]!.length).replace(/^[ |\-–—\\/>»·•:]+/, '');
    const first = title.slice(0, -parts.at(-1)!.length).replace(/[ |\-–—\\/>»·•:]+$/, '');
    return first.split(' ').length >= 3 ? first : title;
  }
}

const isAuthorElement = (attributes: Record<string, string>) =>
  /(?:^|\s)author(?:\s|$)/i.test(attributes.rel ?? '') ||
  /author/i.test(attributes.itemprop ?? '') ||
  BYLINE_CLASS.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`);

const cleanTitle = (text: string | undefined | null) =>
  text
    ?.replace(/<[^<>]{0,300}>/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 300) || null;

/** A name as a byline says it: without "by", and short, or null. */
function parseByline(found: string | undefined | null): string | null {
  const name = cleanTitle(found)
    ?.replace(BYLINE_LABEL, '')
    .replace(/^[\s,|·•–—-]+|[\s,|·•–—:-]+$/g, '');
  return name &&
    name.length < 100 &&
    /\p{L}/u.test(name) &&
    !/^(?:by|author|unknown|admin|anonymous)$/i.test(name)
    ? name
    : null;
}

type Item = Record<string, unknown>;

function parseLinkedData(script: string): Item[] {
  try {
    return flattenItems(
      JSON.parse(script.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '').replace(/[\n\r\t]+/g, ' ')),
    );
  } catch {
    return [];
  }
}

function flattenItems(value: unknown, depth = 0): Item[] {
  if (Array.isArray(value)) return depth > 4 ? [] : value.flatMap((item) => flattenItems(item, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  const item: Item = { ...value };
  return [item, ...('@graph' in item ? flattenItems(item['@graph'], depth + 1) : [])];
}

const itemTypes = (item: Item) => [item['@type']].flat().filter((type) => typeof type === 'string');
const isArticle = (item: Item) =>
  itemTypes(item).some((type) => ARTICLE_TYPE.test(type) && type !== 'WebPage');

function joinAuthors(author: unknown): string | null {
  const names = [author].flat().flatMap((one) => nameFromJson(one) ?? []);
  return names.filter((name) => !/^https?:/.test(name)).join(', ') || null;
}

/** Of a name and a headline the one that the page's title repeats. */
function titleRepeatsName(title: string, name: string | null, headline: string | null): boolean {
  const shared = (text: string | null) => (text ? title.toLowerCase().includes(text.toLowerCase()) : false);
  return name !== null && shared(name) && !shared(headline);
}
