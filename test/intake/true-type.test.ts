import { expect, test } from "vitest";
import { describeFinding } from "../../shared/domain/findings/describe.ts";
import { fileFormats } from "../../shared/domain/formats/file-formats.ts";
import { typeFinding } from "../../shared/intake/extraction/type-finding.ts";
import { byEnding } from "../support/intake-builders.ts";

const said = (actual: string | undefined, registered: keyof typeof byEnding) =>
  describeFinding(typeFinding(actual, byEnding[registered]), "zh");

test.each<[string, keyof typeof byEnding, string, string]>([
  [
    "application/msword",
    "docx",
    "旧版 Word 文档 .doc",
    "用 Word 或 WPS 打开原文件，另存为 Word 文档 .docx",
  ],
  ["application/vnd.ms-excel", "xlsx", "旧版 Excel 工作簿 .xls", "另存为 Excel 工作簿 .xlsx"],
  ["text/html", "xlsx", "网页 .html", "用 Excel 或 WPS 表格打开原文件，另存为 Excel 工作簿 .xlsx"],
  ["text/html", "pdf", "网页 .html", "用浏览器或 Word 打开网页，导出或打印为 PDF 文件 .pdf"],
  [
    "text/plain",
    "xlsx",
    "纯文本文件 .txt",
    "用 Excel 或 WPS 表格打开原文件，另存为 Excel 工作簿 .xlsx",
  ],
  ["application/rtf", "md", "RTF 文档 .rtf", "用 Word 或 WPS 打开原文件，另存为 Word 文档 .docx"],
  ["application/ofd", "pdf", "OFD 版式文件 .ofd", "导出或打印为 PDF 文件 .pdf"],
  ["image/heic", "jpg", "HEIC 照片 .heic", "另存为 JPEG 图片 .jpg 或 PNG 图片 .png"],
  ["application/zip", "xlsx", "压缩包 .zip", "先解压缩，取出其中的文件，挑出 Excel 工作簿 .xlsx"],
  ["application/vnd.apple.numbers", "xlsx", "Numbers", "填入本系统提供的 Excel 工作簿 .xlsx"],
])(
  "%s registered as %s is named, with the way to what was meant",
  (actual, registered, name, way) => {
    const { message, remedy } = said(actual, registered);

    expect(message).toContain(name);
    expect(remedy).toContain(way);
  },
);

test("what cannot be told is called damaged; what is locked is called locked", () => {
  expect(said(undefined, "docx").code).toBe("typeUnknown");
  expect(said("application/x-nobody", "docx").code).toBe("typeUnknown");
  expect(said("encrypted", "docx").code).toBe("encryptedFile");
});

test.each([...fileFormats.keys()])("no media type is read out where %s is named", (actual) => {
  for (const registered of ["docx", "pdf", "xlsx", "csv", "md", "json", "png"] as const) {
    const { message, remedy } = said(actual, registered);

    expect(`${message}${remedy}`).not.toMatch(
      /application\/|image\/|text\/|[?…]|opening:|saving:|as:/,
    );
  }
});
