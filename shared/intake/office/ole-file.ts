import * as z from "zod";

/** A stream or a storage inside an OLE container, by its path from the root, e.g. `ObjectPool/_1/CONTENTS`. */
export interface OleEntry {
  readonly path: string;
  /** Nothing for a storage. */
  readonly content: Uint8Array;
}

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export const isOle = (bytes: Uint8Array): boolean => MAGIC.every((byte, at) => bytes[at] === byte);

const Content = z.union([z.instanceof(Uint8Array), z.array(z.number())]).optional();
const Container = z.object({
  FullPaths: z.array(z.string()),
  FileIndex: z.array(z.object({ content: Content })),
});

/** What is inside an OLE container; nothing when it is so damaged that it cannot be taken apart. */
export const oleEntries = async (bytes: Uint8Array): Promise<readonly OleEntry[] | undefined> => {
  const { CFB } = await import("@e965/xlsx");
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { FullPaths, FileIndex } = Container.parse(CFB.parse(buffer));
    return FullPaths.map((path, at) => ({
      path: path.slice(path.indexOf("/") + 1),
      content: Uint8Array.from(FileIndex[at]?.content ?? []),
    }));
  } catch {
    return undefined;
  }
};
