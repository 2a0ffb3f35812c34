import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { starterTemplate } from "../../shared/report/template/starter-template.ts";
import { templateFaults } from "../../shared/report/template/template-faults.ts";

const MAIN = "word/document.xml";

/** The starter with another text in one of its parts, or with other parts beside. */
const edited = (part: string, edit: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(starterTemplate());
  return zipSync({ ...parts, [part]: strToU8(edit(strFromU8(parts[part] ?? new Uint8Array()))) });
};
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const withText = (...texts: readonly string[]) =>
  edited(MAIN, (xml) => xml.replace("<w:body>", `<w:body>${texts.map(paragraph).join("")}`));

const said = (bytes: Uint8Array) => templateFaults(bytes).map(({ zh }) => zh);

test("a name that the spell checker cut into runs is read as one", () => {
  const runs =
    '{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>主送</w:t></w:r><w:r><w:t>机关}';

  expect(said(edited(MAIN, (xml) => xml.replace("{主送机关}", runs)))).toEqual([]);
});

test.each([
  ["{ 主送机关 }", "“{ 主送机关 }”须用半角符号、不带空格，写成“{主送机关}”。"],
  ["{＠正文}", "“{＠正文}”须用半角符号、不带空格，写成“{@正文}”。"],
  ["｛主送机关｝", "模板中有全角花括号“｛｝”，不会被替换。请改为半角“{}”。"],
])("%s, as a Chinese keyboard types it, is told with how to write it", (text, fault) => {
  expect(said(withText(text))).toEqual([fault]);
});

test("where brackets do not fit, names that stand nowhere are told all the same", () => {
  const faults = said(
    edited(MAIN, (xml) =>
      xml.replace(
        "</w:body>",
        `${["{没有的}", "{#正文}", "{/附件}"].map(paragraph).join("")}</w:body>`,
      ),
    ),
  );

  expect(faults).toEqual(
    expect.arrayContaining([
      expect.stringContaining("“正文、附件”：结尾与开头的名称不一致"),
      expect.stringMatching(/^没有名为“没有的”的字段/),
    ]),
  );
});

test("a repetition that leaves its table is told in words", () => {
  const table = `<w:tbl><w:tr><w:tc>${paragraph("{/正文}")}</w:tc></w:tr></w:tbl>`;
  const wrong = edited(MAIN, (xml) =>
    xml.replace("<w:body>", `<w:body>${paragraph("{#正文}")}${table}`),
  );

  expect(said(wrong)).toEqual(["“正文”：开头“{#…}”和结尾“{/…}”须都在表格外，或都在同一个表格里。"]);
});

test("a name in a footer is read too", () => {
  const wrong = edited("word/footer-odd.xml", (xml) =>
    xml.replace("</w:ftr>", `${paragraph("{页脚}")}</w:ftr>`),
  );

  expect(said(wrong)).toEqual([expect.stringMatching(/^没有名为“页脚”的字段/)]);
});

const link = (type: string) =>
  `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://elsewhere.example/a" TargetMode="External"/></Relationships>`;

test.each([
  [
    "attachedTemplate",
    ["模板引用了文件外的内容“http://elsewhere.example/a”。请改为嵌入，或删去。"],
  ],
  ["image", ["模板引用了文件外的内容“http://elsewhere.example/a”。请改为嵌入，或删去。"]],
  ["hyperlink", []],
])(
  "of what lies elsewhere, a template has no %s but one that is followed by hand",
  (type, faults) => {
    const linked = edited("word/_rels/document.xml.rels", (xml) =>
      xml.replace("</Relationships>", link(type)),
    );

    expect(said(linked)).toEqual(faults);
  },
);

test.each([
  [
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "模板含有宏。请另存为不含宏的 .docx。",
  ],
  [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "这是 Word 模板格式（.dotx）。请另存为 .docx。",
  ],
])("the type %s is refused", (type, fault) => {
  const typed = edited("[Content_Types].xml", (xml) =>
    xml.replace(/application\/vnd\.[\w.-]+\.document\.main\+xml/, type),
  );

  expect(said(typed)).toEqual([fault]);
});

test("tracked changes are refused: every report would have them", () => {
  const tracked = edited(MAIN, (xml) =>
    xml.replace("<w:body>", `<w:body><w:p><w:del w:id="1" w:author="x"/></w:p>`),
  );

  expect(said(tracked)).toEqual([expect.stringContaining("修订痕迹")]);
});

test("what is no XML is a damaged file, what unpacks to too much is told before it is unpacked", () => {
  const large = zipSync({
    ...unzipSync(starterTemplate()),
    "word/media/a.png": new Uint8Array(51 * 1024 * 1024),
  });

  expect(said(edited(MAIN, (xml) => xml.replace("</w:body>", "")))).toEqual([
    "文件已损坏：其中的 word/document.xml 无法读取。请用 Word 或 WPS 打开后另存为 .docx。",
  ]);
  expect(said(large)).toEqual(["模板展开后超过50MB。请压缩其中的图片。"]);
});
