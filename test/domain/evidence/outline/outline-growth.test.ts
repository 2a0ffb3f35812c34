import { expect, test } from "vitest";
import { narrativeOutline } from "../../../../shared/domain/evidence/outline/narrative-outline.ts";
import { growthOf, QUADRATIC } from "../../../support/growth.ts";

test.each(["1.甲。乙。", "（一）甲。乙。", "一、二", "1.甲"])(
  "eight times the lines are read in about eight times the time: %s",
  (line) => {
    const read = (lines: number) =>
      narrativeOutline(
        { sections: [{ part: "achievements", title: "", text: `${line}\n`.repeat(lines) }] },
        "achievements",
      );

    expect(growthOf(read, 2_500)).toBeLessThan(QUADRATIC / 2);
  },
);
