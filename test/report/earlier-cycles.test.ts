import { describe, expect, test } from "vitest";
import type { Evaluation } from "../../shared/domain/framework/evaluation.ts";
import { emptyStatus } from "../../shared/domain/status/make-status.ts";
import type { Status } from "../../shared/domain/status/status.ts";
import { type ReportSource, reportAt } from "../../shared/report/report-at.ts";
import { framework2021, placeOf } from "../support/builders.ts";
import { lingchuan } from "../support/report-counties.ts";

const placeIn = (cycle: string): Evaluation => ({
  ...placeOf("140524", cycle),
  framework: framework2021(),
});

/** A county whose 2021 ended with 26.25 points, and which is now in 2022. */
const asked: (readonly [cycle: string, moment: string])[] = [];
const sourceOf = (status: Status): ReportSource => ({
  status: async () => status,
  statusOfVersion: async () => status,
  statusAsOf: async ({ cycle }, moment) => {
    asked.push([cycle, moment]);
    return lingchuan().status;
  },
  receiptsById: async () => lingchuan().receipts,
  narrative: async () => lingchuan().narrative,
  facts: async () => new Map(),
});

const status2022 = (): Status => ({
  ...lingchuan().status,
  ...placeOf("140524", "2022"),
  updatedAt: "2022-12-15T02:00:00.000Z",
});

const figuresOf = async (cycle: string, status: Status): Promise<readonly string[]> => {
  const report = await reportAt(placeIn(cycle), { kind: "current" }, sourceOf(status));
  return (report?.attachments ?? []).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "figure" ? [block.alternative] : [])),
  );
};

describe("the trend of a report", () => {
  test("asks for the cycle before as it stood when this status was made, and for no cycle without an edition", async () => {
    asked.length = 0;

    const figures = await figuresOf("2022", status2022());

    expect(asked).toEqual([["2021", "2022-12-15T02:00:00.000Z"]]);
    expect(figures[1]).toBe("自评得分：2021年26.25分（满分100分）；2022年26.25分（满分100分）。");
  });

  test("is left out in the first cycle", async () => {
    expect(await figuresOf("2021", lingchuan().status)).toHaveLength(1);
  });

  test("is left out of a report of a county that filed nothing, which has no moment", async () => {
    asked.length = 0;
    const empty = emptyStatus(framework2021(), placeOf("140524", "2022"));

    expect(await figuresOf("2022", empty)).toEqual([]);
    expect(asked).toEqual([]);
  });
});
