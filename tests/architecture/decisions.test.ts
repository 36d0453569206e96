import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');

describe('a decision', () => {
  const folder = 'docs/decisions';
  const files = readdirSync(folder)
    .filter((name) => name !== 'README.md')
    .sort();
  const records = files.map((name) => ({ name, text: read(`${folder}/${name}`) }));
  const index = read(`${folder}/README.md`);
  const statusOf = (text: string) => /## Status\n([\s\S]*?)\n## /.exec(text)?.[1] ?? '';
  const textOf = (name: string) => records.find((record) => record.name === name)?.text ?? '';

  test('has the next number', () => {
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, position) => position + 1));
  });

  test('has its title, its date and four headings', () => {
    const odd = records.filter(({ name, text }) => {
      const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading).join();
      const head = new RegExp(`^# ${name.slice(0, 4)}\\. .+\\n\\nDate: \\d{4}-\\d\\d-\\d\\d\\n`);
      return !head.test(text) || headings !== 'Status,Context,Decision,Consequences';
    });
    expect(odd).toEqual([]);
  });

  test('has at most 200 words', () => {
    const words = ({ text }: { text: string }) => text.replace(/\]\([^)]*\)/g, ']').split(/\s+/).length;
    expect(records.filter((record) => words(record) > 200)).toEqual([]);
  });

  test('stands in the index with its title', () => {
    const missing = records.filter(({ name, text }) => {
      const [, title] = /^# \d{4}\. (.+)$/m.exec(text) ?? [];
      return !rowOf(name).includes(`| ${title} `);
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test('that changes another is named in the status of that one, and in its line of the index', () => {
    const silent = records.flatMap(({ name, text }) =>
      [...statusOf(text).matchAll(/^(?:- )?(Amends|Supersedes) .*\]\((.+)\)/gm)]
        .filter(
          ([, verb, other = '']) =>
            !statusOf(textOf(other)).includes(`${ANSWER[verb!]} by [${name.slice(0, 4)}]`) ||
            !rowOf(other).includes(`](${name})`),
        )
        .map(([, , other]) => `${name} changes ${other}`),
    );
    expect(silent).toEqual([]);
  });

  const ANSWER: Record<string, string> = { Amends: 'Amended', Supersedes: 'Superseded' };
  const rowOf = (name: string) =>
    index.split('\n').find((line) => line.startsWith(`| [${name.slice(0, 4)}](${name})`)) ?? '';
});
