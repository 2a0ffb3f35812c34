import { expect, test } from "vitest";
import * as z from "zod";
import { figures } from "../../shared/log/figures.ts";
import { logger } from "../../shared/log/log.ts";

/** "Specification: Embedded metric format": what a document has to have, and the bounds of its lists. */
const Metadata = z.strictObject({
  Timestamp: z.int().positive(),
  CloudWatchMetrics: z
    .array(
      z.strictObject({
        Namespace: z.string().min(1).max(1024),
        Dimensions: z.array(z.array(z.string().min(1).max(250)).max(30)).min(1),
        Metrics: z
          .array(
            z.strictObject({
              Name: z.string().min(1).max(1024),
              Unit: z.enum(["Milliseconds", "Count"]),
            }),
          )
          .min(1)
          .max(100),
      }),
    )
    .min(1),
});

const at = new Date("2021-12-01T00:00:00.000Z");
const measured = { MillisecondsToSettle: { unit: "Milliseconds", value: 412 } } as const;

test("a line with figures is one that CloudWatch reads: every name it lists is a field beside it", () => {
  const lines: string[] = [];
  const log = logger({ write: (line) => lines.push(line) }, "ingest-evidence");

  log.info("evidence settled", { county: "140524", ...figures("duxue-ingest", at, measured) });

  const line: Record<string, unknown> = JSON.parse(lines.join(""));
  const [directive] = Metadata.parse(line._aws).CloudWatchMetrics;
  expect(directive?.Metrics.map(({ Name }) => line[Name])).toEqual([412]);
  expect(directive?.Dimensions.flat().map((name) => line[name])).toEqual(["duxue-ingest"]);
  expect(line).toMatchObject({ function: "ingest-evidence", county: "140524" });
});

test("figures have the moment they are of, not that of the line", () => {
  expect(figures("f", at, measured)._aws.Timestamp).toBe(1_638_316_800_000);
});
