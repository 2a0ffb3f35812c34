import { readFileSync } from "node:fs";
import type { people } from "../../support/people.ts";

type Person = keyof typeof people;

/** Who may work on a screen, and what stands in the places of its address. */
const visits: Readonly<Record<string, { readonly who: Person; readonly at?: string }>> = {
  "/console": { who: "office" },
  "/console/c/:county/tasks": { who: "finance" },
  "/console/c/:county/upload": { who: "finance" },
  "/console/c/:county/indicators": { who: "finance" },
  "/console/c/:county/self": { who: "office" },
  "/console/c/:county/assign": { who: "office" },
  "/console/c/:county/progress": { who: "office" },
  "/console/c/:county/check": { who: "office" },
  "/console/c/:county/report": { who: "office" },
  "/console/c/:county/sign-off": { who: "leader" },
  "/console/c/:county/evidence/:evidenceId": { who: "office" },
  "/console/c/:county/forward": { who: "city" },
  "/console/review": { who: "city" },
  "/console/review/:county/:item?": { who: "city" },
  "/console/board": { who: "inspector" },
  "/console/calendar": { who: "director" },
};

const routes = readFileSync(new URL("../../../shared/console/routes.tsx", import.meta.url), "utf8");

/** Every address that the page knows, as its own list of them has it, with somebody who works there. */
export const visitedScreens = [...routes.matchAll(/(?:\[|path=)"(\/console[^"]*)"/g)].map(
  ([, pattern = ""]) => ({ pattern, who: visits[pattern]?.who }),
);

/** The address of a screen with a county, an item and an evidence in it. */
export const addressOf = (pattern: string, evidenceId: string): string =>
  pattern.replace(":county", "140524").replace(":item?", "1.1").replace(":evidenceId", evidenceId);
