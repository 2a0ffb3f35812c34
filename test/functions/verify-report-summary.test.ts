import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { VerificationAnswer } from "../../events/report-verification.ts";
import { createHandler } from "../../functions/verify-report/handler.ts";
import { formats, WrittenFormat } from "../../shared/report/formats.ts";
import { type FiledCounties, startFiledCounties } from "../support/filed-counties.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";

let counties: FiledCounties;
beforeAll(async () => {
  counties = await startFiledCounties();
  await counties.fileFor("140524", "1.1-1", 1, "2021-11-01T00:00:00.000Z");
  await counties.fileFor("140524", "1.1-2", 2, "2021-11-02T00:00:00.000Z");
  await counties.fileFor("140502", "1.1-1", 3, "2021-12-01T00:00:00.000Z");
});
afterAll(() => counties.stop());

const summary = async (query: Readonly<Record<string, string>>): Promise<Buffer> =>
  (await counties.get({ division: "1405", ...query })).bytes;

const lineIn = (bytes: Buffer): string =>
  /核验信息：[^<"\n]+/.exec(bytes.toString("utf8"))?.[0] ?? "";

const empty = async () => undefined;

const verify = async (
  bytes: Buffer,
  format: WrittenFormat,
  { facts = {}, find = counties.reports.find }: { facts?: Partial<EventFacts>; find?: Find } = {},
) => {
  const handler = createHandler({
    ...counties,
    reports: { ...counties.reports, find },
    renderer: async (each) => formats[WrittenFormat.parse(each)],
    log: recordedLog(),
  });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { statusCode, body } = await handler(
    httpEvent({
      routeKey: "POST /v1/report-verifications",
      role: "inspector",
      division: "14",
      body: { line: lineIn(bytes), sha256, format },
      ...facts,
    }),
    lambdaContext(),
  );
  const answer = JSON.parse(String(body));
  return statusCode === 200 ? VerificationAnswer.parse(answer) : { problem: answer.code };
};
type Find = FiledCounties["reports"]["find"];

const of = (standing: string, asOf = "2021-12-01T00:00:00.000Z") => ({
  division: "1405",
  cycle: "2021",
  edition: expect.any(Number),
  asOf,
  standing,
});

test.each(WrittenFormat.options)(
  "a %s summary as it was produced is genuine, with or without the shelf",
  async (format) => {
    const bytes = await summary({ format });
    const expected = { verdict: "genuine", summary: of("current") };

    expect(await verify(bytes, format)).toEqual(expected);
    expect(await verify(bytes, format, { find: empty })).toEqual(expected);
  },
);

test("a summary of an earlier moment is genuine, and says that statuses have changed since", async () => {
  const bytes = await summary({ format: "html", asOf: "2021-11-15" });

  expect(await verify(bytes, "html")).toEqual({
    verdict: "genuine",
    summary: of("changed", "2021-11-02T00:00:00.000Z"),
  });
});

test("a summary of before anybody filed is genuine", async () => {
  const bytes = await summary({ format: "md", asOf: "2021-01-01" });

  expect(await verify(bytes, "md", { find: empty })).toMatchObject({ verdict: "genuine" });
});

test("one changed figure makes it altered", async () => {
  const bytes = await summary({ format: "md" });
  const altered = Buffer.from(bytes.toString("utf8").replace("最高0.33分", "最高93.3分"));

  expect(altered.equals(bytes)).toBe(false);
  expect(await verify(altered, "md")).toEqual({
    verdict: "altered",
    original: expect.stringMatching(/reports\/2021\/1405\/summary-.*X-Amz-Signature=/),
    summary: of("current"),
  });
});

test("one of a list of versions that never stood together is known by the shelf, and without it by what was issued", async () => {
  const bytes = await summary({ format: "md", versions: "140524.1,140502.1" });

  expect(await verify(bytes, "md")).toMatchObject({ verdict: "genuine", summary: of("changed") });
  expect(await verify(bytes, "md", { find: empty })).toMatchObject({ verdict: "genuine" });
  const altered = await verify(Buffer.from([...bytes, 32]), "md", { find: empty });
  expect(altered).toMatchObject({ verdict: "altered" });
  expect(altered).not.toHaveProperty("original");
});

test("one of another printing is judged by the shelf alone", async () => {
  const bytes = await summary({ format: "md" });
  const earlier = Buffer.from(bytes.toString("utf8").replace(/报告版式\d+/, "报告版式999"));

  expect(await verify(earlier, "md")).toEqual({
    verdict: "undecided",
    summary: { ...of("current"), edition: 999 },
  });
});

test.each<[Partial<EventFacts>, string]>([
  [{ role: "clerk", division: "140524" }, "forbidden"],
  [{ role: "reviewer", division: "1406" }, "forbidden"],
])("to %o it is %s", async (facts, problem) => {
  const bytes = await summary({ format: "md" });

  expect(await verify(bytes, "md", { facts })).toEqual({ problem });
});

test("a line of a division or a year that there is not is told as that", async () => {
  const text = (await summary({ format: "md" })).toString("utf8");
  const nowhere = Buffer.from(text.replace("1405/2021汇总", "1499/2021汇总"));
  const never = Buffer.from(text.replace("1405/2021汇总", "1405/1999汇总"));

  expect(await verify(nowhere, "md")).toEqual({ problem: "noSuchDivision" });
  expect(await verify(never, "md")).toEqual({ problem: "noSuchCycle" });
});
