import 'server-only';

/** The form's fields; one that came several times is a list. React's own fields are not ours. */
export function fieldsOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'));
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

/** What was typed into it, to be shown again. */
export function typedIn(form: FormData): Record<string, string> {
  const shown = Object.entries(fieldsOf(form)).filter(
    ([name, value]) => typeof value === 'string' && !isPassword(name),
  );
  return Object.fromEntries(shown) as Record<string, string>;
}

/** Whether a field holds a password, which is never given back. */
export const isPassword = (name: string) => /password/i.test(name);
