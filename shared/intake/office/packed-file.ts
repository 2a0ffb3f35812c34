/** A file that was dropped into a document as an object: the names it bears, and its bytes. */
export interface PackedFile {
  readonly names: readonly string[];
  readonly content: Uint8Array;
}

/** How a package begins whose file is embedded, after its own size. */
const EMBEDDED = 2;

/**
 * Takes the stream `\u0001Ole10Native` apart: size, kind, label, path, the path of a temporary copy, the bytes, and the
 * three names once more in Unicode. Some writers leave out what follows the path; then the rest is the content.
 */
export const packedFile = (stream: Uint8Array): PackedFile => {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  const start = [0, 4].find((at) => bytes.length >= at + 2 && bytes.readUInt16LE(at) === EMBEDDED);
  if (start === undefined) return { names: [], content: bytes.subarray(4) };
  const label = zeroEnded(bytes, start + 2);
  const path = zeroEnded(bytes, label.end);
  const names = [label.text, path.text];
  const copy = counted(bytes, path.end + 4);
  const content = copy === undefined ? undefined : counted(bytes, copy.end);
  if (copy === undefined || content === undefined)
    return { names, content: bytes.subarray(path.end) };
  return {
    names: [...names, zeroEnded(copy.bytes, 0).text, ...wideNames(bytes.subarray(content.end))],
    content: content.bytes,
  };
};

const zeroEnded = (bytes: Buffer, from: number) => {
  const found = bytes.indexOf(0, from);
  const end = found < 0 ? bytes.length : found;
  return { text: new TextDecoder("gb18030").decode(bytes.subarray(from, end)), end: end + 1 };
};

/** Bytes that stand behind their own count; nothing when there are fewer. */
const counted = (bytes: Buffer, at: number, width = 1) => {
  if (at + 4 > bytes.length) return undefined;
  const end = at + 4 + bytes.readUInt32LE(at) * width;
  return end > bytes.length ? undefined : { bytes: bytes.subarray(at + 4, end), end };
};

const wideNames = (bytes: Buffer): readonly string[] => {
  const names: string[] = [];
  for (let at = 0; names.length < 3; ) {
    const name = counted(bytes, at, 2);
    if (name === undefined) break;
    names.push(name.bytes.toString("utf16le"));
    at = name.end;
  }
  return names;
};
