import { expect, test } from "vitest";
import { bounds } from "../../../shared/domain/bounds.ts";
import { warning } from "../../../shared/domain/findings/make-finding.ts";
import type { ItemScore } from "../../../shared/domain/scoring/score.ts";
import { latestClaims, scoreItem } from "../../../shared/domain/scoring/scoring.ts";
import { withinBounds, withoutFindings } from "../../../shared/domain/status/status-bounds.ts";
import { documentClaim, evidenceId, itemOf } from "../../support/builders.ts";

const column = (at: number) =>
  warning("unknownColumn", { path: `${at}`, values: { column: "列" } });
/** An item as rows of earlier days have it, with findings of two evidences. */
const old = (count: number): ItemScore => {
  const item = scoreItem(itemOf("1.1"), latestClaims([documentClaim("1.1-1")]));
  const findings = [1, 2].flatMap((id) =>
    Array.from({ length: count }, (_, at) => ({ ...column(at), evidenceId: evidenceId(id) })),
  );
  return { ...item, criteria: item.criteria.map((each) => ({ ...each, findings })) };
};

test("an item of earlier days keeps a few findings of each evidence and counts the rest, once for all", () => {
  const bounded = withinBounds(old(100));

  for (const { findings } of bounded.criteria) {
    const ofOne = findings.filter((each) => each.evidenceId === evidenceId(1));
    expect(findings).toHaveLength(2 * ofOne.length);
    expect(ofOne).toHaveLength(bounds.claimFindings.count + 1);
    expect(ofOne.at(-1)).toMatchObject({ code: "moreOnReceipt", values: { count: "92" } });
  }
  expect(withinBounds(bounded)).toEqual(bounded);
});

test("an item that is small enough stays as it is", () => {
  expect(withinBounds(old(3))).toEqual(old(3));
});

test("items without their findings say once how many were left out, and score the same", () => {
  const items = [old(3), old(3)];

  const bare = withoutFindings(items);

  const said = bare.flatMap(({ criteria }) => criteria.flatMap(({ findings }) => findings));
  expect(said).toMatchObject([
    { code: "findingsLeftOut", evidenceId: evidenceId(1), values: { count: "48" } },
  ]);
  expect(bare.map(({ score }) => score)).toEqual(items.map(({ score }) => score));
  expect(withoutFindings([])).toEqual([]);
});

test("the one that says so is the first that had something to say, and it says it of the whole file", () => {
  const [first = expect.unreachable(), second = expect.unreachable()] = old(1).criteria;
  const item = { ...old(1), criteria: [{ ...first, findings: [] }, second] };

  const [bare] = withoutFindings([item]);

  expect(bare?.criteria.map(({ findings }) => findings.length)).toEqual([0, 1]);
  expect(bare?.criteria[1]?.findings).toMatchObject([{ path: "", values: { count: "2" } }]);
});

test("items without findings are left as they are", () => {
  expect(withoutFindings([old(0)])).toEqual([old(0)]);
});
