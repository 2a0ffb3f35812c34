import { ulid } from "ulid";
import { expect, test } from "vitest";
import { chosenIdFindings } from "../../../shared/domain/evidence/chosen-id.ts";
import { EvidenceId } from "../../../shared/domain/evidence/evidence.ts";

const now = new Date("2021-12-01T08:00:00.000Z");
const hours = (count: number) => count * 3_600_000;
const minutes = (count: number) => count * 60_000;

test.each([
  ["now", 0, true],
  ["a day ago, to the millisecond", -hours(24), true],
  ["a moment earlier", -hours(24) - 1, false],
  ["five minutes ahead", minutes(5), true],
  ["a moment later", minutes(5) + 1, false],
])("an id made %s (%i ms) is taken: %s", (_, offset, isTaken) => {
  const id = EvidenceId.parse(ulid(now.getTime() + offset));

  const found = chosenIdFindings(id, now);

  expect(found.length === 0).toBe(isTaken);
});

test("what is wrong names both moments, the farthest that an id can have too", () => {
  expect(chosenIdFindings(EvidenceId.parse("7ZZZZZZZZZZZZZZZZZZZZZZZZZ"), now)).toEqual([
    {
      code: "evidenceIdOutOfTime",
      severity: "error",
      path: "evidenceId",
      values: { made: "+010889-08-02T05:31:50.655Z", now: "2021-12-01T08:00:00.000Z" },
    },
  ]);
});
