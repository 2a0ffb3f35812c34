import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createHandler } from "../../functions/recompute-status/handler.ts";
import { documentClaim, evidenceId } from "../support/builders.ts";
import { countyInMemory } from "../support/county-in-memory.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";
import { play } from "../support/ingest-in-memory.ts";
import { change } from "../support/table-change.ts";

/** What the logs tell of one upload, each line with its id, and how long each part took. */

const counted = async (...seconds: readonly number[]) => {
  const claims = ["1.1-1", "1.1-2"].map((id, at) => documentClaim(id, at + 1));
  const { table } = countyInMemory({ claims });
  const log = recordedLog();
  const now = () => new Date("2021-12-01T00:00:05.000Z");
  const Records = claims.map(({ subject, evidenceId: id }, at) => {
    const record = change(lingchuan, `CLAIM#${subject}#${id}`, `${at}`);
    const dynamodb = { ...record.dynamodb, ApproximateCreationDateTime: seconds[at] };
    return { ...record, dynamodb };
  });
  await createHandler({ table, now, log })({ Records }, lambdaContext());
  return log.lines;
};

test("how long an object waited to be settled is told from the moment S3 announced it", async () => {
  const { log } = await play({ eventTime: "2021-11-01T23:59:59.250Z" });

  expect(log.lines[0]?.facts).toMatchObject({
    evidenceId: evidenceId(2),
    state: "accepted",
    MillisecondsToSettle: 750,
    FunctionName: lambdaContext().functionName,
  });
});

test("an object that a reconciliation asks for has waited for nobody knows how long", async () => {
  const { log } = await play({});

  expect(log.lines[0]?.facts).not.toHaveProperty("MillisecondsToSettle");
});

test("a version names the evidences it counts, and how long the first of their claims waited", async () => {
  // Two and three seconds before
  const lines = await counted(1_638_316_803, 1_638_316_802);

  expect(lines).toMatchObject([
    {
      message: "status changed",
      facts: {
        ...lingchuan,
        version: 1,
        evidence: [evidenceId(1), evidenceId(2)],
        MillisecondsToCount: 3000,
      },
    },
  ]);
});

test("clocks that disagree make no time that is less than nothing", async () => {
  const [line] = await counted(1_638_316_806, 1_638_316_806);

  expect(line?.facts).toMatchObject({ MillisecondsToCount: 0 });
});

test("the query of one upload reads fields that its lines have", async () => {
  const query = readFileSync(
    new URL("../../infra/aws/queries/one-upload.txt", import.meta.url),
    "utf8",
  );
  const [_, shown = ""] = /^fields (.*)$/m.exec(query) ?? [];
  const settled = (await play({ eventTime: "2021-11-02T00:00:00.000Z" })).log.lines;
  const known = new Set([
    ...["@timestamp", "function", "message", "requestId", "error"],
    ...[...settled, ...(await counted(1_638_316_802))].flatMap(({ facts }) =>
      Object.keys(facts ?? {}),
    ),
  ]);

  expect(shown.split(", ").filter((name) => !known.has(name))).toEqual([]);
});
