'use client';

import { useFormContext } from '../ui/ActionForm';

type Props = { texts: { title: string; use: string; hint: string } };

/** The cover of the EPUB that was read, which the form holds until the book is saved; it can be left out. */
export function FileCover({ texts }: Props) {
  const { fileCover, useFileCover } = useFormContext().state.values;
  if (!fileCover) return null;
  return (
    <section aria-labelledby="file-cover" className="grid gap-3">
      <h3 id="file-cover">{texts.title}</h3>
      <input type="hidden" name="fileCover" value={fileCover} />
      <div className="flex items-start gap-4">
        <img src={`data:image/webp;base64,${fileCover}`} alt="" className="book-cover cover-m" />
        <div className="grid gap-2">
          <div className="field checkbox">
            <input
              id="use-file-cover"
              name="useFileCover"
              type="checkbox"
              defaultChecked={useFileCover === 'on'}
              aria-describedby="use-file-cover-hint"
            />
            <label htmlFor="use-file-cover">{texts.use}</label>
          </div>
          <p id="use-file-cover-hint" className="hint">
            {texts.hint}
          </p>
        </div>
      </div>
    </section>
  );
}
