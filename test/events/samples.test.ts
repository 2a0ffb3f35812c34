import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import * as z from "zod";
import { RestorationRequest, WithdrawalRequest } from "../../events/api/receipt-acts.ts";
import { UploadRequest } from "../../events/api/upload-request.ts";
import { ObjectNotification } from "../../events/object-notification.ts";
import { calendarKinds } from "../../shared/domain/review/calendar/calendar-kinds.ts";
import { countyKinds } from "../../shared/domain/review/county-kinds.ts";

const events = join(import.meta.dirname, "../../events");
const samples = join(events, "samples");

const kebab = (name: string): string => name.replace(/(?<=.)[A-Z]/g, "-$&").toLowerCase();

/**
 * Every object that a file of events/ declares: `TableChanges` has its samples in `samples/table-changes`. Of `api/`, the bodies
 * of requests, and of decisions each kind.
 */
const contracts = new Map<string, z.ZodObject>([
  ["upload-request", UploadRequest],
  ["withdrawal-request", WithdrawalRequest],
  ["restoration-request", RestorationRequest],
  ...[...countyKinds, ...calendarKinds].map(
    ({ kind, schema }) => [`decision-${kebab(kind)}`, schema] as const,
  ),
]);
for (const file of globSync("*.ts", { cwd: events })) {
  const exported: Readonly<Record<string, unknown>> = await import(
    pathToFileURL(join(events, file)).href
  );
  for (const [name, schema] of Object.entries(exported))
    if (schema instanceof z.ZodObject) contracts.set(kebab(name), schema);
}

test("every contract has samples, of what it takes and of what it refuses, and every sample a contract", () => {
  const kinds = [...contracts.keys()].map((name) => {
    const files = globSync(`${name}/*.json`, { cwd: samples });
    const refused = files.filter((file) => file.includes("invalid-"));
    return [name, files.length > refused.length, refused.length > 0];
  });

  expect(kinds).toEqual([...contracts.keys()].map((name) => [name, true, true]));
  expect(readdirSync(samples).toSorted()).toEqual([...contracts.keys(), "packs"].toSorted());
});

/** A valid sample must parse, an `invalid-PATH` one must fail at that path; old versions stay forever. */
const cases = [...contracts].flatMap(([contract, schema]) =>
  globSync(`${contract}/*.json`, { cwd: samples }).map((file) => ({ schema, file })),
);

/** Where the schema finds fault, unknown keys included. Colons cannot stand in file names everywhere. */
const faultPaths = (error: z.ZodError): readonly string[] =>
  error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys : issue.path.join(".").replaceAll(":", "_"),
  );

test.each(cases)("$file keeps its promise", ({ schema, file }) => {
  const sample: unknown = JSON.parse(readFileSync(join(samples, file), "utf8"));
  const expected = /\/invalid-(.+)\.json$/.exec(file)?.[1];

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
