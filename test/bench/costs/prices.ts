import { readFileSync } from "node:fs";
import * as z from "zod";
import { Sentences } from "../../../infra/command-line/sentences.ts";

const amount = z.number().nonnegative();

/** A price list of one region, with its day: `infra/aws/prices/us-east-1.json` is one, another is made after it. */
export const Prices = z.strictObject({
  region: z.string(),
  date: z.iso.date(),
  source: z.string(),
  currency: z.string(),
  /** What a unit of the currency is in yuan: 1 where it is yuan. */
  yuan: z.number().positive(),
  millionWriteUnits: amount,
  millionReadUnits: amount,
  millionApiRequests: amount,
  thousandPuts: amount,
  millionGets: amount,
  gigabyteMonth: amount,
  millionQueueRequests: amount,
  gigabyteSecond: amount,
  millionRuns: amount,
  keyMonth: amount,
  alarmMonth: amount,
  metricMonth: amount,
  signedInUserMonth: amount,
});
export type Prices = z.infer<typeof Prices>;

export const pricesIn = (file: string): Prices => {
  try {
    return Prices.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    const fault = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new Sentences(
      `价目文件 ${file} 不能用：${fault}`,
      "Make yours after infra/aws/prices/us-east-1.json.",
      { cause },
    );
  }
};
