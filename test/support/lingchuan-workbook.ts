import { readFileSync } from "node:fs";
import * as z from "zod";
import type { Filled } from "./workbook-builders.ts";

const Pack = z.object({
  indicators: z.array(
    z.object({ id: z.string(), parts: z.array(z.string()).optional() }).catchall(z.string()),
  ),
});

/** The indicators file of the real county, as it is uploaded. */
export const lingchuanJson = new Uint8Array(
  readFileSync("events/samples/packs/lingchuan-2021/indicators.json"),
);

/** The same figures as they are typed into the workbook, by indicator. */
export const lingchuanFilled: ReadonlyMap<string, Filled> = new Map(
  Pack.parse(JSON.parse(new TextDecoder().decode(lingchuanJson))).indicators.map(
    ({ id, parts, ...fields }): [string, Filled] => [
      id,
      { ...fields, ...(parts === undefined ? {} : { parts: parts.join("+") }) },
    ],
  ),
);
