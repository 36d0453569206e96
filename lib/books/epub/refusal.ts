/** Why a file is not read as an EPUB. Each is the key of a sentence. */
export type EpubRefusal = 'notEpub' | 'damaged' | 'tooLarge' | 'protected' | 'noContents' | 'tooSlow';

/** Ends the reading of a file; `readEpub` answers with its reason and lets no other error of the file out. */
export class EpubError extends Error {
  constructor(readonly reason: EpubRefusal) {
    super(`An EPUB was not read: ${reason}.`);
  }
}
