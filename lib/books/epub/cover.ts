import type { PackageDocument } from './package-document';
import { readXml, resolveHref } from './xml';

/** The picture that the package document names as the cover, or else the first one on the page that it calls so. */
export function findCover(
  { cover, guide, spine }: PackageDocument,
  files: Map<string, string>,
  pictures: Map<string, Buffer>,
): Buffer | null {
  const named = cover === null ? undefined : pictures.get(cover);
  if (named) return named;
  // Some name a page where a picture is meant.
  const pages = [cover, guide.find(({ type }) => type === 'cover')?.file, spine[0]?.file];
  for (const page of pages) {
    const picture = page == null ? null : firstPicture(page, files.get(page) ?? '');
    const found = picture === null ? undefined : pictures.get(picture);
    if (found) return found;
  }
  return null;
}

function firstPicture(page: string, source: string): string | null {
  let path: string | null = null;
  readXml(source, {
    open: (name, attributes) => {
      const href = name === 'img' ? attributes.src : name === 'image' ? hrefOf(attributes) : undefined;
      if (href !== undefined) path ??= resolveHref(page, href)?.file ?? null;
    },
  });
  return path;
}

const hrefOf = (attributes: Record<string, string>) => attributes['xlink:href'] ?? attributes.href;
