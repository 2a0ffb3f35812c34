import { readdirSync, readFileSync } from "node:fs";
import * as z from "zod";

/** The files of the framework editions, as `shared/domain/framework/edition-name.ts` has them named. */
const folder = new URL("../../shared/domain/framework/editions/", import.meta.url);
const Edition = z.object({ cycle: z.int(), province: z.string() });

/** The years that there is an edition for, the latest last, each with the province that it is for. */
export const evaluatedCycles = (): { readonly cycle: string; readonly province: string }[] => {
  const provinces = new Map(
    readdirSync(folder)
      .filter((file) => /-\d{4}-v\d+\.json$/.test(file))
      .map((file) => Edition.parse(JSON.parse(readFileSync(new URL(file, folder), "utf8"))))
      .map(({ cycle, province }) => [String(cycle), province] as const),
  );
  return [...provinces]
    .map(([cycle, province]) => ({ cycle, province }))
    .toSorted((one, other) => one.cycle.localeCompare(other.cycle));
};
