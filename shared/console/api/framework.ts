import type { Framework } from "../../domain/framework/framework.ts";
import type { Answer, ConsoleApi } from "./client.ts";

export type Department = Framework["departments"][number];

/** The edition in force: priorities, items, documents, indicators and departments. */
export const askFramework = (api: ConsoleApi, cycle: string): Promise<Answer<Framework>> =>
  api.get(`/v1/frameworks/${encodeURIComponent(cycle)}`);
