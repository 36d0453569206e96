import 'server-only';
import { escapeUTF8 } from 'entities';
import { isLanguage, preferredLanguage } from '@/lib/i18n/languages';
import { messagesIn, type Translate } from '@/lib/i18n';
import { fieldLabels } from './field-labels';
import { isPasswordField } from './form-fields';

// It stands without the stylesheet, like app/global-error.tsx.
const STYLE =
  ':root{color-scheme:light dark}body{max-width:36rem;margin:3rem auto;padding:0 1rem;' +
  'background:light-dark(#faf9f5,#141210);color:light-dark(#241f1a,#e4dfd5);font:1.125rem/1.6 Georgia,serif}' +
  'a{color:inherit;text-underline-offset:.22em}label{display:block}' +
  'input,textarea{box-sizing:border-box;width:100%;font:inherit}button{font:inherit;padding:.4rem 1rem}';

type Headers = { cookie?: string; 'accept-language'?: string };

/**
 * The page for what the server failed at, made without the database and without scripts, in the language of the
 * request. After a form it holds that form, to be sent again to the same address.
 */
export function errorPage(headers: Headers, form?: FormData): string {
  const language = languageFromHeaders(headers);
  const { t } = messagesIn(language);
  const title = t('failed.title');
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${title} · Untold</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="robots" content="noindex"><style>${STYLE}</style></head><body><main><h1>${title}</h1>`,
    form ? resubmitForm(t, form) : `<p>${t('failed.safe')}</p><p><a href="">${t('failed.again')}</a></p>`,
    `<p><a href="/">${t('failed.front')}</a></p></main></body></html>`,
  ].join('');
}

function languageFromHeaders({ cookie = '', ...headers }: Headers) {
  const chosen = /(?:^|;\s*)language=(\w+)/.exec(cookie)?.[1];
  return isLanguage(chosen) ? chosen : preferredLanguage(headers['accept-language'] ?? null);
}

const resubmitForm = (t: Translate, form: FormData) =>
  [
    `<p role="alert">${t('answers.unsent')}</p><form method="post" enctype="multipart/form-data">`,
    ...[...form].map(([name, value]) => (typeof value === 'string' ? resubmitField(t, name, value) : '')),
    `<p><button>${t('failed.again')}</button></p></form>`,
  ].join('');

function resubmitField(t: Translate, name: string, value: string): string {
  const attribute = `name="${escapeUTF8(name)}"`;
  const label = Object.hasOwn(fieldLabels, name) ? fieldLabels[name] : undefined;
  if (isPasswordField(name))
    return labelledField(t(label ?? 'accounts.signIn.password'), `<input type="password" ${attribute}>`);
  if (!label) return `<input type="hidden" ${attribute} value="${escapeUTF8(value)}">`;
  // A parser drops the first line break of a textarea.
  return labelledField(
    t(label),
    `<textarea dir="auto" rows="${rowCount(value)}" ${attribute}>\n${escapeUTF8(value)}</textarea>`,
  );
}

const labelledField = (label: string, field: string) => `<p><label>${escapeUTF8(label)}${field}</label></p>`;

const rowCount = (value: string) => Math.min(12, value.split('\n').length + Math.floor(value.length / 60));
