/** What a tool changes: `text` in the place of `from`..`to`, after which `selection` is selected. */
export type TextEdit = { from: number; to: number; text: string; selection: [number, number] };
type Selected = { value: string; start: number; end: number };

/** Signs on both sides of what is selected; taken away where they are there. */
export function wrap({ value, start, end }: Selected, before: string, after = before): TextEdit {
  const words = value.slice(start, end);
  const isWrapped =
    value.slice(0, start).endsWith(before) &&
    value.slice(end).startsWith(after) &&
    // "*" is not half of "**".
    value.slice(0, start).replace(/[^*]/g, ' ').split(' ').at(-1)!.length !== before.length + 1;
  if (isWrapped) {
    const from = start - before.length;
    return { from, to: end + after.length, text: words, selection: [from, from + words.length] };
  }
  // Signs beside a space are no signs.
  const [, space, bare, rest] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words)!;
  const at = start + space!.length + before.length;
  return {
    from: start,
    to: end,
    text: `${space}${before}${bare}${after}${rest}`,
    selection: [at, at + bare!.length],
  };
}

/** A sign before each line that is touched; taken away where all have it. */
export function prefixLines({ value, start, end }: Selected, prefix: string): TextEdit {
  const from = value.lastIndexOf('\n', start - 1) + 1;
  const next = value.indexOf('\n', end);
  const to = next < 0 ? value.length : next;
  const lines = value.slice(from, to).split('\n');
  const isOn = lines.every((line) => line.startsWith(prefix));
  const text = lines.map((line) => (isOn ? line.slice(prefix.length) : prefix + line)).join('\n');
  const end2 = from + text.length;
  return { from, to, text, selection: start === end ? [end2, end2] : [from, end2] };
}

/** A link around what is selected, with its address to be typed; around an address, its words. */
export function link({ value, start, end }: Selected): TextEdit {
  const words = value.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(words);
  const text = isAddress ? `[](${words})` : `[${words}](https://)`;
  const at = isAddress || words === '' ? start + 1 : start + words.length + 3;
  return { from: start, to: end, text, selection: isAddress || words === '' ? [at, at] : [at, at + 8] };
}

/** A spoiler around what is selected, with the label of its place. */
export const hide = (selected: Selected, label: string): TextEdit => wrap(selected, '||', `||{${label}}`);
