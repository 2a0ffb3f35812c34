import { expect, test } from "vitest";
import { parseObjectKey, parsePartitionKey } from "../../shared/aws/keys.ts";
import { evidenceId } from "../support/builders.ts";
import { lingchuan } from "../support/evidence-builders.ts";

const id = evidenceId(1);

test("an object key has exactly five parts, each of its kind", () => {
  expect(parseObjectKey(`evidence/2021/140524/${id}/a.png`)).toEqual({
    ...lingchuan,
    evidenceId: id,
    fileName: "a.png",
  });
});

test.each([
  `evidence/2021/140524/${id}/a.png/b.png`,
  `evidence/2021/140524/${id}/a.png/`,
  `evidence/2021/140524/${id}/`,
  `evidence/2021/140524/${id}`,
  `reports/2021/140524/${id}/a.png`,
  `evidence/1021/140524/${id}/a.png`,
  `evidence/2021/1405/${id}/a.png`,
  "evidence/2021/140524/x/a.png",
  "",
])("%j is the key of no evidence", (key) => {
  expect(parseObjectKey(key)).toBeUndefined();
});

test("a partition is a county and a cycle, and nothing more", () => {
  expect(parsePartitionKey("140524#2021")).toEqual(lingchuan);
  expect(
    ["140524#2021#", "140524#2021#x", "140524", "140524#x", "x#2021"].map(parsePartitionKey),
  ).toEqual(Array(5).fill(undefined));
});
