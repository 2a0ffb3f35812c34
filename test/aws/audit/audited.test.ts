import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folderSource } from "../../../infra/commands/ledger/folder-source.ts";
import { auditDivision } from "../../../shared/aws/audit/audit-division.ts";
import { bucketSource } from "../../../shared/aws/audit/bucket-source.ts";
import { tableFaults } from "../../../shared/aws/audit/table-checks.ts";
import { attributes } from "../../../shared/aws/rows.ts";
import { canonicalJson } from "../../../shared/domain/canonical-json.ts";
import { rowsHash } from "../../../shared/domain/ledger/ledger-object.ts";
import { type AuditedCounty, startAuditedCounty } from "../../support/audited-county.ts";
import { evidenceId } from "../../support/builders.ts";
import { folderOfFile } from "../../support/temporary-folder.ts";

const place = { division: "140524", cycle: "2021" };
const ledger = "ledger/2021/140524";
const copies = folderOfFile("audited");

let county: AuditedCounty;
beforeAll(async () => {
  county = await startAuditedCounty();
});
afterAll(() => county.stop());

/** The county's bucket as it was exported, to be changed. */
let copied = 0;
const exported = (): string => {
  copied += 1;
  const folder = join(copies, String(copied));
  cpSync(county.objects, folder, { recursive: true });
  return folder;
};
const pathOf = (folder: string, key: string) => join(folder, `${key}._S3rver_object`);
const faultsIn = async (folder: string) =>
  (await auditDivision(place, folderSource(folder))).faults.map(({ kind, at }) => `${kind} ${at}`);

test("a ledger that nobody touched is whole, from an export and from the bucket alike", async () => {
  const bucket = bucketSource({ client: county.s3, name: county.engines.bucket });
  const looked = { counts: { history: 3, decisions: 2, receipts: 3, reports: 1, seals: 9 } };

  for (const source of [folderSource(exported()), bucket])
    expect(await auditDivision(place, source)).toMatchObject({
      ...looked,
      ...{ evidence: 3, unsealed: [], faults: [] },
    });
});

test.each([
  { what: "a version", key: `${ledger}/history/2.json`, from: '"version":2', to: '"version":3' },
  { what: "a decision", key: `${ledger}/decisions/1.json`, from: "补齐", to: "撤销" },
  {
    what: "a receipt",
    key: `${ledger}/receipts/${evidenceId(1)}/1.json`,
    from: "accepted",
    to: "rejected",
  },
])("one letter of $what that was altered is found and named", async ({ key, from, to }) => {
  const folder = exported();
  const text = readFileSync(pathOf(folder, key), "utf8");
  expect(text).toContain(from);
  writeFileSync(pathOf(folder, key), text.replace(from, to));

  const faults = await faultsIn(folder);

  expect(faults[0]).toBe(`changed ${key}`);
  expect(faults).toContain(`sealedOtherwise ${key}`);
});

test.each([
  { what: "a version", key: `${ledger}/history/1.json` },
  { what: "the last decision", key: `${ledger}/decisions/2.json` },
  { what: "a receipt", key: `${ledger}/receipts/${evidenceId(3)}/1.json` },
])("whoever mends the hash of $what after altering it is told by the seal", async ({ key }) => {
  const folder = exported();
  const object = JSON.parse(readFileSync(pathOf(folder, key), "utf8"));
  object.rows[0].body.at = "2020-01-01T00:00:00.000Z";
  object.sha256 = rowsHash(object.rows);
  writeFileSync(pathOf(folder, key), canonicalJson(object));

  expect(await faultsIn(folder)).toContain(`sealedOtherwise ${key}`);
});

test("an evidence whose bytes were altered, and one that is gone, are named", async () => {
  const folder = exported();
  const keys = (
    await Array.fromAsync(folderSource(folder).keys("evidence/2021/140524/"))
  ).toSorted();
  expect(keys).toHaveLength(3);
  writeFileSync(pathOf(folder, keys[0] ?? ""), "file 7");
  rmSync(pathOf(folder, keys[1] ?? ""));

  expect(await faultsIn(folder)).toEqual([`evidenceChanged ${keys[0]}`, `evidenceGone ${keys[1]}`]);
});

test.each([
  { key: `${ledger}/history/2.json`, told: "gap" },
  { key: `${ledger}/history/3.json`, told: "sealedGone" },
  { key: `${ledger}/decisions/1.json`, told: "gap" },
  { key: `${ledger}/receipts/${evidenceId(2)}/1.json`, told: "receiptGone" },
])("$key taken out is told: $told", async ({ key, told }) => {
  const folder = exported();
  rmSync(pathOf(folder, key));

  const faults = await faultsIn(folder);

  expect(faults).toContain(`sealedGone ${key}`);
  expect(faults.some((fault) => fault.startsWith(told))).toBe(true);
});

test("a seal that was taken out breaks the chain at the one after it", async () => {
  const folder = exported();
  rmSync(pathOf(folder, `${ledger}/seals/9999999995.json`));

  expect((await faultsIn(folder))[0]).toBe(`sealBroken ${ledger}/seals/9999999994.json`);
});

test("an object under the name of another, and one that is no JSON, are named", async () => {
  const folder = exported();
  const [two, three] = [2, 3].map((number) => `${ledger}/history/${number}.json`);
  writeFileSync(pathOf(folder, two ?? ""), readFileSync(pathOf(folder, three ?? "")));
  writeFileSync(pathOf(folder, `${ledger}/decisions/2.json`), "{");

  const faults = await faultsIn(folder);

  expect(faults).toContain(`misplaced ${two}`);
  expect(faults).toContain(`unreadable ${ledger}/decisions/2.json`);
});

test("a row of the table that was altered, and one that nobody kept, are named beside the ledger", async () => {
  const { texts } = await auditDivision(place, folderSource(exported()));
  const none = await tableFaults(place, county.rows, texts);
  const Key = attributes({ pk: "140524#2021", sk: "HISTORY#0000000002" });
  await county.rows.client.send(
    new UpdateItemCommand({
      TableName: county.rows.name,
      Key,
      UpdateExpression: "SET body.#at = :at",
      ExpressionAttributeNames: { "#at": "at" },
      ExpressionAttributeValues: attributes({ ":at": "2020-01-01T00:00:00.000Z" }),
    }),
  );
  const without = new Map([...texts].filter(([key]) => key !== `${ledger}/history/1.json`));

  expect(none).toEqual([]);
  expect(await tableFaults(place, county.rows, without)).toEqual([
    { kind: "notKept", at: `${ledger}/history/1.json` },
    { kind: "rowOtherwise", at: "140524#2021 HISTORY#0000000002" },
  ]);
});
