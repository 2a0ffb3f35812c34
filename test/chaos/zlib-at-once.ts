import { syncBuiltinESMExports } from "node:module";
import zlibDefault, * as zlib from "node:zlib";

/**
 * Packing a status goes to another thread and comes back some turns later: nothing of a schedule may depend on that, and the
 * way there and back takes longer than the work. Loaded before everything else, this lets it be done at once, by the same
 * library: nothing but the thread is taken away.
 */
type Done = (error: Error | null, packed?: Buffer) => void;
type Packing = (bytes: zlib.InputType, options: zlib.ZlibOptions) => Buffer;

const atOnce =
  (pack: Packing) => (bytes: zlib.InputType, options: zlib.ZlibOptions, done: Done) => {
    try {
      done(null, pack(bytes, options));
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  };

Object.assign(zlibDefault, {
  deflateRaw: atOnce(zlib.deflateRawSync),
  inflateRaw: atOnce(zlib.inflateRawSync),
});
syncBuiltinESMExports();
