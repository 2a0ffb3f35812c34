/** The words that a PDF is cut into objects by; each is looked for once, however often it is asked for. */
export interface PdfFile {
  readonly bytes: Buffer;
  /** Where the object ends that begins at a place: at `endobj`, or at the end of the file. */
  readonly endAfter: (at: number) => number;
  /** Where the bytes of the stream begin whose dictionary begins at a place; nothing where it has none. */
  readonly streamAfter: (at: number, end: number) => number | undefined;
}

export const pdfFile = (given: Uint8Array): PdfFile => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const nextEnd = nextOf(bytes, "endobj");
  const nextStream = nextOf(bytes, "stream");
  return {
    bytes,
    endAfter: nextEnd,
    streamAfter: (at, end) => {
      for (let word = nextStream(at); word < end; word = nextStream(word + 1))
        if (followsDictionary(bytes, at, word)) return word;
      return undefined;
    },
  };
};

/** The next place of a word at or after one; asked in rising order, the file is read through once. */
const nextOf = (bytes: Buffer, word: string): ((at: number) => number) => {
  let [from, found] = [-1, -1];
  return (at) => {
    if (at < from || at > found) {
      const next = bytes.indexOf(word, at, "latin1");
      [from, found] = [at, next < 0 ? bytes.length : next];
    }
    return found;
  };
};

/** `>>` and white space stand before the word that begins a stream; in a text or a name they do not. */
const followsDictionary = (bytes: Buffer, from: number, word: number): boolean => {
  const before = bytes
    .toString("latin1", Math.max(from, word - 64), word)
    .replace(/%[^\r\n]*/g, "");
  return before.trimEnd().endsWith(">>");
};
