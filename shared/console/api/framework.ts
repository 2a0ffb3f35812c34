import type { Framework } from "../../domain/framework/framework.ts";
import type { Answer, Api } from "./client.ts";

export type Department = Framework["departments"][number];

/** The edition in force: priorities, items, documents, indicators and departments. */
export const readFramework = (api: Api, cycle: string): Promise<Answer<Framework>> =>
  api.get(`/v1/frameworks/${encodeURIComponent(cycle)}`);
