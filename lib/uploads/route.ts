import 'server-only';
import { isSameOrigin } from '@/lib/actions/same-origin';
import { markActionStarted, reportFailure } from '@/lib/actions/server-context';
import { viewer, type Viewer } from '@/lib/auth';
import { notFoundResponse } from '@/lib/request-refusal/not-found';
import { readUpload, UploadError, type Upload, type UploadRefusal } from './multipart';

/** What a form for a file says when it is shown again, in its address as `upload`. */
export type UploadMistake = UploadRefusal | 'notFromHere' | 'tooOften' | 'failed';

type Route<P> = {
  /** The path of the page that has the form. */
  formPath: (params: P) => string;
  field: string;
  maxBytes: number;
  /** Asked before the file is read: null for whom nothing is there, and else what `receive` is told of them. */
  admit: (person: Viewer, params: P) => Promise<{ mistake: UploadMistake } | { admitted: true } | null>;
  /** Reads the file and answers with the path where the browser goes next. */
  receive: (upload: Upload, person: Viewer, params: P) => Promise<string>;
};

/**
 * The route that a form with a file is sent to, with the checks of an action: origin, session, right, and only then the
 * file. It answers with a redirect, so that it needs no JavaScript. server/uploads.mjs has to know its path.
 */
export const uploadRoute = <P>(route: Route<P>) =>
  async function POST(request: Request, context: { params: Promise<P> }): Promise<Response> {
    markActionStarted();
    const params = await context.params;
    const form = route.formPath(params);
    try {
      return await answerUpload(route, request, params);
    } catch (error) {
      if (error instanceof UploadError) return redirectToForm(form, error.reason);
      reportFailure(error);
      return redirectToForm(form, 'failed');
    }
  };

async function answerUpload<P>(route: Route<P>, request: Request, params: P): Promise<Response> {
  const form = route.formPath(params);
  if (!(await isSameOrigin())) return redirectToForm(form, 'notFromHere');
  const person = await viewer();
  if (!person) return redirectTo(`/sign-in?next=${encodeURIComponent(form)}`);
  const right = await route.admit(person, params);
  if (!right) return notFoundResponse();
  if ('mistake' in right) return redirectToForm(form, right.mistake);
  const upload = await readUpload(request, route);
  if ('refusal' in upload) return redirectToForm(form, upload.refusal);
  try {
    return redirectTo(await route.receive(upload, person, params));
  } finally {
    await upload.drain();
  }
}

const redirectTo = (path: string) => new Response(null, { status: 303, headers: { Location: path } });

const redirectToForm = (form: string, mistake: UploadMistake) => redirectTo(`${form}?upload=${mistake}`);
