// How V8 keeps memory, set before anything else is loaded.
import { setFlagsFromString } from 'node:v8';

// The embedded database is a large WebAssembly module: compiled as it is called, it opens in half the time.
setFlagsFromString('--wasm-lazy-compilation');
// Node lets garbage lie as long as there is room: of 530 MB under load, 300 were needed.
setFlagsFromString('--heap-growing-percent=40');
// Little of the young generation survives: on two cores, waking helper threads for it costs more than they save.
setFlagsFromString('--no-parallel-scavenge');

// React ends every rendering with an error that nobody reads. The call sites that V8 records for it keep every request
// answered meanwhile, so that under an unbroken load nothing was ever freed; a string as the stack releases them.
const { abort } = AbortController.prototype;
AbortController.prototype.abort = function (...given) {
  abort.apply(this, given);
  try {
    const { reason } = this.signal;
    reason.stack = String(reason);
  } catch {
    // The reason was frozen or no object. It is aborted anyway.
  }
};
