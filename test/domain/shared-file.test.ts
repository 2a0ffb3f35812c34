import { expect, test } from "vitest";
import { latestClaims, scoreItem } from "../../shared/domain/scoring.ts";
import { documentClaim, evidenceId, itemOf } from "../support/builders.ts";

const bytes = "a".repeat(64);
const findingsOf = (...claims: readonly ReturnType<typeof documentClaim>[]) =>
  scoreItem(itemOf("1.1"), latestClaims(claims)).criteria.flatMap(({ findings }) => findings);

test("the same bytes filed for two documents of an item are told of the later one", () => {
  const found = findingsOf(documentClaim("1.1-1", 1, bytes), documentClaim("1.1-2", 2, bytes));

  expect(found).toMatchObject([
    {
      code: "oneFileForItem",
      evidenceId: evidenceId(2),
      values: { documents: "领导小组成立文件、会议纪要" },
    },
  ]);
});

test.each([
  {
    what: "files that differ",
    claims: [documentClaim("1.1-1", 1, bytes), documentClaim("1.1-2", 2, "b".repeat(64))],
  },
  {
    what: "one registration, which says so itself,",
    claims: [documentClaim("1.1-1", 1, bytes), documentClaim("1.1-2", 1, bytes)],
  },
  {
    what: "claims of earlier days, which do not know their bytes,",
    claims: [documentClaim("1.1-1", 1), documentClaim("1.1-2", 2)],
  },
])("$what are not told here", ({ claims }) => {
  expect(findingsOf(...claims)).toEqual([]);
});

test("a file that serves two documents of an item says what it has to say once", () => {
  const odd = { code: "blank", severity: "warning", path: "", values: {} } as const;
  const claims = ["1.1-1", "1.1-2"].map((id) => ({
    ...documentClaim(id, 1, bytes),
    findings: [odd],
  }));

  expect(findingsOf(...claims)).toEqual([{ ...odd, evidenceId: evidenceId(1) }]);
});
