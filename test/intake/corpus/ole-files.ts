import { CFB } from "@e965/xlsx";
import * as z from "zod";

/** An OLE container with the streams given, by their path. */
export const oleOf = (streams: Readonly<Record<string, Uint8Array>>): Uint8Array => {
  const container = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams))
    CFB.utils.cfb_add(container, path, Buffer.from(content));
  const written = CFB.write(container, { type: "buffer" });
  return Uint8Array.from(z.instanceof(Uint8Array).parse(written));
};

const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const zeroEnded = (text: string) => Buffer.from(`${text}\0`, "latin1");
const counted = (bytes: Buffer, count = bytes.length) => Buffer.concat([u32(count), bytes]);
const wide = (text: string) => counted(Buffer.from(text, "utf16le"), text.length);

/** The stream of a file that was dropped into a document, as Windows' packager writes it. */
export const packed = (
  name: string,
  content: string | Uint8Array,
  label: string = name,
): Uint8Array => {
  const path = `C:\\Temp\\${name}`;
  const body = Buffer.concat([
    Buffer.from([2, 0]),
    zeroEnded(label),
    zeroEnded(path),
    Buffer.from([0, 0, 3, 0]),
    counted(zeroEnded(path)),
    counted(Buffer.from(content)),
    wide(path),
    wide(label),
    wide(path),
  ]);
  return new Uint8Array(counted(body));
};

/** The head of a Windows program, with nothing behind it. */
export const program = (): Uint8Array => {
  const bytes = Buffer.alloc(256);
  bytes.write("MZ");
  bytes.writeUInt32LE(128, 0x3c);
  bytes.write("PE", 128);
  return new Uint8Array(bytes);
};
