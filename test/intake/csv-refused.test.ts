import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { told, upload } from "../support/intake-builders.ts";

const read = (content: string | Uint8Array) => intake(upload("indicators", "指标.csv", content));

test("more rows than a file may have are refused without being judged", async () => {
  const outcome = await read(`指标,数值\n${"headTeacherAllowance,500\n".repeat(100_000)}`);

  expect(told(outcome)).toEqual(["error tooManyRows"]);
});

test("a workbook sent as CSV and a picture sent as CSV are named for what they are", async () => {
  const ole = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array(600).fill(0),
  ]);
  const png = Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    0,
    0,
    0,
    13,
    0x49,
    0x48,
    0x44,
    0x52,
    ...Array(40).fill(0),
  ]);

  expect(told(await read(ole))).toEqual(["error contentType typeDiffers"]);
  expect(told(await read(png))).toEqual(["error contentType typeDiffers"]);
});
