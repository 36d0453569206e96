// What is logged may quote a request or an error, and whoever sent that may have put in what moves a terminal's cursor
// or begins a line of its own. Control characters are written as escapes; a line that goes on, goes on indented.
import { format } from 'node:util';

// Everything that a terminal obeys, or that turns or breaks a line.
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
// A newline before whitespace or a closing bracket is one of ours: of a stack, or of an object shown.
const OWN_LINE_BREAK = /\n(?=[ })\]]|$)/g;

/** A text as it stands in the log. */
export const escapeControlCharacters = (text) => text.split(OWN_LINE_BREAK).map(escapeControl).join('\n');

const escapeControl = (text) =>
  text.replace(CONTROL, (one) =>
    one === '\t' ? one : one === '\n' ? '\\n' : `\\u${one.codePointAt(0).toString(16).padStart(4, '0')}`,
  );

const streams = { log: 'stdout', info: 'stdout', debug: 'stdout', warn: 'stderr', error: 'stderr' };

/** From here on, whatever the process logs is escaped. Next's own colours would be, too, so it writes none. */
export function escapeLog() {
  process.env.NO_COLOR = '1';
  for (const [method, stream] of Object.entries(streams)) {
    console[method] = (...said) => process[stream].write(`${escapeControlCharacters(format(...said))}\n`);
  }
}
