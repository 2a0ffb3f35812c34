import { afterAll, beforeAll, expect, test } from "vitest";
import type { Deps } from "../../functions/recompute-status/handler.ts";
import { functions } from "../../infra/topology/functions.ts";
import { UnwritableRow } from "../../shared/aws/errors.ts";
import { warning } from "../../shared/domain/findings/make-finding.ts";
import { documentClaim, evidenceId, indicatorClaim } from "../support/builders.ts";
import { recordedLog } from "../support/http-event.ts";
import { newPlace, type Recomputation, startRecomputation } from "../support/recomputation.ts";
import { change } from "../support/table-change.ts";

let recomputation: Recomputation;
beforeAll(async () => {
  recomputation = await startRecomputation();
});
afterAll(() => recomputation.stop());

const odd = warning("noWholeDenominator", {
  path: "B3",
  values: { name: "平安校园创建率", stated: "87.8", numerator: "100" },
});
const claim = indicatorClaim("safeCampusRate", { value: "87.8", findings: [odd] });

/** A table that takes no status which repeats findings of its evidence. */
const narrow = (): Deps["table"] => ({
  ...recomputation.table,
  commitStatus: async (commit) => {
    if (JSON.stringify(commit.status).includes(odd.code))
      throw new UnwritableRow("too large", { rows: 3 });
    return recomputation.table.commitStatus(commit);
  },
});

test("a status that cannot be written is written without its findings and says so; the log does too", async () => {
  const place = newPlace();
  const log = recordedLog();
  await recomputation.accept(place, 1, [claim]);

  const answer = await recomputation.recompute(
    [change(place, `CLAIM#safeCampusRate#${evidenceId(1)}`)],
    { table: narrow(), log },
  );

  expect(answer).toEqual({ batchItemFailures: [] });
  const status = await recomputation.statusOf(place);
  const criteria = status?.items.flatMap((item) => item.criteria) ?? [];
  expect(criteria.find(({ indicator }) => indicator === "safeCampusRate")?.reading).toBe("87.8");
  expect(criteria.flatMap(({ findings }) => findings)).toMatchObject([
    { code: "findingsLeftOut", values: { count: "1" }, evidenceId: evidenceId(1) },
  ]);
  const [alert] = functions["recompute-status"].alerts;
  expect(log.lines.map(({ message }) => message)).toContain(alert.message);
});

test("the county goes on: the next evidence counts, and repetition makes no new versions", async () => {
  const place = newPlace();
  await recomputation.accept(place, 1, [claim]);
  const first = [change(place, `CLAIM#safeCampusRate#${evidenceId(1)}`)];
  await recomputation.recompute(first, { table: narrow() });
  await recomputation.accept(place, 2, [documentClaim("1.1-1", 2)]);

  await recomputation.recompute([change(place, `CLAIM#1.1-1#${evidenceId(2)}`)], {
    table: narrow(),
  });
  await recomputation.recompute(first, { table: narrow() });

  const status = await recomputation.statusOf(place);
  expect(status?.version).toBe(2);
  expect(status?.items[0]?.criteria.at(-1)?.documents?.[0]?.evidenceId).toBe(evidenceId(2));
});

test("a write that failed for another reason comes again with its findings: none is left out for it", async () => {
  const place = newPlace();
  await recomputation.accept(place, 1, [claim]);
  let calls = 0;
  const throttled: Deps["table"] = {
    ...recomputation.table,
    commitStatus: async () => {
      calls++;
      throw new Error("throttled");
    },
  };

  const answer = await recomputation.recompute(
    [change(place, `CLAIM#safeCampusRate#${evidenceId(1)}`, "7")],
    { table: throttled },
  );

  expect([answer, calls]).toEqual([{ batchItemFailures: [{ itemIdentifier: "7" }] }, 1]);
  expect(await recomputation.statusOf(place)).toBeUndefined();
});
