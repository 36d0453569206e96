import 'server-only';

/** The form's fields; one that came several times is a list. React's own fields are not ours. */
export function formFields(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'));
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

/** The typed values of a form, to be shown again. */
export function typedValues(form: FormData): Record<string, string> {
  const shown = Object.entries(formFields(form)).filter(
    ([name, value]) => typeof value === 'string' && !isPasswordField(name),
  );
  return Object.fromEntries(shown) as Record<string, string>;
}

/** What is kept by field name, as the fields stand on the page: in this order a browser sends them. */
export function sortByField<Kept>(form: FormData, kept: Record<string, Kept>): Record<string, Kept> {
  const names = [...form.keys()];
  return Object.fromEntries(
    Object.entries(kept).sort(([one], [other]) => names.indexOf(one) - names.indexOf(other)),
  );
}

/** Whether a field holds a password, which is never given back. */
export const isPasswordField = (name: string) => /password/i.test(name);
