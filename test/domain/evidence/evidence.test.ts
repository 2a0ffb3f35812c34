import { expect, test } from "vitest";
import { EvidenceId, EvidenceRef } from "../../../shared/domain/evidence/evidence.ts";
import { sizeLimits } from "../../../shared/domain/evidence/size-limits.ts";

test.each([
  { what: "a ULID", id: "01HZABCDEFGHJKMNPQRSTVWXYZ", isId: true },
  { what: "the last ULID there is", id: "7ZZZZZZZZZZZZZZZZZZZZZZZZZ", isId: true },
  { what: "a time after the last one", id: "81HZABCDEFGHJKMNPQRSTVWXYZ", isId: false },
  { what: "small letters", id: "01hzabcdefghjkmnpqrstvwxyz", isId: false },
  { what: "the letter I, which is none", id: "01HZIBCDEFGHJKMNPQRSTVWXYZ", isId: false },
  { what: "the letter U, which is none", id: "01HZUBCDEFGHJKMNPQRSTVWXYZ", isId: false },
  { what: "a character too few", id: "01HZABCDEFGHJKMNPQRSTVWXY", isId: false },
  { what: "a character after it", id: "01HZABCDEFGHJKMNPQRSTVWXYZ0", isId: false },
  { what: "a character before it", id: "/01HZABCDEFGHJKMNPQRSTVWXYZ", isId: false },
])("$what is the id of an evidence: $isId", ({ id, isId }) => {
  expect(EvidenceId.safeParse(id).success).toBe(isId);
});

test("an evidence belongs to a county and a cycle", () => {
  const ref = { county: "140524", cycle: "2021", evidenceId: "01HZABCDEFGHJKMNPQRSTVWXYZ" };

  expect(EvidenceRef.parse(ref)).toStrictEqual(ref);
  expect(EvidenceRef.safeParse({ ...ref, county: "1405" }).success).toBe(false);
  expect(EvidenceRef.safeParse({ ...ref, cycle: "21" }).success).toBe(false);
});

test("a document may have 50 MB, a table or a narrative 10", () => {
  expect(sizeLimits).toStrictEqual({
    indicators: 10_485_760,
    document: 52_428_800,
    narrative: 10_485_760,
  });
});
