import { readXml } from './xml';

/** A heading of a file, or a short line of its own. `level`: 1 for h1, 5 for a line; `at`: how many letters stand before it, and `end`: up to its own end. */
export type Heading = { text: string; level: number; at: number; end: number };

/** How many letters a file shows, how many stand before each of its anchors, and what it calls itself. */
export type FileText = {
  length: number;
  anchors: Map<string, number>;
  headings: Heading[];
  /** Its paragraphs that are short enough to be headings that are not marked as such. */
  lines: Heading[];
  /** What the file says it is, before its first letter: "titlepage", "bodymatter chapter". */
  type: string;
};

const LONGEST_LINE = 80;
const LINE = 5;

export function measureText(source: string): FileText {
  const anchors = new Map<string, number>();
  const headings: Heading[] = [];
  const types: string[] = [];
  let length = 0;
  let hidden = 0;
  let heading: Heading | null = null;
  let line: Heading = { text: '', level: LINE, at: 0, end: 0 };
  const lines: Heading[] = [];
  const endLine = () => {
    if (heading === null && line.text.trim() !== '' && line.text.length <= LONGEST_LINE)
      lines.push({ ...line, end: length });
    line = { text: '', level: LINE, at: length, end: length };
  };
  readXml(source, {
    open: (name, attributes) => {
      const { id, name: anchor } = attributes;
      for (const each of [id, name === 'a' ? anchor : undefined])
        if (each !== undefined && !anchors.has(each)) anchors.set(each, length);
      const type = attributes['epub:type'];
      if (length === 0 && type !== undefined) types.push(type);
      if (HIDDEN.has(name)) hidden += 1;
      if (HEADING.test(name) && heading === null)
        headings.push((heading = { text: '', level: Number(name.slice(1)), at: length, end: length }));
      if (name === 'br' && heading) heading.text += ' ';
      if (name === 'br') line.text += ' ';
      if (BLOCK.test(name)) endLine();
    },
    close: (name) => {
      if (HIDDEN.has(name)) hidden = Math.max(0, hidden - 1);
      if (BLOCK.test(name)) endLine();
      if (!HEADING.test(name) || heading === null) return;
      heading.end = length;
      heading = null;
    },
    text: (text) => {
      if (hidden > 0) return;
      length += text.replace(/\s+/g, '').length;
      if (heading) heading.text += text;
      if (line.text.length <= LONGEST_LINE) line.text += text;
    },
  });
  endLine();
  return {
    length,
    anchors,
    headings: trimmed(headings),
    lines: trimmed(lines),
    type: types.join(' '),
  };
}

const trimmed = (headings: Heading[]) =>
  headings.map((each) => ({ ...each, text: trim(each.text) })).filter(({ text }) => text !== '');

const trim = (text: string) => text.replace(/\s+/g, ' ').trim();
const HIDDEN = new Set(['head', 'style', 'script']);
const HEADING = /^h[1-4]$/;
const BLOCK = /^(?:p|div|h\d|section|header|li|td|blockquote)$/;
