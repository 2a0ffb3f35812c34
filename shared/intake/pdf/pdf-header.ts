import type { FileToExtract } from "../extraction/extracted.ts";

/** Readers look for the header of a PDF in its first kilobyte: mail programs and printers put bytes before it. */
export const pdfBehindOtherBytes = ({ contentType, bytes }: FileToExtract): string | undefined => {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, LOOKED_AT));
  return contentType === PDF && /%PDF-\d\.\d/.test(start) ? PDF : undefined;
};

const PDF = "application/pdf";
const LOOKED_AT = 2048;
