type Field = { name: string; type: string; line: string };
export type Model = { name: string; gated: boolean; throughItsPost: boolean; fields: Field[] };

/** The models of a Prisma schema, with the marks in the comments above them. */
export const modelsOf = (schema: string): Model[] =>
  [...schema.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(modelOf);

function modelOf([, notes = '', name = '', body = '']: RegExpMatchArray): Model {
  const fields = [...body.matchAll(/^ {2}(\w+) +(\w+).*$/gm)];
  return {
    name,
    gated: /^\/\/\/ @gated/m.test(notes),
    throughItsPost: /^\/\/\/ @gated through its post$/m.test(notes),
    fields: fields.map(([line, field = '', type = '']) => ({ name: field, type, line })),
  };
}

export const has = (model: Model, field: string) => model.fields.some(({ name }) => name === field);

export const gatedIn = (models: Model[]) => models.filter((model) => model.gated);

/** Every model that carries a mark and is not gated: there must be none. */
export const forgottenIn = (models: Model[]) =>
  models.filter((model) => !model.gated && has(model, 'spoilsThrough')).map(({ name }) => name);

/** The names of all fields that lead to a gated model, each once. */
export function leadingToGated(models: Model[]): string[] {
  const gated = new Set(gatedIn(models).map(({ name }) => name));
  const leading = models.flatMap(({ fields }) => fields.filter(({ type }) => gated.has(type)));
  return [...new Set(leading.map(({ name }) => name))].sort();
}
