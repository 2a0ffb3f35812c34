import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readNarrative, run, writtenIn } from "../support/narrative-documents.ts";
import { sample } from "./corpus/corpus-file.ts";

test.each([
  ["moved.docx", "中间一句。投入100万元用于宿舍改造。"],
  ["vanish.docx", "公开文字。"],
  ["oldstyle.docx", "现为正文，投入30万元。"],
])("%s is read as its reader sees it", async (name, text) => {
  const read = await readNarrative(sample(name));

  expect(read.told).toEqual([]);
  expect(read.sections[0]).toEqual({ part: "achievements", title: "", text });
});

const seen: readonly (readonly [what: string, body: string, text: string])[] = [
  ["an insertion", `<w:ins>${run("新增5所")}</w:ins>`, "新增5所"],
  [
    "a deletion between digits",
    `${run("5")}<w:del><w:r><w:delText>1</w:delText></w:r></w:del>${run("0万元")}`,
    "50万元",
  ],
  [
    "a deletion inside an insertion",
    `<w:ins><w:del>${run("9")}</w:del>${run("5所")}</w:ins>`,
    "5所",
  ],
  [
    "a no-break hyphen",
    `<w:r><w:t>2020</w:t><w:noBreakHyphen/><w:t>2021年</w:t></w:r>`,
    "2020-2021年",
  ],
  ["a soft hyphen", `<w:r><w:t>50</w:t><w:softHyphen/><w:t>0万元</w:t></w:r>`, "500万元"],
  ["a tab between figures", `<w:r><w:t>5</w:t><w:tab/><w:t>10</w:t></w:r>`, "5 10"],
  ["a break between figures", `<w:r><w:t>5</w:t><w:br/><w:t>10</w:t></w:r>`, "5\n10"],
  ["a carriage return", `<w:r><w:t>5</w:t><w:cr/><w:t>10</w:t></w:r>`, "5\n10"],
  ["a raised note mark", run("500") + run("1", `<w:vertAlign w:val="superscript"/>`), "500¹"],
  ["a lowered digit", run("CO") + run("2", `<w:vertAlign w:val="subscript"/>`), "CO₂"],
  ["a digit raised by hand", run("10") + run("3", `<w:position w:val="8"/>`), "10³"],
  ["a digit moved a hair", run("10") + run("3", `<w:position w:val="2"/>`), "103"],
  [
    "a baseline that overrides nothing",
    run("10") + run("3", `<w:vertAlign w:val="baseline"/>`),
    "103",
  ],
  ["hidden text that is on", run("5") + run("9", `<w:vanish w:val="true"/>`) + run("所"), "5所"],
  ["hidden text that is off", run("5") + run("9", `<w:vanish w:val="0"/>`) + run("所"), "59所"],
  ["text hidden on the web only", run("5") + run("9", `<w:webHidden/>`) + run("所"), "59所"],
  [
    "text that was hidden once",
    run("5", `<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>`) + run("所"),
    "5所",
  ],
  ["blanks that are not kept", `<w:r><w:t>5 </w:t><w:t> 00</w:t></w:r>${run(" 万元")}`, "500 万元"],
  ["lines of the source", `<w:r><w:t>\n  投入\n500万元\n</w:t></w:r>`, "投入 500万元"],
  ["capitals", run("gdp增长5%", "<w:caps/>"), "GDP增长5%"],
  [
    "a sign of Symbol",
    `${run("5")}<w:r><w:sym w:font="Symbol" w:char="F0B1"/></w:r>${run("2%")}`,
    "5±2%",
  ],
  [
    "a sign of an ordinary font",
    `<w:r><w:sym w:font="宋体" w:char="2460"/></w:r>${run("加强")}`,
    "①加强",
  ],
  ["digits set in Symbol", run("500", `<w:rFonts w:ascii="Symbol"/>`) + run("所"), "500所"],
  ["a link", `<w:hyperlink w:anchor="a">${run("500")}</w:hyperlink>${run("所")}`, "500所"],
  [
    "a field with its result",
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(9) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("63")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run("所")}`,
    "63所",
  ],
  [
    "a field inside a field's instruction",
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("63")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    "63",
  ],
  ["a simple field", `<w:fldSimple w:instr=" SEQ 9 ">${run("63")}</w:fldSimple>`, "63"],
  [
    "a circled number",
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> eq \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run("加强")}`,
    "③加强",
  ],
  [
    "words with their sounds above",
    `<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>ling</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>陵</w:t></w:r></w:rubyBase></w:ruby></w:r>${run("川")}`,
    "陵川",
  ],
  [
    "a content control that is filled in",
    `<w:sdt><w:sdtPr><w:alias w:val="9"/></w:sdtPr><w:sdtContent>${run("500")}</w:sdtContent></w:sdt>${run("所")}`,
    "500所",
  ],
  [
    "a character for new readers and for old",
    `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="w16se"><w16se:symEx xmlns:w16se="s" w16se:font="Segoe UI Emoji" w16se:char="1F600"/></mc:Choice><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
    "😀",
  ],
  [
    "smart tags",
    `<w:smartTag w:element="d"><w:smartTagPr/>${run("2021年")}</w:smartTag>`,
    "2021年",
  ],
  [
    "a mark of a note typed by hand",
    `${run("500")}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>1</w:t></w:r>${run("所")}`,
    "500所",
  ],
  [
    "a fraction",
    `${run("完成")}<m:oMath xmlns:m="m"><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>`,
    "完成1/2",
  ],
  [
    "a power",
    `<m:oMath xmlns:m="m"><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath>`,
    "10³",
  ],
];

test.each(seen)("%s", async (_, body, text) => {
  expect(await writtenIn(`<w:p>${body}</w:p>`)).toBe(text);
});

test("paragraphs whose end is deleted, moved away or hidden are one", async () => {
  const ends = ["<w:del/>", "<w:moveFrom/>", "<w:vanish/>"];

  const body = ends
    .map(
      (end) =>
        `<w:p><w:pPr><w:rPr>${end}</w:rPr></w:pPr>${run("投入1")}</w:p><w:p>${run("00万元")}</w:p>`,
    )
    .join("");

  expect(await writtenIn(body)).toBe("投入100万元\n投入100万元\n投入100万元");
});

test("rows and cells that are deleted, hidden or covered say nothing", async () => {
  const cell = (text: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
  const row = (cells: string, properties = "") =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const table = [
    row(cell("学校") + cell("2020") + cell("2021")),
    row(cell("小学", `<w:vMerge w:val="restart"/>`) + cell("") + cell("63")),
    row(cell("9", "<w:vMerge/>") + cell("33") + cell("321")),
    row(cell("8") + cell("8"), "<w:del/>"),
    row(cell("7") + cell("7"), "<w:hidden/>"),
    row(cell("中学") + cell("6", "<w:cellDel/>") + cell("5")),
    row(cell("旧") + cell("4"), "<w:trPrChange><w:trPr><w:del/></w:trPr></w:trPrChange>"),
  ].join("");

  expect(await writtenIn(`<w:tbl><w:tblPr/>${table}</w:tbl>`)).toBe(
    "学校；2020；2021\n小学，，63\n；33；321\n中学，5\n旧，4",
  );
});

test("styles hide and raise, and two that hide show again", async () => {
  const styles = strToU8(
    `<w:styles xmlns:w="w"><w:style w:type="character" w:styleId="注"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="隐"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="隐段"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`,
  );
  const body = `<w:p>${run("500")}${run("1", `<w:rStyle w:val="注"/>`)}${run("9", `<w:rStyle w:val="隐"/>`)}</w:p><w:p><w:pPr><w:pStyle w:val="隐段"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:pPr>${run("8")}${run("显", `<w:rStyle w:val="隐"/>`)}</w:p>`;

  expect(await writtenIn(body, { "word/styles.xml": styles })).toBe("500¹\n显");
});
