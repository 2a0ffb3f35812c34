import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { emptyStatus } from "../../shared/domain/status/make-status.ts";
import repertoire from "../../shared/domain/text/typefaces/repertoire.json" with { type: "json" };
import type { Paper } from "../../shared/report/paper.ts";
import { fontsOf } from "../../shared/report/pdf/faces.ts";
import { pdfRenderer } from "../../shared/report/pdf/pdf.ts";
import type { Renderer } from "../../shared/report/renderer.ts";
import type { ReportInput } from "../../shared/report/report-input.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { framework2021, placeOf } from "../support/builders.ts";
import { completeCounty } from "../support/complete-county.ts";
import { pdfPages } from "../support/pdf-pages.ts";
import { pdfaValidator } from "../support/pdfa/validator.ts";
import { annexOf, paperOf, paragraph, solidText } from "../support/printed.ts";
import { lingchuan } from "../support/report-counties.ts";

let renderer: Renderer;
beforeAll(async () => {
  renderer = await pdfRenderer(await fontsOf(undefined));
});

const emptyCounty = (): ReportInput => ({
  framework: framework2021(),
  status: emptyStatus(framework2021(), placeOf("140524")),
  receipts: [],
  narrative: undefined,
});

const rare =
  "𠮷家河村、丂㐀㛃𬭎𫚖、𪚥、བོད་ཡིག、ᠮᠣᠩᠭᠣᠯ、ئۇيغۇر、😀👨‍👩‍👧、e\u0301\u0327、\ue000\uf8bb。";

const official = (): Paper =>
  paperOf({
    letterhead: {
      kind: "printed",
      mark: "陵川县人民政府文件",
      documentNumber: "陵政报〔2021〕12号",
      signer: "张三",
    },
    imprint: { copies: ["晋城市人民政府"], office: "陵川县人民政府办公室", date: "2021年12月20日" },
    attachments: [annexOf(1, "目录", { landscape: true })],
  });

const papers: Readonly<Record<string, () => Paper>> = {
  "a county": () => reportModel(lingchuan()),
  "a county that filed everything": () => reportModel(completeCounty()),
  "a county that filed nothing": () => reportModel(emptyCounty()),
  "a paper of rare characters": () => paperOf({ body: [paragraph(rare)] }),
  "a paper with letterhead and imprint": official,
};

const textOf = async (paper: Paper): Promise<string> =>
  (await pdfPages(await renderer.render(paper))).map(solidText).join("");

describe.each(Object.entries(papers))("the PDF of %s", (_, paper) => {
  test("says that it is PDF/A-2a", async () => {
    const raw = Buffer.from(await renderer.render(paper())).toString("latin1");

    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>[\s\S]*<pdfaid:conformance>A</);
  });
});

const validator = await pdfaValidator();

// Needs Java and Maven, which brings veraPDF; the tests above hold elsewhere what the file says of itself
test.runIf(validator !== undefined)(
  "every PDF is found to be PDF/A-2a by the reference validator",
  async () => {
    const names = Object.keys(papers);
    const files = await Promise.all(
      names.map((name) => renderer.render((papers[name] ?? official)())),
    );

    expect(await validator?.(files)).toEqual(names.map(() => "ok"));
  },
  120_000,
);

test("a report of a county that filed nothing is dated by the first day of its cycle", async () => {
  const raw = Buffer.from(await renderer.render(reportModel(emptyCounty()))).toString("latin1");

  expect(raw).toContain("/CreationDate (D:20210101000000");
});

describe("a character that the official faces lack", () => {
  test("is drawn by the face for rare ones where that has it", async () => {
    const text = await textOf(paperOf({ body: [paragraph("𠮷家河村")] }));

    expect(text).toContain("𠮷家河村");
    expect(text).not.toContain("〓");
  });

  test("is a 〓 where none has it, one for what a reader takes for one, and is named in the last foot", async () => {
    const text = await textOf(paperOf({ body: [paragraph("甲𪚥乙👨‍👩‍👧丙e\u0301\u0327丁")] }));

    expect(text).toMatch(/甲〓乙〓丙.{1,3}丁/u);
    expect(text).toContain("字库缺字：本PDF以〓代替字体中没有的字符");
    expect(text).toContain("U+2A6A5");
    expect(text).toContain("U+1F468");
  });

  test("is replaced wherever it stands: title, table, annex, letterhead", async () => {
    const paper = official();
    const cell = "𪚥";
    const text = await textOf({
      ...paper,
      title: { ...paper.title, subject: "关于𪚥的报告" },
      letterhead: { kind: "printed", mark: "𪚥府文件" },
      attachments: [
        annexOf(1, "𪚥目录", {
          blocks: [
            {
              kind: "table",
              caption: "表",
              columns: [{ title: "列", width: 156, align: "start" }],
              rows: [{ kind: "cells", cells: [`村${cell}`] }],
            },
          ],
        }),
      ],
    });

    for (const said of ["关于〓的报告", "〓府文件", "〓目录", "村〓"]) expect(text).toContain(said);
  });

  test("gives the same bytes each time, in any time zone", async () => {
    const paper = paperOf({ body: [paragraph(rare)] });

    const once = await renderer.render(paper);
    vi.stubEnv("TZ", "America/St_Johns");
    const again = await (await pdfRenderer(await fontsOf(undefined))).render(paper);
    vi.unstubAllEnvs();

    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  });
});

test("the faces draw every character of the repertoire that findings are made by", async () => {
  const letters = repertoire.ranges.split(" ").flatMap((range) => {
    const [first = 0, last = first] = range.split("-").map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, more) =>
      String.fromCodePoint(first + more),
    );
  });
  // Marks are drawn over a letter, and each alone would be none
  const text = letters.filter((letter) => !/\p{M}/u.test(letter)).join("");

  const pages = await pdfPages(
    await renderer.render(paperOf({ body: [paragraph(text), paragraph("完。")] })),
  );

  expect(text.length).toBeGreaterThan(30_000);
  expect(pages.map(solidText).join("")).not.toContain("字库缺字");
}, 60_000);

test("the faces that are shipped are the ones the cloud is told to ship", async () => {
  const topology = await readFile("infra/topology/reporting.ts", "utf8");
  const faces = await readFile("shared/report/pdf/faces.ts", "utf8");

  const named = (text: string) =>
    [...text.matchAll(/"(@expo-google-fonts\/[^"]+\.ttf)"/g)].map(([, file = ""]) => file);
  expect(named(topology).toSorted()).toEqual(named(faces).toSorted());
  for (const file of named(faces)) createRequire(import.meta.url).resolve(file);
});
