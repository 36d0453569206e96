import fc from 'fast-check';

/** Scraps of posts that have broken a reader of asides before, or might. */
export const asideFragment = fc.constantFrom(
  ...[
    '||',
    '||||',
    '|',
    '|||',
    '{9}',
    '||{9}',
    '>!',
    '!<',
    '[spoiler]',
    '[spoiler=4]',
    '[/spoiler]',
    '\n:::\n',
  ],
  ...[
    '\n:::spoiler 9\n',
    ':::spoiler',
    '\\',
    ' ',
    '\n',
    '\n\n',
    'word',
    '`',
    '```\n',
    '**',
    '_',
    '~~',
    '- ',
    '> ',
    '# ',
  ],
  ...[
    '1. ',
    '    ',
    '[a](',
    ')',
    '[',
    ']',
    '![',
    'http://a.b/',
    '<http://',
    '>',
    '[r]: http://x "',
    '&#xE000;',
    '%EE%80%80',
  ],
  ...['|a|b|\n|-|-|\n', '---\n', '\t', '<b>', '&amp;', '"', '.', '\uE000', '\uF8FF', '\u{1F4DA}', 'me@a.b '],
);

/** An aside with the given words and place, in every way of writing one. */
export const asideNotations: ((words: string, place: number) => string)[] = [
  (words, place) => `||${words}||{${place}}`,
  (words, place) => `[spoiler=${place}]${words}[/spoiler]`,
  (words, place) => `\n:::spoiler ${place}\n${words}\n:::\n`,
];
