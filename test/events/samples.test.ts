import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type * as z from "zod";
import { AccessClaims } from "../../events/access-claims.ts";
import { CountyStatusChanged } from "../../events/county-status-changed.ts";
import { EvidenceRejected } from "../../events/evidence-rejected.ts";
import { ObjectNotification } from "../../events/object-notification.ts";
import { RecomputeRequest } from "../../events/recompute-request.ts";
import { TableChanges } from "../../events/table-change.ts";
import { EvidenceDescription } from "../../shared/domain/evidence/receipt.ts";

/** Samples are contracts: a valid one must parse, an `invalid-PATH` one must fail at that path; old versions stay forever. */
const contracts: Readonly<Record<string, z.ZodType>> = {
  "upload-request": EvidenceDescription,
  "object-notification": ObjectNotification,
  "table-change": TableChanges,
  "access-claims": AccessClaims,
  "recompute-request": RecomputeRequest,
  "county-status-changed": CountyStatusChanged,
  "evidence-rejected": EvidenceRejected,
};
const samples = join(import.meta.dirname, "../../events/samples");
const cases = Object.entries(contracts).flatMap(([contract, schema]) =>
  readdirSync(join(samples, contract)).map((file) => ({ contract, schema, file })),
);

/** Where the schema finds fault, unknown keys included. Colons cannot stand in file names everywhere. */
const faultPaths = (error: z.ZodError): readonly string[] =>
  error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys : issue.path.join(".").replaceAll(":", "_"),
  );

test.each(cases)("$contract/$file keeps its promise", ({ contract, schema, file }) => {
  const sample: unknown = JSON.parse(readFileSync(join(samples, contract, file), "utf8"));
  const expected = /^invalid-(.+)\.json$/.exec(file)?.[1];

  const parsed = schema.safeParse(sample);

  expect(parsed.error ? faultPaths(parsed.error) : []).toEqual(
    expected === undefined ? [] : [expected],
  );
});

test("a notification's key is read as the object's name", () => {
  const sample: unknown = JSON.parse(
    readFileSync(join(samples, "object-notification/created.json"), "utf8"),
  );

  expect(ObjectNotification.parse(sample).Records[0]?.s3.object.key).toBe(
    "evidence/2021/140524/01HZY3Q8Z4T5V6W7X8Y9Z0A1B2/2021年 指标.csv",
  );
});
