import 'server-only';
import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import * as z from 'zod';
import { viewer, type Viewer } from '@/lib/auth';
import { hear, isKey, type Sentence } from '@/lib/words';
import { inWords, refused, unsent, untouched, wrong, type Answer, type Reply } from './answer';
import { noteBeginning, noteFailure, noteOurForm } from './failure';
import { fieldsOf, typedIn } from './fields';
import { cameFromHere } from './origin';
import { notOurs } from './text';

export { absent, ask, done, refused, wrong, type Reply } from './answer';

type Shape = z.ZodObject;
type Work<S extends Shape, Who> = (input: z.infer<S>, who: Who) => Promise<Reply>;
type Action = (before: Answer, form: FormData) => Promise<Answer>;

/**
 * An action for people who are signed in: checks origin, shape and who, and only then does the work. Mistakes in the
 * shape are told to those who are.
 */
export const action = <S extends Shape>(shape: S, work: Work<S, Viewer>): Action =>
  actionFor(shape, () => viewer(), work);

/** The same for somebody of whom more is asked, for what they sent. */
export const actionFor = <S extends Shape, Who>(
  shape: S,
  whoFor: (input: z.infer<S>) => Promise<Who | null>,
  work: Work<S, Who>,
): Action =>
  fromHere((form) =>
    parsed(
      shape,
      form,
      async (input) => {
        const who = await whoFor(input);
        return who ? work(input, who) : signInFirst;
      },
      async (mistakes) => ((await viewer()) ? mistakes : signInFirst),
    ),
  );

const signInFirst = refused('answers.signInFirst');

/** An action that anybody may call, signed in or not. */
export const openAction = <S extends Shape>(shape: S, work: Work<S, Viewer | null>): Action =>
  fromHere(async (form) => {
    const who = await viewer();
    return parsed(shape, form, (input) => work(input, who));
  });

const fromHere = (inner: (form: FormData) => Promise<Reply>): Action =>
  async function checked(...sent: unknown[]) {
    // A form without a state sends the form alone; anybody may send anything.
    const form = sent.at(-1);
    noteBeginning();
    return inWords(await hear(), await answerTo(form, inner));
  };

async function answerTo(form: unknown, inner: (form: FormData) => Promise<Reply>) {
  if (!(form instanceof FormData)) return refused(notOurs);
  try {
    if (!(await cameFromHere())) return refused('answers.notFromHere');
    noteOurForm();
    return await inner(form);
  } catch (error) {
    // How the framework sends somebody elsewhere or to its page for nothing found.
    unstable_rethrow(error);
    noteFailure(error);
    return { ...unsent, typed: typedIn(form) };
  }
}

async function parsed<S extends Shape>(
  shape: S,
  form: FormData,
  work: (input: z.infer<S>) => Promise<Reply>,
  refuse = async (mistakes: Reply) => mistakes,
) {
  const input = shape.safeParse(fieldsOf(form));
  const answer = input.success ? await work(input.data) : await refuse(mistakes(input.error));
  return { ...answer, typed: typedIn(form) };
}

function mistakes(error: z.ZodError): Reply {
  const beside = error.issues.filter((issue) => typeof issue.path[0] === 'string');
  // A mistake in a hidden field would be told beside nothing.
  const isOurs = beside.length > 0 && beside.every((issue) => sentenceOf(issue) !== notOurs);
  if (!isOurs) return refused(notOurs);
  // The first mistake of a field is the one to mend first.
  return wrong(
    Object.fromEntries(beside.reverse().map((issue) => [String(issue.path[0]), sentenceOf(issue)])),
  );
}

/** Our shapes say which sentence it is, and what it is about; what a library says of itself is not for readers. */
function sentenceOf(issue: z.core.$ZodIssue): Sentence {
  if (!isKey(issue.message)) return notOurs;
  const about = issue.code === 'custom' ? (issue.params as About | undefined) : undefined;
  return about ? { key: issue.message, about } : issue.message;
}
type About = Exclude<Sentence, string>['about'];

const withScript = async () => (await headers()).has('next-action');

/** Goes to another page, always by a full load, so that nothing gated lives on in the browser's router. */
export async function go(path: string): Promise<Reply> {
  return (await withScript()) ? { ...untouched, go: path } : redirect(path);
}

/**
 * Stays on a page that shows by itself, with JavaScript, what became `other`, by the ids of its parts; without, it is
 * shown again by a redirect to `path`.
 */
export async function change(path: string, focus: string, other: Answer['other']): Promise<Reply> {
  if (!(await withScript())) redirect(`${path}#${focus}`);
  return { ...untouched, focus, other };
}

/** Shows the page again as it is now, landing on `focus`: in place with JavaScript, by a redirect to `path` without. */
export async function stay(path: string, focus: string | null = null): Promise<Reply> {
  if (!(await withScript())) redirect(focus ? `${path}#${focus}` : path);
  refresh();
  return { ...untouched, focus };
}
