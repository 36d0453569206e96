import { readXml } from './xml';

/** How many letters a file shows, how many stand before each of its anchors, and its first heading. */
export type FileText = { length: number; anchors: Map<string, number>; heading: string };

export function measureText(source: string): FileText {
  const anchors = new Map<string, number>();
  let length = 0;
  let hidden = 0;
  let heading: string | null = null;
  let isHeading = false;
  let isHeadingDone = false;
  readXml(source, {
    open: (name, { id, name: anchor }) => {
      for (const each of [id, name === 'a' ? anchor : undefined])
        if (each !== undefined && !anchors.has(each)) anchors.set(each, length);
      if (HIDDEN.has(name)) hidden += 1;
      if (HEADINGS.has(name) && !isHeadingDone) isHeading = true;
      if (name === 'br' && isHeading) heading = `${heading ?? ''} `;
    },
    close: (name) => {
      if (HIDDEN.has(name)) hidden = Math.max(0, hidden - 1);
      if (!HEADINGS.has(name) || !isHeading) return;
      isHeading = false;
      isHeadingDone = (heading ?? '').trim() !== '';
    },
    text: (text) => {
      if (hidden > 0) return;
      length += text.replace(/\s+/g, '').length;
      if (isHeading) heading = (heading ?? '') + text;
    },
  });
  return { length, anchors, heading: (heading ?? '').replace(/\s+/g, ' ').trim() };
}

const HIDDEN = new Set(['head', 'style', 'script']);
const HEADINGS = new Set(['h1', 'h2', 'h3']);
