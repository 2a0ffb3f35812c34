import { afterAll, beforeAll, expect, test } from "vitest";
import { FACTS, type Fact } from "../../shared/domain/evidence/fact.ts";
import { evidenceId, factsClaim, indicatorClaim } from "../support/builders.ts";
import { acceptance } from "../support/evidence-builders.ts";
import {
  newPlace,
  type Place,
  type Recomputation,
  startRecomputation,
} from "../support/recomputation.ts";
import { change } from "../support/table-change.ts";

let recomputation: Recomputation;
beforeAll(async () => {
  recomputation = await startRecomputation();
});
afterAll(() => recomputation.stop());

const fact = (text: string): Fact => ({ kind: "honour", item: "2.3", text });

const file = async (place: Place, id: number, issuer: string): Promise<void> => {
  const settlement = acceptance(evidenceId(id), [factsClaim(id, issuer)], { issuer });
  await recomputation.table.settle({
    ...settlement,
    receipt: { ...settlement.receipt, ...place },
    facts: { facts: [fact(`第${id}份`)] },
  });
  await recomputation.recompute([change(place, `CLAIM#${FACTS}#${evidenceId(id)}`)]);
};

test("each department's latest facts stand beside those of the others", async () => {
  const place = newPlace();

  await file(place, 1, "education");
  await file(place, 2, "finance");
  await file(place, 3, "education");

  expect(await recomputation.statusOf(place)).toMatchObject({
    facts: [evidenceId(2), evidenceId(3)],
    score: "0.00",
    version: 3,
  });
  expect(await recomputation.table.facts(place, [evidenceId(2), evidenceId(3)])).toEqual(
    new Map([
      [evidenceId(2), [fact("第2份")]],
      [evidenceId(3), [fact("第3份")]],
    ]),
  );
});

test("a withdrawal brings back the department's facts of before, and a figure changes none", async () => {
  const place = newPlace();
  await file(place, 4, "education");
  await file(place, 5, "education");

  await recomputation.table.settle({
    receipt: { ...acceptance(evidenceId(5), []).receipt, ...place, revision: 2 },
    readRevision: 1,
    claims: [],
    claimedBefore: [FACTS],
    narrative: undefined,
  });
  await recomputation.recompute([change(place, `CLAIM#${FACTS}#${evidenceId(5)}`)]);
  await recomputation.accept(place, 6, [
    indicatorClaim("headTeacherAllowance", { value: "500", evidence: 6 }),
  ]);
  await recomputation.recompute([change(place, `CLAIM#headTeacherAllowance#${evidenceId(6)}`)]);

  expect(await recomputation.statusOf(place)).toMatchObject({
    facts: [evidenceId(4)],
    score: "1.00",
  });
});
