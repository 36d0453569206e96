'use server';

import { refresh } from 'next/cache';
import { notFoundResult, success, viewerAction } from '@/lib/actions';
import { saveSignUpRule } from '@/lib/auth';
import { isHost } from '@/lib/mail/queries';
import * as schema from './schema';

/** For whoever runs this installation; for everybody else there is no such thing. */
export const chooseSignUpRuleAction = viewerAction(schema.signUpRuleInput, async ({ signUp }, viewer) => {
  if (!(await isHost(viewer))) return notFoundResult;
  await saveSignUpRule(signUp);
  refresh();
  return success('answers.accounts.signUpChanged');
});
