import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { errorPage } from '@/lib/actions/error-page';
import { fieldLabels } from '@/lib/actions/field-labels';
import { isMessageKey } from '@/lib/i18n';

const parts = readdirSync('components', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => readFileSync(path.join('components', file), 'utf8'));
const fields = parts.flatMap((source) =>
  [...source.matchAll(/<(?:TextField|TextArea)\b[^]*?\bname="(\w+)"/g)].map(([, name]) => name!),
);

test('every field that people type into is shown on the page of what failed', () => {
  expect(fields.length).toBeGreaterThan(15);
  expect(fields.filter((name) => !Object.hasOwn(fieldLabels, name))).toEqual([]);
  expect(Object.values(fieldLabels).filter((key) => !isMessageKey(key))).toEqual([]);
});

test('whatever was sent stands there as text and is no markup', () => {
  const form = new FormData();
  form.append('source', '</textarea><script>alert(1)</script>');
  form.append('"><script>', '"><script>');

  const page = errorPage({ cookie: 'language=de' }, form);

  expect(page).toContain('lang="de"');
  expect(page).not.toMatch(/<script|<\/textarea><.*alert/);
  expect(page).toContain('&lt;script&gt;alert(1)');
});
