import { expect, test } from "vitest";
import { contentTypeFindings } from "../../../shared/domain/evidence/content-type-findings.ts";
import { describeFinding } from "../../../shared/domain/findings/describe.ts";
import { contentTypes } from "../../../shared/domain/formats/content-types.ts";
import type { EvidenceKind } from "../../../shared/domain/formats/evidence-kind.ts";
import { fileFormats } from "../../../shared/domain/formats/file-formats.ts";

const OCTETS = "application/octet-stream";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const said = (kind: EvidenceKind, fileName: string, contentType: string) =>
  contentTypeFindings({ kind, fileName, contentType }).map((finding) => {
    const { code, message, remedy } = describeFinding(finding, "zh");
    return `${code} ${message}${remedy}`;
  });

test.each<[EvidenceKind, string, string, readonly string[]]>([
  [
    "indicators",
    "a.xls",
    "application/vnd.ms-excel",
    ["旧版 Excel 工作簿 .xls", "另存为 Excel 工作簿 .xlsx"],
  ],
  ["indicators", "a.et", OCTETS, ["WPS 表格 .et", "另存为 Excel 工作簿 .xlsx"]],
  ["indicators", "a.XLS", XLSX, ["旧版 Excel 工作簿 .xls", "另存为 Excel 工作簿 .xlsx"]],
  ["indicators", "a.pdf", "application/pdf", ["PDF 文件 .pdf", "填入"]],
  ["document", "a.doc", "application/msword", ["旧版 Word 文档 .doc", "另存为 Word 文档 .docx"]],
  [
    "document",
    "a.wps",
    "application/vnd.ms-works",
    ["WPS 文字文档 .wps", "另存为 Word 文档 .docx"],
  ],
  ["document", "a.ofd", OCTETS, ["OFD 版式文件 .ofd", "PDF 文件 .pdf"]],
  ["document", "a.tif", "image/tiff", ["TIFF 图片 .tif", "JPEG 图片 .jpg"]],
  ["document", "IMG.HEIC", "", ["HEIC 照片 .heic", "JPEG 图片 .jpg"]],
  ["document", "a.zip", "application/x-zip-compressed", ["压缩包 .zip", "解压缩"]],
  ["document", "a.mp4", "video/mp4", ["视频文件", "PDF 文件 .pdf"]],
  ["narrative", "a.doc", "application/msword", ["旧版 Word 文档 .doc", "另存为 Word 文档 .docx"]],
  ["narrative", "a.pdf", "application/pdf", ["PDF 文件 .pdf", "写入 Word 文档 .docx"]],
])("a %s file %s of type %j is named, with what to save it as", (kind, name, type, words) => {
  const sentences = said(kind, name, type);

  expect(sentences).toHaveLength(1);
  for (const word of words) expect(sentences[0]).toContain(word);
  expect(sentences[0]).toMatch(/^formatNotTaken /);
  expect(sentences[0]).not.toMatch(/application\/|image\/|\?/);
});

test.each<EvidenceKind>(["indicators", "document", "narrative"])(
  "what a %s may be is told whole and in words when nothing is known of a type",
  (kind) => {
    const [sentence] = said(kind, "a", "application/x-nobody");

    for (const type of Object.keys(contentTypes[kind]))
      expect(sentence).toContain(fileFormats.get(type)?.zh);
    expect(sentence).not.toContain("…");
  },
);

test("a type that is only misspelt, and a name that says better, are told as that", () => {
  expect(said("document", "a.pdf", "Application/PDF; x=y")[0]).toMatch(
    /^contentTypeSpelled .*application\/pdf/,
  );
  expect(said("document", "a.docx", OCTETS)[0]).toMatch(/^contentTypeNotOfName .*Word 文档 \.docx/);
});

test("a picture may bear the other picture's ending; nothing else may bear another's", () => {
  expect(said("document", "a.jpeg", "image/png")[0]).toMatch(/^pictureNameDiffers /);
  expect(said("document", "a.pdf", "image/png")[0]).toMatch(/^extensionDiffers /);
});

test("whoever gave a picture the wrong ending learns all it may have", () => {
  const [finding] = contentTypeFindings({
    kind: "document",
    fileName: "a.pdf",
    contentType: "image/jpeg",
  });

  expect(finding?.values.expected).toBe(".jpg、.jpeg");
});
