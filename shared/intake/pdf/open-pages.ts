import { createRequire } from "node:module";
import { dirname } from "node:path";

/** Opens a PDF as a reader would, faults included that readers pass. */
export const openPages = async (bytes: Uint8Array) => {
  const { getDocumentProxy } = await import("unpdf");
  return getDocumentProxy(bytes, {
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    cMapUrl: characterMaps(),
    cMapPacked: true,
  });
};

export type Pages = Awaited<ReturnType<typeof openPages>>;

/** Chinese fonts that are not embedded name a table of the standard for their characters; a package has them all. */
const characterMaps = (): string =>
  `${dirname(createRequire(import.meta.url).resolve("pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap"))}/`;

export const isPasswordError = (error: unknown): boolean =>
  error instanceof Error && error.name === "PasswordException";
