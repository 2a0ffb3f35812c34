import fc from "fast-check";
import { run } from "../../support/narrative-documents.ts";

/** What is written in a Word document, and what its reader sees of it. */
export interface Typed {
  readonly xml: string;
  readonly seen: string;
}

const number = fc.oneof(
  fc.stringMatching(/^[1-9]\d{0,4}$/),
  fc.constantFrom(
    "1926.22",
    "33,321",
    "87.8%",
    "0.973",
    "５０",
    "2020~2021",
    "9*7*3",
    "-3%",
    "_5_",
    "1.",
  ),
);
const raised = (text: string) =>
  [...text].map((each) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(each)] ?? each).join("");
const digits = fc.stringMatching(/^[1-9]\d{0,2}$/);

const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const shown = (around: (content: string) => string) =>
  number.map((text): Typed => ({ xml: around(run(text)), seen: text }));
const gone = (around: (content: string) => string) =>
  number.map((text): Typed => ({ xml: around(run(text)), seen: "" }));
const as = (xml: string, seen: string) => fc.constant<Typed>({ xml, seen });

/** A piece of a paragraph: figures in every state that Word can keep them in. */
const piece: fc.Arbitrary<Typed> = fc.oneof(
  { weight: 4, arbitrary: shown((content) => content) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom("投入", "万元", "，其中", "所。", "至")
      .map((text) => ({ xml: run(text), seen: text })),
  },
  shown((content) => `<w:ins w:id="1">${content}</w:ins>`),
  shown((content) => `<w:moveTo w:id="1">${content}</w:moveTo>`),
  shown((content) => `<w:hyperlink w:anchor="9">${content}</w:hyperlink>`),
  shown((content) => `<w:smartTag w:element="9"><w:smartTagPr/>${content}</w:smartTag>`),
  shown(
    (content) =>
      `<w:sdt><w:sdtPr><w:tag w:val="9"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`,
  ),
  shown((content) => field("= 9 + 9", content)),
  shown((content) => field(`IF ${field("PAGE", run("9"))} = 9`, content)),
  shown((content) => `<w:fldSimple w:instr="SEQ 9">${content}</w:fldSimple>`),
  shown(
    (content) =>
      `<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x">${content}</mc:Choice><mc:Fallback>${content}</mc:Fallback></mc:AlternateContent>`,
  ),
  gone((content) => `<w:del w:id="1">${content}</w:del>`),
  gone((content) => `<w:moveFrom w:id="1">${content}</w:moveFrom>`),
  gone((content) => `<w:ins><w:del w:id="1">${content}</w:del></w:ins>`),
  number.map((text) => ({ xml: run(text, "<w:vanish/>"), seen: "" })),
  number.map((text) => ({ xml: run(text, `<w:vanish w:val="false"/>`), seen: text })),
  number.map((text) => ({
    xml: run(text, "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"),
    seen: text,
  })),
  digits.map((text) => ({
    xml: run(text, `<w:vertAlign w:val="superscript"/>`),
    seen: raised(text),
  })),
  as("<w:r><w:noBreakHyphen/></w:r>", "-"),
  as("<w:r><w:softHyphen/></w:r>", ""),
  as("<w:r><w:tab/></w:r>", " "),
  as("<w:r><w:br/></w:r>", "\n"),
  as(`<w:r><w:sym w:font="Symbol" w:char="F0B1"/></w:r>`, "±"),
  as(`<w:r><w:footnoteReference w:id="2"/></w:r>`, ""),
  as(`<w:bookmarkStart w:id="9" w:name="9"/><w:proofErr w:type="9"/>`, ""),
);

const pieces = fc.array(piece, { minLength: 1, maxLength: 7 }).map(
  (all): Typed => ({
    xml: all.map(({ xml }) => xml).join(""),
    seen: all.map(({ seen }) => seen).join(""),
  }),
);

/** Paragraphs, some of which run on into the next because their end is deleted. */
export const wordDocument: fc.Arbitrary<Typed> = fc
  .array(fc.tuple(pieces, fc.constantFrom("", "", "<w:del/>", "<w:ins/>", "<w:moveFrom/>")), {
    minLength: 1,
    maxLength: 4,
  })
  .map((paragraphs) => ({
    xml: `${paragraphs
      .map(([{ xml }, end]) => `<w:p><w:pPr><w:rPr>${end}</w:rPr></w:pPr>${xml}</w:p>`)
      .join("")}<w:p>${run("完。")}</w:p>`,
    seen: `${paragraphs
      .map(([{ seen }, end]) => (/del|moveFrom/.test(end) ? seen : `${seen}\n`))
      .join("")}完。`,
  }));
