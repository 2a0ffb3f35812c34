import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Problem } from "../../events/api/problem.ts";
import { VerificationAnswer } from "../../events/report-verification.ts";
import { createHandler as createProduce } from "../../functions/produce-report/handler.ts";
import { createHandler as createVerify } from "../../functions/verify-report/handler.ts";
import { wordLines } from "../../infra/local/verify/word-lines.ts";
import { formats } from "../../shared/report/formats.ts";
import { ReportModel } from "../../shared/report/paper.ts";
import { starterTemplate } from "../../shared/report/template/starter-template.ts";
import { wordFormOf } from "../../shared/report/template/word-template.ts";
import { httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";
import { type ReportCounty, startReportCounty } from "../support/report-county.ts";

let county: ReportCounty;
beforeAll(async () => {
  county = await startReportCounty();
  await county.file("1.1-1", 1, "2021-11-01T00:00:00.000Z");
});
afterAll(() => county.stop());

const inspector = { role: "inspector", division: "14" } as const;

const get = async (query: Readonly<Record<string, string>>) => {
  const handler = createProduce({ ...county, log: recordedLog() });
  const routeKey = "GET /v1/counties/{county}/cycles/{cycle}/report";
  const { statusCode, body } = await handler(
    httpEvent({ routeKey, ...inspector, query: { format: "json", ...query } }),
    lambdaContext(),
  );
  return { status: statusCode, text: String(body), bytes: Buffer.from(String(body), "base64") };
};

const model = async (query: Readonly<Record<string, string>>) =>
  ReportModel.parse(JSON.parse((await get(query)).bytes.toString("utf8")));

const verdict = async (bytes: Buffer, line: string) => {
  const handler = createVerify({
    ...county,
    renderer: async () => formats.json,
    log: recordedLog(),
  });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { body } = await handler(
    httpEvent({
      routeKey: "POST /v1/report-verifications",
      ...inspector,
      body: { line, sha256, format: "json" },
    }),
    lambdaContext(),
  );
  return VerificationAnswer.parse(JSON.parse(String(body))).verdict;
};

const sent = {
  letterhead: "printed",
  documentNumber: "陵政〔2021〕12号",
  signer: "王建国",
  copies: "县委办公室",
  printedBy: "陵川县人民政府办公室",
  printedOn: "2021-12-06",
};

test("without asking there is neither letterhead nor imprint", async () => {
  const plain = await model({});

  expect([plain.letterhead, plain.imprint, plain.verification.form]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("a report with a letterhead says so on its line, and is another file on the shelf", async () => {
  const [plain, formed] = await Promise.all([model({}), model(sent)]);

  expect(formed.letterhead).toMatchObject({ mark: "陵川县人民政府文件", signer: "王建国" });
  expect(formed.imprint).toMatchObject({ copies: ["县委办公室"], date: "2021年12月6日" });
  expect(formed.verification.line).toMatch(/报告版式\d+，版头版记[0-9a-f]{16}，内容校验值/);
  expect(formed.verification.contentHash).not.toBe(plain.verification.contentHash);
});

test("its file is genuine, a changed one is altered, one that was never made is undecided", async () => {
  const { bytes } = await get(sent);
  const { line } = (await model(sent)).verification;
  const never = line.replace(/校验值\w{8}/, "校验值00000000");

  expect(await verdict(bytes, line)).toBe("genuine");
  expect(await verdict(Buffer.from(`${bytes.toString()} `), line)).toBe("altered");
  expect(await verdict(bytes, never)).toBe("undecided");
});

test("what is wrong with the choice of version and with the form is told together", async () => {
  const { status, text } = await get({ version: "one", signer: "王建国" });

  expect(status).toBe(422);
  expect(Problem.parse(JSON.parse(text)).findings?.map(({ code }) => code)).toEqual([
    "versionNotNumber",
    "letterheadNotAsked",
  ]);
});

test("a template of the province's own sets Word alone, and the line says that it is of another form", async () => {
  const word = async () => wordFormOf(starterTemplate());
  const handler = createProduce({ ...county, word, log: recordedLog() });
  const lineOf = async (format: string) => {
    const { body } = await handler(
      httpEvent({
        routeKey: "GET /v1/counties/{county}/cycles/{cycle}/report",
        ...inspector,
        query: { format },
      }),
      lambdaContext(),
    );
    const bytes = Buffer.from(String(body), "base64");
    const text = format === "docx" ? JSON.stringify(wordLines(bytes)) : bytes.toString("utf8");
    return /核验信息：[^<"\n]+/.exec(text)?.[0];
  };

  expect(await lineOf("docx")).toMatch(/版头版记[0-9a-f]{16}，/);
  expect(await lineOf("md")).not.toContain("版头版记");
});
