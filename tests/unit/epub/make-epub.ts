import { strToU8, zipSync, type Zippable } from 'fflate';

/** A chapter of a made-up book: its file, its heading and how much it tells. */
export type EpubFile = { file: string; heading?: string; letters?: number; body?: string };
type Options = {
  files: EpubFile[];
  nav?: string;
  ncx?: string;
  title?: string;
  extra?: Record<string, string>;
};

const page = ({ heading, letters = 500, body }: EpubFile) =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${
    heading === undefined ? '' : `<h1>${heading}</h1>`
  }${body ?? `<p>${'a'.repeat(letters)}</p>`}</body></html>`;

/** The files of an EPUB, by their paths. */
export function epubFiles({
  files,
  nav,
  ncx,
  title = 'The House',
  extra = {},
}: Options): Record<string, string> {
  const items = files.map(
    ({ file }, at) => `<item id="i${at}" href="${file}" media-type="application/xhtml+xml"/>`,
  );
  const toc = [
    nav === undefined
      ? ''
      : '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>',
    ncx === undefined ? '' : '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
  ];
  const spine = files.map((_, at) => `<itemref idref="i${at}"/>`).join('');
  return {
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>${title}</dc:title><dc:creator>Ines Prado</dc:creator><dc:date>1998-02-01</dc:date><dc:identifier>urn:isbn:978-3-16-148410-0</dc:identifier></metadata><manifest>${items.join('')}${toc.join('')}</manifest><spine${ncx === undefined ? '' : ' toc="ncx"'}>${spine}</spine></package>`,
    ...Object.fromEntries(files.map((each) => [`OEBPS/${each.file}`, page(each)])),
    ...(nav === undefined ? {} : { 'OEBPS/nav.xhtml': `<html><body>${nav}</body></html>` }),
    ...(ncx === undefined ? {} : { 'OEBPS/toc.ncx': `<ncx><navMap>${ncx}</navMap></ncx>` }),
    ...extra,
  };
}

export const zip = (files: Record<string, string | Uint8Array>): Uint8Array => {
  const all: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  );
  return zipSync(all);
};

/** The same bytes in pieces, as an upload brings them. */
export async function* inPieces(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
