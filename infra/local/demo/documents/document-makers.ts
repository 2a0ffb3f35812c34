import { DemoFailed } from "../demo-failed.ts";
import type { PackDocument } from "../pack-document.ts";
import { docxOf } from "./docx.ts";
import { pdfMaker } from "./pdf.ts";
import { pngOf } from "./png.ts";

type Make = (document: PackDocument) => Promise<Uint8Array>;

/** Makes the small but sound files of the pack, each by its content type. */
export const documentMakers = async () => {
  const makers: Readonly<Record<string, Make>> = {
    "application/pdf": await pdfMaker(),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": docxOf,
    "image/png": pngOf,
  };
  return {
    make: async (document: PackDocument): Promise<Uint8Array> => {
      const make = makers[document.contentType];
      if (!make) {
        throw new DemoFailed(
          `演示资料包中有无法制作的文件类型：${document.contentType}`,
          `The pack asks for a type that the demo cannot make: ${document.contentType}`,
        );
      }
      return make(document);
    },
  };
};
