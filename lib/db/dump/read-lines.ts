import 'server-only';
import { DumpError } from './format';

/**
 * The lines of a dump as its bytes arrive. A line ends at \n and nowhere else: Node's own reader of lines also breaks
 * them at U+2028, which a text may contain. Throws DumpError where the bytes are not UTF-8.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let unfinished: string[] = [];
  for await (const chunk of chunks) {
    const [first = '', ...lines] = decodeChunk(decoder, chunk).split('\n');
    unfinished.push(first);
    if (lines.length === 0) continue;
    yield unfinished.join('');
    unfinished = [lines.pop()!];
    yield* lines;
  }
  const rest = unfinished.join('') + decodeChunk(decoder);
  if (rest !== '') yield rest;
}

function decodeChunk(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw new DumpError('This is not a dump of Untold: it is not written in UTF-8.');
  }
}
