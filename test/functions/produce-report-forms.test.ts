import { expect, test } from "vitest";
import { createHandler, type Deps } from "../../functions/produce-report/handler.ts";
import { formMark } from "../../shared/report/paper-form.ts";
import type { Renderer } from "../../shared/report/renderer.ts";
import type { WordForm } from "../../shared/report/template/word-template.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";
import { tableOf } from "../support/verifier-in-memory.ts";

/** A renderer whose paper is its name and its line. */
const saying = (name: string, extension: string): Renderer => ({
  contentType: `text/${name}`,
  extension,
  render: async ({ verification }) => new TextEncoder().encode(`${name} ${verification.line}`),
});
const template = "ab".repeat(32);
const ofProvince: WordForm = {
  renderer: saying("template", "docx"),
  template,
  shown: async () => new Set(["签发人"]),
};

/** What an inspector gets, what was kept, and the lines of the log. */
const get = async (
  routeKey: string,
  query: Readonly<Record<string, string>>,
  facts: Partial<EventFacts> = {},
) => {
  const kept: string[] = [];
  const log = recordedLog();
  const reports: Deps["reports"] = {
    find: async () => undefined,
    keep: async (key) => void kept.push(key),
    address: async () => "",
    link: async () => ({ url: "", expiresAt: "" }),
  };
  const handler = createHandler({
    table: { ...tableOf({}), issueReport: async () => undefined },
    reports,
    pdf: async () => saying("typesetter", "pdf"),
    word: async () => ofProvince,
    now: () => new Date("2021-12-02T00:00:00.000Z"),
    log,
  });
  const event = httpEvent({ routeKey, query, role: "inspector", division: "14", ...facts });
  const { statusCode: status, body, isBase64Encoded } = await handler(event, lambdaContext());
  const text = Buffer.from(String(body), isBase64Encoded ? "base64" : "utf8").toString("utf8");
  return { status, text, kept, lines: log.lines };
};
const report = "GET /v1/counties/{county}/cycles/{cycle}/report";
const summary = "GET /v1/cycles/{cycle}/report";
const findingsIn = (text: string) =>
  JSON.parse(text).findings.map(({ code, path }: { code: string; path: string }) => [code, path]);

test("Word is of the province's template, whose mark is on the line", async () => {
  const { status, text, lines } = await get(report, { format: "docx" });

  expect(status).toBe(200);
  expect(text).toMatch(/^template 核验信息：140524\/2021，状态版本1，/);
  expect(text).toContain(`版头版记${formMark({ template })}，`);
  const audit = { subject: "u-1", act: "produceReport", requestId: "r-1" };
  const facts = { ...audit, county: "140524", cycle: "2021", version: 1, format: "docx" };
  expect(lines).toStrictEqual([{ message: "report downloaded", facts }]);
});

test("no other format is of the template, nor has its mark", async () => {
  const { text, lines } = await get(report, { format: "pdf" });

  expect(text).toMatch(/^typesetter 核验信息/);
  expect(text).not.toContain("版头版记");
  expect(lines).toMatchObject([{ facts: { format: "pdf" } }]);
});

test("what the template has no place for is refused by its parameter, and nothing is made", async () => {
  const letterhead = { letterhead: "printed", signer: "王建国", mark: "县政府" };
  const word = await get(report, { format: "docx", ...letterhead });
  const pdf = await get(report, { format: "pdf", ...letterhead });

  expect([word.status, findingsIn(word.text)]).toStrictEqual([
    422,
    [["templateLacksField", "mark"]],
  ]);
  expect([word.kept, word.lines]).toStrictEqual([[], []]);
  expect([pdf.status, pdf.kept.length]).toStrictEqual([200, 1]);
});

test("a summary is logged by its division, its year and how many of its counties have filed", async () => {
  const { status, lines } = await get(summary, { division: "1405", format: "md" });

  expect(status).toBe(200);
  const audit = { subject: "u-1", act: "produceSummary", requestId: "r-1" };
  const facts = { ...audit, division: "1405", cycle: "2021", counties: 6, filed: 6, format: "md" };
  expect(lines).toStrictEqual([{ message: "summary downloaded", facts }]);
});

test("a list with a version that was never made is refused at the list, by county and version", async () => {
  const { status, text } = await get(summary, {
    division: "1405",
    format: "md",
    versions: "140524.7",
  });

  expect(status).toBe(404);
  expect(findingsIn(text)).toStrictEqual([["versionListUnmade", "versions"]]);
  expect(JSON.parse(text).findings[0].message).toMatch(/陵川县.*7|140524.*7/);
});
