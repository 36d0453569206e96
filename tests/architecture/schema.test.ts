import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GATED_MODELS, GATED_RELATIONS } from '@/lib/db/gated-models';
import { ungatedModelsWithMark, gatedModels, hasField, relationsToGated, parseModels } from './prisma-models';

const schema = readFileSync('prisma/schema.prisma', 'utf8');
const models = parseModels(schema);
const gated = gatedModels(models);
const marked = gated.filter(({ through }) => through === null);
const discussions = marked.filter((model) => hasField(model, 'readingId'));

test('every model of the schema was read', () => {
  expect(models).toHaveLength(schema.match(/^model /gm)!.length);
  expect(gated.length).toBeGreaterThan(10);
});

describe('the guard', () => {
  test('knows every gated model', () => {
    expect([...GATED_MODELS].sort()).toEqual(gated.map(({ name }) => name).sort());
  });

  test('knows every relation that leads to one', () => {
    expect([...GATED_RELATIONS].sort()).toEqual(relationsToGated(models));
  });
});

describe('a gated model', () => {
  test.each(marked)('$name says which book it belongs to and how far it spoils', (model) => {
    expect(hasField(model, 'bookId')).toBe(true);
    expect(model.fields.find(({ name }) => name === 'spoilsThrough')?.line).toMatch(/ Int$/);
  });

  test.each(discussions)('$name, in a discussion, says whose club it is in', (model) => {
    expect(hasField(model, 'clubId')).toBe(true);
  });

  test.each(discussions.filter(({ name }) => !['ThreadTally', 'Notice'].includes(name)))(
    '$name says who wrote it',
    (model) => {
      expect(hasField(model, 'authorId')).toBe(true);
    },
  );

  test.each(gated.filter(({ through }) => through === 'post'))('$name without a mark has a post', (model) => {
    expect(model.fields.find(({ name }) => name === 'post')?.type).toBe('Post');
    expect(hasField(model, 'clubId')).toBe(true);
  });

  test.each(gated.filter(({ through }) => through === 'thread'))(
    '$name without a mark has a thread',
    (model) => {
      expect(model.fields.find(({ name }) => name === 'thread')?.type).toBe('Thread');
    },
  );
});

test('nothing carries a mark without being gated', () => {
  expect(ungatedModelsWithMark(models)).toEqual([]);
});

test('no row is numbered by the database, and no id is made by it', () => {
  expect(schema).not.toMatch(/autoincrement\(|@default\(\s*(uuid|cuid|ulid|nanoid|dbgenerated|now)\b/);
});

test('every change of the schema has its migration', () => {
  expect(readFileSync('prisma/migrations/schema-as-migrated.prisma', 'utf8')).toBe(schema);
});

test('the database itself holds every mark within the outline of its book', () => {
  const folder = 'prisma/migrations';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.sql'),
  );
  const constraints = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8')).join('\n');
  for (const { name } of marked) {
    expect(constraints).toContain(
      `ALTER TABLE "${name}" ADD CONSTRAINT "${name}_place" FOREIGN KEY ("bookId", "spoilsThrough")`,
    );
  }
});
