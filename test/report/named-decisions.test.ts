import { expect, test } from "vitest";
import { wordLines } from "../../infra/local/verify/word-lines.ts";
import type { Status } from "../../shared/domain/status/status.ts";
import { formats, WrittenFormat } from "../../shared/report/formats.ts";
import { fontsOf } from "../../shared/report/pdf/faces.ts";
import { pdfRenderer } from "../../shared/report/pdf/pdf.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { starterTemplate } from "../../shared/report/template/starter-template.ts";
import { wordFormOf } from "../../shared/report/template/word-template.ts";
import { printedVerification } from "../../shared/report/verification.ts";
import { completeCounty } from "../support/complete-county.ts";
import { pdfPages } from "../support/pdf-pages.ts";
import { lingchuan } from "../support/report-counties.ts";

const signedOff = { number: 17, at: "2021-12-31T16:00:00.000Z" };
const forwarded = { number: 31, at: "2022-01-08T03:00:00.000Z" };

const reportOf = (said: Pick<Status, "signedOff" | "forwarded">) => {
  const { signedOff: _, forwarded: _0, ...status } = completeCounty().status;
  return reportModel({
    ...completeCounty(),
    status: { ...status, provisional: said.signedOff === undefined, ...said },
  });
};

test.each([
  { what: "nobody", said: {}, named: "" },
  { what: "the county", said: { signedOff }, named: "县级签发：第17号决定（2022年1月1日）。" },
  {
    what: "the county and the city",
    said: { signedOff, forwarded },
    named: "县级签发：第17号决定（2022年1月1日）；市级上报：第31号决定（2022年1月8日）。",
  },
])("a report that $what decided on names these decisions before its mark", ({ said, named }) => {
  const { verification } = reportOf(said);

  expect(verification.line.split("核验信息：")[0]).toBe(named);
  expect(verification).toMatchObject(said);
  expect(printedVerification(verification.line)?.contentHash).toBe(verification.contentHash);
});

test("what the city says later leaves a report dated by its sign-off, and is another report", () => {
  const [signed, sent] = [reportOf({ signedOff }), reportOf({ signedOff, forwarded })];

  expect([signed.signature.date, sent.signature.date]).toEqual(["2022年1月1日", "2022年1月1日"]);
  expect(sent.verification.contentHash).not.toBe(signed.verification.contentHash);
});

test("a decision by another number or of another moment is another report: none can be put in its place", () => {
  const hashes = [
    signedOff,
    { ...signedOff, number: 18 },
    { ...signedOff, at: "2021-12-31T16:00:01.000Z" },
  ].map((each) => reportOf({ signedOff: each }).verification.contentHash);

  expect(new Set(hashes).size).toBe(3);
});

const decided = "县级签发：第17号决定（2021年12月20日）；市级上报：第31号决定（2021年12月28日）。";

test.each(WrittenFormat.options)("%s prints them", async (format) => {
  const bytes = await formats[format].render(reportModel(completeCounty()));

  const text = new TextDecoder().decode(bytes);

  expect(text).toContain(decided);
  expect(printedVerification(text)).toMatchObject({ county: "140502", statusVersion: 1 });
});

test("the PDF prints them on its last page only", async () => {
  const pdf = await pdfRenderer(await fontsOf(undefined));

  const pages = await pdfPages(await pdf.render(reportModel(completeCounty())));

  const named = pages.flatMap(({ texts }, at) =>
    texts
      .map(({ text }) => text)
      .join("")
      .includes(decided)
      ? [at + 1]
      : [],
  );
  expect(named).toEqual([pages.length]);
});

test("a Word template of a province's own prints them with its mark", async () => {
  const made = await wordFormOf(starterTemplate()).renderer.render(reportModel(completeCounty()));

  const lines = (wordLines(made) ?? []).filter(({ text }) => text.startsWith(decided));
  expect(lines).toHaveLength(1);
  expect(printedVerification(lines[0]?.text ?? "")).toMatchObject({ county: "140502" });
});

test("a draft names no decision in any format", async () => {
  const model = reportModel(lingchuan());
  const texts = await Promise.all(
    Object.values(formats).map(async ({ render }) => new TextDecoder().decode(await render(model))),
  );

  expect(texts.filter((text) => /号决定（/.test(text))).toEqual([]);
});
