import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { VerificationAnswer } from "../../events/report-verification.ts";
import { createHandler as createProduce } from "../../functions/produce-report/handler.ts";
import { createHandler as createVerify } from "../../functions/verify-report/handler.ts";
import { wordLines } from "../../infra/local/verify/word-lines.ts";
import { formats, WrittenFormat } from "../../shared/report/formats.ts";
import { ReportModel } from "../../shared/report/paper.ts";
import { starterTemplate } from "../../shared/report/template/starter-template.ts";
import { wordFormOf } from "../../shared/report/template/word-template.ts";
import { httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";
import { type ReportCounty, startReportCounty } from "../support/report-county.ts";

/** The first edition gives no letterhead, its second version one with the county's government. */
const deployed = vi.hoisted(() => ({ versions: [1] }));

vi.mock("../../shared/domain/framework/editions.ts", async (importOriginal) => {
  const actual = await importOriginal<typeof import("../../shared/domain/framework/editions.ts")>();
  const { Framework } = await import("../../shared/domain/framework/framework.ts");
  const { readableFiles } = await import("../support/edition-files.ts");
  const first = Framework.parse((await actual.readFiles())[0]?.content);
  const letterhead = { kind: "printed", mark: "{发文机关}公文" } as const;
  const files = [first, { ...first, version: 2, report: { ...first.report, letterhead } }];
  const now = () =>
    actual.editionsOf(
      readableFiles(...files.filter(({ version }) => deployed.versions.includes(version))),
    );
  return {
    ...actual,
    frameworkOf: (cycle: string) => now().frameworkOf(cycle),
    editionNamed: (name: string) => now().editionNamed(name),
    editionBehind: (...named: Parameters<typeof actual.editionBehind>) =>
      now().editionBehind(...named),
  };
});

let county: ReportCounty;
beforeAll(async () => {
  county = await startReportCounty();
  await county.file("1.1-1", 1, "2021-11-01T00:00:00.000Z");
  deployed.versions = [1, 2];
  await county.file("1.1-2", 2, "2021-12-01T00:00:00.000Z");
});
afterAll(() => county.stop());

const get = async (query: Readonly<Record<string, string>>, word = county.word) => {
  const handler = createProduce({ ...county, word, log: recordedLog() });
  const routeKey = "GET /v1/counties/{county}/cycles/{cycle}/report";
  const { body } = await handler(httpEvent({ routeKey, query }), lambdaContext());
  return Buffer.from(String(body), "base64");
};

const model = async (query: Readonly<Record<string, string>>) =>
  ReportModel.parse(JSON.parse((await get({ format: "json", ...query })).toString("utf8")));

/** The shelf lost whatever it had. */
const lost = {
  find: async () => undefined,
  keep: async () => undefined,
  address: async () => "http://127.0.0.1/original",
};

const judged = async (bytes: Buffer, format: WrittenFormat, word = county.word) => {
  const handler = createVerify({
    ...county,
    reports: lost,
    word,
    renderer: async (each) => formats[WrittenFormat.parse(each)],
    log: recordedLog(),
  });
  const text = format === "docx" ? JSON.stringify(wordLines(bytes)) : bytes.toString("utf8");
  const line = /核验信息：[^<"\n]+/.exec(text)?.[0];
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const event = httpEvent({
    routeKey: "POST /v1/report-verifications",
    body: { line, sha256, format },
  });
  const { body } = await handler(event, lambdaContext());
  return VerificationAnswer.parse(JSON.parse(String(body)));
};

test("a report gets its edition's letterhead with the county's government, and its line says so", async () => {
  const { letterhead, verification } = await model({});

  expect(letterhead).toEqual({ kind: "printed", mark: "陵川县人民政府公文" });
  expect(verification.line).toMatch(/版头版记[0-9a-f]{16}/);
});

test("a version scored by an edition without one has none", async () => {
  expect((await model({ version: "1" })).letterhead).toBeUndefined();
});

test("the request says otherwise: no letterhead, another mark, a number on it, preprinted paper", async () => {
  const letterheads = await Promise.all(
    [
      { letterhead: "none" },
      { mark: "县政府" },
      { documentNumber: "陵政〔2021〕12号" },
      { letterhead: "reserved" },
    ].map(async (query) => (await model(query as Readonly<Record<string, string>>)).letterhead),
  );

  expect(letterheads).toEqual([
    undefined,
    { kind: "printed", mark: "县政府" },
    { kind: "printed", mark: "陵川县人民政府公文", documentNumber: "陵政〔2021〕12号" },
    { kind: "reserved" },
  ]);
});

test.each(WrittenFormat.options)(
  "%s in the usual form is genuine when its file is gone, and altered when a byte was added",
  async (format) => {
    for (const query of [{}, { letterhead: "none" }, { version: "1" }]) {
      const bytes = await get({ format, ...query });

      expect((await judged(bytes, format)).verdict).toBe("genuine");
      expect(await judged(Buffer.from([...bytes, 32]), format)).toMatchObject({
        verdict: "altered",
        original: "http://127.0.0.1/original",
      });
    }
  },
);

test("Word by the province's template is made again too, with the letterhead and without", async () => {
  const word = async () => wordFormOf(starterTemplate());

  for (const letterhead of ["printed", "none"]) {
    const bytes = await get({ format: "docx", letterhead }, word);
    expect((await judged(bytes, "docx", word)).verdict).toBe("genuine");
    // Without the template it is known by its bytes alone
    expect((await judged(bytes, "docx")).verdict).toBe("genuine");
  }
});

test("what a request gave cannot be made again: without its file it is known by its bytes, and there is no original", async () => {
  const bytes = await get({ format: "md", signer: "王建国" });
  const altered = await judged(Buffer.from([...bytes, 32]), "md");

  expect(await judged(bytes, "md")).toMatchObject({ verdict: "genuine" });
  expect(altered).toMatchObject({ verdict: "altered" });
  expect(altered).not.toHaveProperty("original");
});
