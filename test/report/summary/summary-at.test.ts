import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { summaryAt } from "../../../shared/report/summary/summary-at.ts";
import { framework2021 } from "../../support/builders.ts";
import { statusOf } from "../../support/summary-counties.ts";

const province = { division: "14", framework: framework2021() };
const unasked = () => Promise.reject(new Error("it was not asked for"));
const none = { status: unasked, statusAsOf: unasked, statusOfVersion: unasked };

test("each of 117 counties is read once, no more than 16 at a time", async () => {
  const read: string[] = [];
  let [underWay, most] = [0, 0];
  const status = async ({ county }: { readonly county: string }) => {
    read.push(county);
    underWay += 1;
    most = Math.max(most, underWay);
    await turn();
    underWay -= 1;
    return undefined;
  };

  await summaryAt(province, { kind: "current" }, { ...none, status });

  expect([read.length, new Set(read).size, most]).toEqual([117, 117, 16]);
});

test("in whatever order the reads come back, the paper is the same", async () => {
  const made = async (turns: (county: string) => number) =>
    summaryAt(
      province,
      { kind: "asOf", moment: "2021-12-31T00:00:00.000Z" },
      {
        ...none,
        statusAsOf: async ({ county }) => {
          for (let left = turns(county); left > 0; left -= 1) await turn();
          return statusOf(county, { score: "50.00", grade: "不合格" });
        },
      },
    );

  const [forwards, backwards] = await Promise.all([
    made((county) => Number(county.slice(-2)) % 7),
    made((county) => 7 - (Number(county.slice(-2)) % 7)),
  ]);

  expect(forwards).toEqual(backwards);
});

test("a list of versions costs a read for each county that it names", async () => {
  const read: string[] = [];
  const statusOfVersion = async (
    { county }: { readonly county: string },
    version: number,
  ): Promise<ReturnType<typeof statusOf>> => {
    read.push(`${county}.${version}`);
    return statusOf(county, { score: "50.00", grade: "不合格", version });
  };

  await summaryAt(
    province,
    { kind: "versions", versions: new Map([["140524", 7]]) },
    { ...none, statusOfVersion },
  );

  expect(read).toEqual(["140524.7"]);
});

test("a county that cannot be read stops the summary: none is left out in silence", async () => {
  const status = () => Promise.reject(new Error("the table is throttled"));

  await expect(summaryAt(province, { kind: "current" }, { ...none, status })).rejects.toThrow(
    "throttled",
  );
});
