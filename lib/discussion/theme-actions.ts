'use server';

import { fieldErrors, notFoundResult, redirectTo } from '@/lib/actions';
import { changeThreadTheme } from '@/lib/gate';
import { readingAction } from '../readings/reading-action';
import { changeThreadThemeInput } from './schema';

/** Says what a thread is about, for whom it is open and whose theme that is. */
export const changeThreadThemeAction = readingAction(
  changeThreadThemeInput,
  async ({ thread: threadId, theme: themeId }, reader, path) => {
    const changed = await changeThreadTheme(reader, { threadId, themeId });
    if (changed === 'no-theme') return fieldErrors({ theme: 'answers.typed.one' });
    return changed && typeof changed === 'object' ? redirectTo(`${path}/t/${threadId}`) : notFoundResult;
  },
);
