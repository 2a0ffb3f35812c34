import { type Entry, validateFileName } from "yauzl";
import { decoded } from "../decode-text.ts";

/**
 * The name of an entry as its writer meant it. Only a flag says that a name is UTF-8; Chinese zip programs leave it out
 * and write GBK. Some programs on Windows separate folders by backslashes. Nothing for a name that climbs out.
 */
export const entryName = (entry: Entry): string | undefined => {
  const raw = entry.fileNameRaw;
  const isPlain = raw.every((byte) => byte < 0x80);
  const name = isPlain || isUtf8(entry) ? entry.fileName : (decoded("utf-8", raw) ?? gbk(raw));
  const path = name.replaceAll("\\", "/");
  return validateFileName(path) === null && !path.includes("\0") ? path : undefined;
};

const UTF8_FLAG = 0x800;

const isUtf8 = ({ generalPurposeBitFlag }: Entry): boolean =>
  (generalPurposeBitFlag & UTF8_FLAG) !== 0;

const gbk = (bytes: Uint8Array): string => new TextDecoder("gb18030").decode(bytes);
