import { Parser } from 'htmlparser2';

type Field = { name: string; value: string; type: string };

/** The fields of the form of a page that has a certain field, as a browser without JavaScript would send them. */
export function formFields(html: string, having: string): Record<string, string> {
  const form = parseForms(html).find((fields) => fields.some(({ name }) => name === having));
  if (!form) throw new Error(`There is no form with a field ${having}.`);
  return Object.fromEntries(form.map(({ name, value }) => [name, value]));
}

function parseForms(html: string): Field[][] {
  const forms: Field[][] = [];
  let field: Field | undefined;
  let select: string | undefined;
  const parser = new Parser({
    onopentag(tag, { name = '', value = '', type = '', ...rest }) {
      if (tag === 'form') forms.push([]);
      if (tag === 'select') select = name;
      if (tag === 'input' && !['checkbox', 'radio'].includes(type)) forms.at(-1)?.push({ name, value, type });
      if (tag === 'option' && select && 'selected' in rest) forms.at(-1)?.push({ name: select, value, type });
      if (tag === 'textarea') forms.at(-1)?.push((field = { name, value: '', type: tag }));
    },
    ontext(text) {
      if (field) field.value += text;
    },
    onclosetag(tag) {
      if (tag === 'select') select = undefined;
      if (tag !== 'textarea' || !field) return;
      field.value = decodeEntities(field.value.replace(/^\n/, ''));
      field = undefined;
    },
  });
  parser.end(html);
  return forms;
}

// What stands in a textarea the parser leaves as it is.
const decodeEntities = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name: string) =>
    name ? (ENTITIES[name] ?? all) : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16)),
  );
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
