import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GATED_MODELS, GATED_RELATIONS } from '@/lib/db/gated-models';

type Field = { name: string; type: string; line: string };
type Model = { name: string; gated: boolean; throughItsPost: boolean; fields: Field[] };

const schema = readFileSync('prisma/schema.prisma', 'utf8');
const models = [...schema.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(modelOf);
const gated = models.filter((model) => model.gated);
const marked = gated.filter((model) => !model.throughItsPost);
const discussions = marked.filter((model) => has(model, 'readingId'));

function modelOf([, notes = '', name = '', body = '']: RegExpMatchArray): Model {
  const fields = [...body.matchAll(/^ {2}(\w+) +(\w+).*$/gm)];
  return {
    name,
    gated: /^\/\/\/ @gated/m.test(notes),
    throughItsPost: /^\/\/\/ @gated through its post$/m.test(notes),
    fields: fields.map(([line, field = '', type = '']) => ({ name: field, type, line })),
  };
}

function has(model: Model, field: string) {
  return model.fields.some(({ name }) => name === field);
}

test('every model of the schema was read', () => {
  expect(models).toHaveLength(schema.match(/^model /gm)!.length);
  expect(gated.length).toBeGreaterThan(10);
});

describe('the guard', () => {
  test('knows every gated model', () => {
    expect([...GATED_MODELS].sort()).toEqual(gated.map(({ name }) => name).sort());
  });

  test('knows every relation that leads to one', () => {
    const names = new Set(gated.map(({ name }) => name));
    const leading = models.flatMap(({ fields }) => fields.filter(({ type }) => names.has(type)));
    expect([...GATED_RELATIONS].sort()).toEqual([...new Set(leading.map(({ name }) => name))].sort());
  });
});

describe('a gated model', () => {
  test.each(marked)('$name says which book it belongs to and how far it spoils', (model) => {
    expect(has(model, 'bookId')).toBe(true);
    expect(model.fields.find(({ name }) => name === 'spoilsThrough')?.line).toMatch(/ Int$/);
  });

  test.each(discussions)('$name, in a discussion, says whose club it is in', (model) => {
    expect(has(model, 'clubId')).toBe(true);
  });

  test.each(discussions.filter(({ name }) => name !== 'ThreadTally'))('$name says who wrote it', (model) => {
    expect(has(model, 'authorId')).toBe(true);
  });

  test.each(gated.filter((model) => model.throughItsPost))('$name without a mark has a post', (model) => {
    expect(model.fields.find(({ name }) => name === 'post')?.type).toBe('Post');
    expect(has(model, 'clubId')).toBe(true);
  });
});

test('nothing carries a mark without being gated', () => {
  const ungated = models.filter((model) => !model.gated);
  expect(ungated.filter((model) => has(model, 'spoilsThrough'))).toEqual([]);
});

test('no row is numbered by the database, and no id is made by it', () => {
  expect(schema).not.toMatch(/autoincrement\(|@default\(\s*(uuid|cuid|ulid|nanoid|dbgenerated|now)\b/);
});

test('every change of the schema has its migration', () => {
  expect(readFileSync('prisma/migrations/schema-as-migrated.prisma', 'utf8')).toBe(schema);
});

test('the database itself holds every mark within the outline of its book', () => {
  const constraints = readFileSync('prisma/migrations/20261120000001_constraints/migration.sql', 'utf8');
  for (const { name } of marked) {
    expect(constraints).toContain(
      `ALTER TABLE "${name}" ADD CONSTRAINT "${name}_place" FOREIGN KEY ("bookId", "spoilsThrough")`,
    );
  }
});
