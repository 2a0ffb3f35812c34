import { createHash } from "node:crypto";
import { DeleteItemCommand, DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { DeleteObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { VerificationAnswer } from "../../../events/report-verification.ts";
import { Retold } from "../../../events/retold.ts";
import { credentials, region } from "../../../infra/local/engines/credentials.ts";
import { eventually, type Person, personAt } from "../../journey/client.ts";
import { wholeRound } from "../../support/whole-round.ts";
import type { RecordedHost } from "./recorded-host.ts";

/** What functions do beyond the journey, on what it left. */
export const furtherActs = (host: () => RecordedHost): void => {
  const inspector = () => personAt(host(), "inspector", "14");

  test("a county's workbook holds what was accepted of it", async () => {
    const path = "/frameworks/2021/workbook.xlsx?county=140524&prefill=true";

    expect((await (await inspector()).call("GET", path)).status).toBe(200);
  });

  test("how far each department of a county has come is told", async () => {
    const person = await inspector();

    expect((await person.call("GET", `${person.at("140524")}/progress`)).status).toBe(200);
  });

  test("a report that was altered is told from the original, which can be fetched", async () => {
    const person = await inspector();
    const line = await verificationLine(person, "140524");
    const verify = async (sha256: string) => {
      const body = { line, sha256, format: "md" };
      const { json } = await person.call("POST", "/report-verifications", { body });
      return VerificationAnswer.parse(json);
    };

    const altered = await verify("0".repeat(64));
    const original = await fetch(altered.original ?? "");
    const bytes = new Uint8Array(await original.arrayBuffer());
    const genuine = await verify(createHash("sha256").update(bytes).digest("hex"));

    expect([altered.verdict, original.status, genuine.verdict]).toEqual([
      "altered",
      200,
      "genuine",
    ]);
  });

  test("a round finds nothing that is missing, and what was replaced is out", async () => {
    expect(await wholeRound(host())).toMatchObject({ statuses: 0, faults: 0 });
  });

  test("a version that never came into the ledger is there after a round", async () => {
    await removeObject(host(), "ledger/2021/140524/history/1.json");

    expect((await wholeRound(host())).ledger).toBeGreaterThan(0);
    expect((await wholeRound(host())).ledger).toBe(0);
  });

  test("a county whose rows are lost has them again after a round of reconcile", async () => {
    const person = await inspector();
    const before = await person.status("140522");
    await loseRows(host(), "140522#2021");

    const found = await wholeRound(host());

    expect(found.evidence).toBeGreaterThan(0);
    expect(found.statuses).toBeGreaterThan(0);
    const after = await person.statusWhen("140522", ({ version }) => version > 0);
    expect(after.score).toBe(before.score);
  });

  test("what was told of a county is told again", async () => {
    const retell = { division: "140524", cycle: "2021", dryRun: false };

    const { told, refused } = Retold.parse(await host().invoke("publish-changes", { retell }));

    expect(told.length).toBeGreaterThan(0);
    expect(refused).toEqual([]);
  });

  test("a probe sweeps what an earlier one has left", async () => {
    const rows = () => rowsOf(host(), probed, "EVIDENCE#");
    const [receipt] = await eventually(rows, (found) => found.length > 0);
    const evidenceId = receipt?.sk?.S?.replace("EVIDENCE#", "") ?? "";
    // The store that this machine gives to whoever presigns takes no DELETE
    await removeObject(host(), `evidence/2021/999999/${evidenceId}/probe.png`);
    await eventually(
      () => rowsOf(host(), probed, `CLAIM#`),
      (claims) => claims.length === 0,
    );

    await host().invoke("probe-upload", {});

    expect((await rows()).map(({ sk }) => sk)).not.toContainEqual(receipt?.sk);
  });
};

const probed = "999999#2021";

const verificationLine = async (person: Person, county: string): Promise<string> => {
  const { bytes } = await person.call("GET", `${person.at(county)}/report?format=html`);
  const [line = ""] = /核验信息：[^<"\n]+/.exec(new TextDecoder().decode(bytes)) ?? [];
  return line;
};

/** The receipts of a county and its status with all versions; the claims stay. */
const loseRows = async (host: RecordedHost, pk: string): Promise<void> => {
  for (const kind of ["EVIDENCE#", "STATUS", "HISTORY#"])
    for (const Key of await rowsOf(host, pk, kind))
      await clientOf(host).send(
        new DeleteItemCommand({ TableName: host.resources.tableName, Key }),
      );
};

const rowsOf = async (host: RecordedHost, pk: string, kind: string) => {
  const { Items = [] } = await clientOf(host).send(
    new QueryCommand({
      TableName: host.resources.tableName,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :kind)",
      ExpressionAttributeValues: { ":pk": { S: pk }, ":kind": { S: kind } },
      ProjectionExpression: "pk, sk",
    }),
  );
  return Items;
};

const removeObject = async ({ endpoints, resources }: RecordedHost, Key: string): Promise<void> => {
  const client = new S3Client({ endpoint: endpoints.s3, region, credentials });
  await client.send(new DeleteObjectCommand({ Bucket: resources.bucket, Key }));
};

const clientOf = ({ endpoints }: RecordedHost) =>
  new DynamoDBClient({ endpoint: endpoints.dynamodb, region, credentials });
