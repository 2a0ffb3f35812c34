/** The library's own types describe it as a default export, which it is not: it is a function that makes an inspector. */
declare module "docxtemplater/js/inspect-module.js" {
  import type { DXT } from "docxtemplater";

  interface Inspector extends DXT.Module {
    getStructuredTags(file: string): unknown;
    getTemplatedFiles(): readonly string[];
    getFileType(): string;
  }
  const inspector: () => Inspector;
  export = inspector;
}
