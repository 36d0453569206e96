import { TagReader } from '@/lib/reviews/import/tag-reader';

export type Attributes = Record<string, string>;

/** Hears each element by its name without a prefix, in small letters, and each text with its entities read. */
export type XmlHandler = {
  open?: (name: string, attributes: Attributes) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

/** Reads XML or HTML as it comes: what is not well-formed is passed over, and no declared entity is expanded. */
export function readXml(source: string, { open, close, text }: XmlHandler) {
  const handler = {
    open: (tag: string, attributes: Attributes) => open?.(localName(tag), attributes),
    close: (tag: string) => close?.(localName(tag)),
    t: (piece: string) => text?.(piece),
  };
  new TagReader(source, handler, { isXml: true }).read();
}

const localName = (tag: string) => tag.slice(tag.lastIndexOf(':') + 1);

/** The file that an address within a file leads to, and its anchor; null for one outside the archive. */
export function resolveHref(from: string, href: string): { file: string; anchor: string } | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return null;
  const [address = '', anchor = ''] = href.split('#');
  const folder = from.split('/').slice(0, -1);
  const parts = address === '' ? from.split('/') : [...folder, ...decodePath(address).split('/')];
  const resolved: string[] = [];
  for (const part of parts) {
    if (part === '..') resolved.pop();
    else if (part !== '.' && part !== '') resolved.push(part);
  }
  return { file: resolved.join('/'), anchor: decodePath(anchor) };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
