import { Inflate, Unzip, type AsyncFlateStreamHandler, type UnzipDecoder, type UnzipFile } from 'fflate';
import { MAX_EPUB_BYTES } from './limits';
import { EpubError } from './refusal';

const MB = 1024 * 1024;
const MAX_ENTRIES = 10_000;
const MAX_FILE = 5 * MB;
const MAX_UNPACKED = 50 * MB;
/** Texts are packed to a third or a tenth; beyond this nothing is a text. */
const MAX_RATIO = 200;
const PIECE = 16 * 1024;
/** Pictures up to 5 MB are kept until the package document has said which of them is the cover. */
const MAX_PICTURES = 12 * MB;
/** One of that name still has room after all others. */
const COVER_FILE = /cover[^/]*$/i;
const PICTURE_FILE = /\.(?:jpe?g|png|webp)$/i;
const TEXT_FILE = /\.(?:xhtml|html?|xml|opf|ncx)$/i;

/**
 * The texts of an EPUB by their path, and its pictures as far as their limits go; in memory alone. Throws an `EpubError`
 * for what is no ZIP archive, damaged, or beyond a limit.
 */
export async function readArchive(chunks: AsyncIterable<Uint8Array>) {
  const reader = new ArchiveReader();
  for await (const chunk of chunks) reader.push(chunk);
  return reader.finish();
}

class ArchiveReader {
  private readonly files = new Map<string, Uint8Array[]>();
  private readonly unfinished = new Set<string>();
  private readonly unzip = new Unzip((file) => this.open(file));
  private entries = 0;
  private packed = 0;
  private unpacked = 0;
  private head = new Uint8Array();
  private readonly pictures = new Map<string, Uint8Array[]>();
  private pictureBytes = 0;

  constructor() {
    this.unzip.register(StoppableInflate);
  }

  push(chunk: Uint8Array) {
    if (this.packed < 4) this.checkHead(chunk);
    this.packed += chunk.length;
    if (this.packed > MAX_EPUB_BYTES) throw new EpubError('tooLarge');
    // A piece of this size unpacks to 16 MB at most, before its limits are looked at.
    for (let at = 0; at < chunk.length; at += PIECE) this.feed(chunk.subarray(at, at + PIECE), false);
  }

  finish() {
    if (this.packed < 4) throw new EpubError('notEpub');
    this.feed(new Uint8Array(), true);
    if (this.unfinished.size > 0) throw new EpubError('damaged');
    const files = new Map([...this.files].map(([name, parts]) => [name, decodeText(Buffer.concat(parts))]));
    return {
      files,
      pictures: new Map([...this.pictures].map(([name, parts]) => [name, Buffer.concat(parts)])),
    };
  }

  /** A ZIP archive begins with its first entry. */
  private checkHead(chunk: Uint8Array) {
    this.head = Buffer.concat([this.head, chunk.subarray(0, 4)]);
    const begins = [0x50, 0x4b, 0x03, 0x04].slice(0, this.head.length);
    if (begins.some((byte, at) => this.head[at] !== byte)) throw new EpubError('notEpub');
  }

  private feed(chunk: Uint8Array, isLast: boolean) {
    try {
      this.unzip.push(chunk, isLast);
    } catch (error) {
      throw error instanceof EpubError ? error : new EpubError('damaged');
    }
  }

  private open(file: UnzipFile) {
    this.entries += 1;
    if (this.entries > MAX_ENTRIES) throw new EpubError('tooLarge');
    if (file.name.split('/').includes('..')) return;
    if (PICTURE_FILE.test(file.name)) this.openPicture(file);
    if (!TEXT_FILE.test(file.name)) return;
    const parts: Uint8Array[] = [];
    let size = 0;
    this.files.set(file.name, parts);
    this.unfinished.add(file.name);
    file.ondata = (error, data, isLast) => {
      if (error) throw error instanceof EpubError ? error : new EpubError('damaged');
      size += data.length;
      this.unpacked += data.length;
      if (size > MAX_FILE || this.unpacked > MAX_UNPACKED) throw new EpubError('tooLarge');
      if (this.unpacked > MB + this.packed * MAX_RATIO) throw new EpubError('tooLarge');
      parts.push(data.slice());
      if (isLast) this.unfinished.delete(file.name);
    };
    file.start();
  }

  /** A picture that is damaged or too large is none; the book can be read without it. */
  private openPicture(file: UnzipFile) {
    const most = COVER_FILE.test(file.name) ? MAX_PICTURES + MAX_FILE : MAX_PICTURES;
    if (this.pictureBytes >= most || !isReadable(file)) return;
    const parts: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, data, isLast) => {
      if (error || size > MAX_FILE) return;
      size += data.length;
      this.pictureBytes += data.length;
      if (this.pictureBytes > most) size = Infinity;
      if (size > MAX_FILE) {
        parts.length = 0;
        if (file.compression === DEFLATED) throw new PictureTooLarge();
        return;
      }
      parts.push(data.slice());
      if (isLast) this.pictures.set(file.name, parts);
    };
    file.start();
  }
}

/** Ends the unpacking of one picture, and of nothing else. */
class PictureTooLarge extends Error {}

const STORED = 0;
const DEFLATED = 8;
// For anything else there is no decoder, which would end the whole archive.
const isReadable = ({ compression }: UnzipFile) => compression === STORED || compression === DEFLATED;

/** Unpacks until something goes wrong, with the file or with whoever takes it in; the library's own would go on. */
class StoppableInflate implements UnzipDecoder {
  static readonly compression = DEFLATED;
  ondata!: AsyncFlateStreamHandler;
  private isStopped = false;
  private readonly inflate = new Inflate((data, isLast) => this.ondata(null, data, isLast));

  push(chunk: Uint8Array, isLast: boolean) {
    if (this.isStopped) return;
    try {
      this.inflate.push(chunk, isLast);
    } catch (error) {
      this.isStopped = true;
      this.ondata(error as Parameters<AsyncFlateStreamHandler>[0], new Uint8Array(), isLast);
    }
  }
}

/** As UTF-8, or UTF-16 where the file begins with that mark, or what its declaration names. */
function decodeText(bytes: Uint8Array): string {
  const declared = /encoding\s*=\s*["']([\w.-]+)["']/i.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  )?.[1];
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    return new TextDecoder(marked ?? declared ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
