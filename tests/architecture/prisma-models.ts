type Field = { name: string; type: string; line: string };
export type Model = { name: string; gated: boolean; through: 'post' | 'thread' | null; fields: Field[] };

/** The models of a Prisma schema, with the marks in the comments above them. */
export const parseModels = (schema: string): Model[] =>
  [...schema.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(parseModel);

function parseModel([, notes = '', name = '', body = '']: RegExpMatchArray): Model {
  const fields = [...body.matchAll(/^ {2}(\w+) +(\w+).*$/gm)];
  return {
    name,
    gated: /^\/\/\/ @gated/m.test(notes),
    through: (/^\/\/\/ @gated through its (post|thread)$/m.exec(notes)?.[1] ?? null) as Model['through'],
    fields: fields.map(([line, field = '', type = '']) => ({ name: field, type, line })),
  };
}

export const hasField = (model: Model, field: string) => model.fields.some(({ name }) => name === field);

export const gatedModels = (models: Model[]) => models.filter((model) => model.gated);

/** Every model that carries a mark and is not gated: there must be none. */
export const ungatedModelsWithMark = (models: Model[]) =>
  models.filter((model) => !model.gated && hasField(model, 'spoilsThrough')).map(({ name }) => name);

/** The names of all fields that lead to a gated model, each once. */
export function relationsToGated(models: Model[]): string[] {
  const gated = new Set(gatedModels(models).map(({ name }) => name));
  const leading = models.flatMap(({ fields }) => fields.filter(({ type }) => gated.has(type)));
  return [...new Set(leading.map(({ name }) => name))].sort();
}
