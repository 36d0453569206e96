// A stream of bytes that a delimiter cuts into parts, read part by part and never held as a whole.

/** The parts of `chunks`, an async iterable of buffers, between occurrences of `delimiter`. */
export class DelimitedStream {
  #chunks;
  #buffer = Buffer.alloc(0);
  #isEnded = false;

  /** Whether a delimiter ended the part before, so that another part follows. */
  hasNext = false;

  constructor(chunks, delimiter) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.delimiter = Buffer.from(delimiter, 'latin1');
  }

  /** The bytes up to the next delimiter, which is taken as well, or to the end. One part is read before the next begins. */
  async *part() {
    this.hasNext = false;
    for (;;) {
      const at = this.#buffer.indexOf(this.delimiter);
      const isFound = at >= 0;
      // The end of what is there may be the beginning of a delimiter.
      const safe = isFound
        ? at
        : this.#isEnded
          ? this.#buffer.length
          : this.#buffer.length - this.delimiter.length + 1;
      const bytes = this.#buffer.subarray(0, Math.max(0, safe));
      this.#buffer = this.#buffer.subarray(bytes.length + (isFound ? this.delimiter.length : 0));
      if (isFound) this.hasNext = true;
      if (bytes.length > 0) yield bytes;
      if (isFound || (this.#isEnded && this.#buffer.length === 0)) return;
      if (!this.#isEnded) await this.#fill();
    }
  }

  async #fill() {
    const { value, done } = await this.#chunks.next();
    if (done) this.#isEnded = true;
    else this.#buffer = this.#buffer.length === 0 ? value : Buffer.concat([this.#buffer, value]);
  }
}
