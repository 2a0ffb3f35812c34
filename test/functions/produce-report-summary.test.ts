import { afterAll, beforeAll, expect, test } from "vitest";
import { Problem } from "../../events/api/problem.ts";
import { formats } from "../../shared/report/formats.ts";
import { SummaryModel } from "../../shared/report/summary/summary-model.ts";
import { type FiledCounties, startFiledCounties } from "../support/filed-counties.ts";

let counties: FiledCounties;

beforeAll(async () => {
  counties = await startFiledCounties();
  await counties.fileFor("140524", "1.1-1", 1, "2021-11-01T00:00:00.000Z");
  await counties.fileFor("140502", "1.1-1", 2, "2021-11-10T00:00:00.000Z");
  await counties.fileFor("140524", "1.1-2", 3, "2021-12-01T00:00:00.000Z");
});
afterAll(() => counties.stop());

const summary = async (query: Readonly<Record<string, string>>) =>
  SummaryModel.parse(JSON.parse((await counties.get({ format: "json", ...query })).text));

const versionsOf = ({ figures }: SummaryModel) =>
  figures.counties.flatMap(({ county, version }) => (version > 0 ? [`${county}.${version}`] : []));

test.each(Object.entries(formats))("comes as %s under its media type", async (format, renderer) => {
  const { status, headers } = await counties.get({ division: "1405", format });

  expect([status, headers["content-type"]]).toEqual([200, renderer.contentType]);
  expect(headers["content-disposition"]).toMatch(
    new RegExp(`1405-2021-summary-[0-9a-f]{8}\\.${format}$`),
  );
});

test("Accept chooses the format, and Word comes first", async () => {
  const markdown = await counties.get(
    { division: "1405" },
    { headers: { accept: "text/markdown" } },
  );
  const word = await counties.get({ division: "1405" });

  expect(markdown.text).toMatch(/^# 晋城市2021年/);
  expect(word.headers["content-type"]).toBe(formats.docx.contentType);
});

test("of a city it has that city's counties, each with the status it comes from", async () => {
  const model = await summary({ division: "1405" });

  expect(model.figures.counts).toEqual({ counties: 6, filed: 2, signedOff: 0 });
  // One document of three is 0.17 points, two are 0.33
  expect(
    model.figures.counties.slice(0, 2).map(({ name, rank, score }) => [name, rank, score]),
  ).toEqual([
    ["陵川县", 1, "0.33"],
    ["城区", 2, "0.17"],
  ]);
  expect(versionsOf(model)).toEqual(["140524.2", "140502.1"]);
});

test("the caller's whole scope is the default", async () => {
  const province = await counties.get({ format: "json" });
  const city = await counties.get({ format: "json" }, { role: "reviewer", division: "1405" });

  expect(JSON.parse(province.text).figures.counts.counties).toBe(117);
  expect(JSON.parse(city.text).figures.name).toBe("晋城市");
});

test("of a moment it has the statuses of then, and says the moment of the last of them", async () => {
  const then = await summary({ division: "1405", asOf: "2021-11-15" });
  const before = await summary({ division: "1405", asOf: "2021-10-31" });

  expect(versionsOf(then)).toEqual(["140502.1", "140524.1"]);
  expect(then.verification.statusAt).toBe("2021-11-10T00:00:00.000Z");
  expect([before.figures.counts.filed, before.verification.statusAt]).toEqual([0, undefined]);
});

test("the same version list gives the same bytes, however it was asked for and whatever came later", async () => {
  const bytes = async (query: Readonly<Record<string, string>>) =>
    (await counties.get({ division: "1405", ...query })).bytes;
  const asked = { versions: "140502.1,140524.2" };

  for (const format of Object.keys(formats)) {
    const now = await bytes({ format });
    expect((await bytes({ format, asOf: "2022-01-01" })).equals(now)).toBe(true);
    expect((await bytes({ format, ...asked })).equals(now)).toBe(true);
  }
  await counties.fileFor("140581", "1.1-1", 4, "2021-12-02T00:00:00.000Z");
  const [later, again] = [await bytes({ format: "md" }), await bytes({ format: "md", ...asked })];
  expect(later.equals(again)).toBe(false);
  expect(again.equals(await bytes({ format: "md", asOf: "2021-12-01" }))).toBe(true);
});

test("a list of versions leaves out counties: they count as not filed", async () => {
  const model = await summary({ division: "1405", versions: "140524.1" });

  expect(versionsOf(model)).toEqual(["140524.1"]);
});

test("versions that were never made are named, all of them", async () => {
  const { status, text } = await counties.get({ versions: "140524.99,140502.1,140621.1" });

  const { code, findings = [] } = Problem.parse(JSON.parse(text));
  expect([status, code]).toEqual([404, "noSuchVersion"]);
  expect(findings.map(({ message }) => message)).toEqual([
    "“versions”中的“140524”没有状态版本99。",
    "“versions”中的“140621”没有状态版本1。",
  ]);
});

test("what is on the shelf is not made again, and what is too large for an answer is at an address", async () => {
  const query = { division: "1405", format: "html", asOf: "2021-11-05" };
  const first = await counties.get(query);
  const keep = () => Promise.reject(new Error("it was put there twice"));
  const bytes = () => Promise.reject(new Error("it was read"));
  const large = async () => ({ size: 4 * 1024 * 1024 + 1, sha256: "", bytes });

  const again = await counties.get(query, {}, { ...counties.reports, keep });
  const elsewhere = await counties.get(query, {}, { ...counties.reports, keep, find: large });

  expect(again.bytes.equals(first.bytes)).toBe(true);
  expect(elsewhere.status).toBe(303);
  expect(String(elsewhere.headers.location)).toMatch(
    /reports\/2021\/1405\/summary-e\d+-[0-9a-f]{64}\.html\?.*X-Amz-Signature=/,
  );
});
