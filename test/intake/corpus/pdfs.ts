import { deflateSync } from "node:zlib";
import { pdfOf } from "../../support/document-builders.ts";

/** A PDF of one page whose content is the stream given as it is stored. */
export const pdfWithStream = (stored: Uint8Array, filter: string): Uint8Array => {
  const before = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>",
  ];
  const offsets: number[] = [];
  let head = "%PDF-1.4\n";
  for (const [at, object] of before.entries()) {
    offsets.push(head.length);
    head += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  offsets.push(head.length);
  head += `5 0 obj\n<< /Length ${stored.length} ${filter} >>\nstream\n`;
  const after = "\nendstream\nendobj\n";
  const start = head.length + stored.length + after.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  const tail = `${after}xref\n0 6\n0000000000 65535 f \n${entries.join("")}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), stored, Buffer.from(tail, "latin1")]);
};

/** A PDF of one page with text, with more in its catalog and further objects from number 5. */
export const pageWith = (catalog: string, objects: readonly string[]): Uint8Array =>
  pdfOf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents 4 0 R >>",
      "<< /Length 33 >>\nstream\nBT /F1 9 Tf 9 9 Td (Notice) Tj ET\nendstream",
      ...objects,
    ],
    "",
  );

/** A stream of so many packed objects, with so many bytes behind them. */
export const packedObjects = (count: number, more = 0): string => {
  const head = Array.from({ length: count }, (_, at) => `${at + 9} 0`).join(" ");
  const content = deflateSync(Buffer.concat([Buffer.from(`${head} 1 `), Buffer.alloc(more, " ")]));
  return `<< /Type /ObjStm /N ${count} /First ${head.length + 1} /Filter /FlateDecode /Length ${content.length} >>\nstream\n${content.toString("latin1")}\nendstream`;
};
