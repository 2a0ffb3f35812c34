import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { synthesise, synthesiseStandby } from "./synthesise.ts";

const rows = (file: string): readonly (readonly string[])[] =>
  readFileSync(new URL(`../../../infra/aws/${file}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => /^\| (?!---|service and|服务)/.test(line))
    .map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim())
        .slice(1, -1),
    );

interface Service {
  readonly types: readonly string[];
  readonly inChina: string;
}

/** A row that only tells of a property of another row's type lists no type of its own. */
const services: readonly Service[] = rows("SERVICES.md").map((cells) => {
  const [name = "", , , , inChina = ""] = cells;
  const types = name.includes("(property of") ? [] : (name.match(/AWS::\w+::\w+/g) ?? []);
  return { types, inChina };
});
const listed = services.flatMap(({ types }) => types);

const everything = { backup: "on", alarmEmail: "operations@example.org" };
const provider = { issuer: "https://id.example.cn", audience: "duxue" };
const worldwide = { stage: "prod", ...everything, secondRegion: "ap-southeast-1" };
const china = { stage: "prod", ...everything, ...provider, secondRegion: "cn-northwest-1" };
const templates = [
  { name: "dev in aws", of: synthesise({ stage: "dev" }) },
  { name: "prod in aws", of: synthesise(worldwide) },
  { name: "its standby", of: synthesiseStandby(worldwide) },
];
const inChina = [
  { name: "prod in aws-cn", of: synthesise(china, "cn-north-1") },
  { name: "its standby in Ningxia", of: synthesiseStandby(china, "cn-north-1") },
];

test.each([...templates, ...inChina])("every type of $name has its row", ({ of }) => {
  const types = [...of.types].filter((type) => type.startsWith("AWS::"));

  expect(types.filter((type) => !listed.includes(type))).toEqual([]);
});

test.each(inChina)("$name has nothing that the table says is missing there", ({ of }) => {
  const missing = services.filter(({ inChina: has }) => has.startsWith("no"));

  expect(missing.flatMap(({ types }) => types)).toContain("AWS::Cognito::UserPool");
  expect(missing.flatMap(({ types }) => types).filter((type) => of.types.has(type))).toEqual([]);
});

test("a type stands in one row, and each row says where it was read", () => {
  expect(listed.toSorted()).toEqual([...new Set(listed)].toSorted());
  for (const cells of rows("SERVICES.md")) {
    expect(cells).toHaveLength(7);
    expect(cells.at(-1)).not.toBe("");
    expect(cells[4]).toMatch(/^(yes|no)\b/);
  }
});

test("the table in Chinese has the same types, row by row", () => {
  const typesOf = (file: string) => rows(file).map(([name = ""]) => name.match(/AWS::\w+::\w+/g));

  expect(typesOf("SERVICES.zh-CN.md")).toEqual(typesOf("SERVICES.md"));
});

/** Services that act, and those that a key is used through, in the second region too. */
test.each(inChina)("$name has no ARN and no address of another partition", ({ of }) => {
  const names = of.text.match(/"[^"]*amazonaws\.com[^"]*"/g) ?? [];
  const beside = ["backup.amazonaws.com", "s3.cn-northwest-1.amazonaws.com"];
  const usual = synthesise({ stage: "prod", ...provider }, "cn-north-1").text;

  expect(of.text).not.toMatch(/arn:aws[:-](?!cn)/);
  for (const name of names) if (!usual.includes(name)) expect(beside).toContain(name.slice(1, -1));
});
