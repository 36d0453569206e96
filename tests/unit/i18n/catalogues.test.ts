import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { de } from '@/lib/i18n/de';
import { en } from '@/lib/i18n/en';

type Tree = { readonly [name: string]: string | Tree };

const flattenTree = (tree: Tree, before = ''): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([name, words]): [string, string][] =>
    typeof words === 'string' ? [[`${before}${name}`, words]] : flattenTree(words, `${before}${name}.`),
  );

const english = flattenTree(en);
const german = new Map(flattenTree(de));

/** What a text is filled in with, and the tags in it: the names in its syntax tree. */
function parameterNames(text: string): string[] {
  const names = JSON.stringify(
    new IntlMessageFormat(text, 'en', undefined, { captureLocation: false }).getAst(),
  );
  const found = [...names.matchAll(/"type":([1-8]),"value":"(\w+)"/g)];
  return [...new Set(found.map(([, type, name]) => (type === '8' ? `<${name}>` : `${name}`)))].sort();
}

const code = ['app', 'components', 'lib']
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => path.join(room, file)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/^lib\/(i18n\/(en|de)|db\/generated)\//.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
  // A browser has its words without asking for them by name: `const { again } = offlineMessages()`.
  .replace(/\{([^{}]*)\} = offlineMessages\(\)/g, (_, names: string) => names.replace(/\w+/g, 'failed.$&'))
  .replaceAll('offlineMessages().', 'failed.');

// A key whose last part is known only at run time: `discussion.reactions.${reaction}`.
const made = [...code.matchAll(/`((?:\w+\.)+)\$\{[\w.]+\}(\w*)`/g)].map(
  ([, before = '', after = '']) => new RegExp(`^${before.replaceAll('.', '\\.')}\\w+${after}$`),
);

describe('a text', () => {
  test('has a name that some page, part or answer uses', () => {
    const isUsed = (key: string) =>
      new RegExp(`\\b${key.replaceAll('.', '\\.')}\\b`).test(code) || made.some((names) => names.test(key));

    expect(english.map(([key]) => key).filter((key) => !isUsed(key))).toEqual([]);
  });

  test('is there for every answer that a shape or an action names', () => {
    const named = [...code.matchAll(/'(answers\.[\w.]+)'/g)].map(([, key]) => key!);

    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((key) => !english.some(([one]) => one === key))).toEqual([]);
  });

  test.each(english)('%s has German words that are filled in like the English', (key, text) => {
    expect(parameterNames(german.get(key) ?? '')).toEqual(parameterNames(text));
  });

  test('of more than two words is another one in German', () => {
    const long = english.filter(([, text]) => text.replace(/[{<][^}>]*[}>]/g, '').split(/\s+/).length > 2);

    expect(long.length).toBeGreaterThan(150);
    expect(long.filter(([key, text]) => german.get(key) === text)).toEqual([]);
  });

  test('quotes as its language does, and addresses a German reader as a friend', () => {
    expect(english.filter(([, text]) => /[„"]/.test(text))).toEqual([]);
    expect(
      [...german].filter(([, text]) => /[”"]|\b(Ihr|Ihre|Ihnen|Sie haben|Sie sind)\b/.test(text)),
    ).toEqual([]);
  });
});

test('there are no German words without English ones', () => {
  expect([...german.keys()].sort()).toEqual(english.map(([key]) => key).sort());
});
