import { readFileSync } from "node:fs";
import {
  type IWidget,
  LogQueryVisualizationType,
  LogQueryWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import type { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Api } from "./api.ts";
import type { DeployedFunction } from "./service-function.ts";

interface Logs {
  readonly api: Api;
  readonly functions: readonly DeployedFunction[];
}

/** The files of `queries/`, written for CloudWatch Logs Insights: what each answers, and whose lines it reads. */
export const queries = {
  "what-failed": { title: "What failed: the last fifty lines", of: "functions" },
  "failures-by-message": { title: "What failed, by its message", of: "functions" },
  "one-upload": {
    title: "One upload, from registration to the version that counts it",
    of: "functions",
  },
  "evidence-settled": { title: "Evidence settled, an hour", of: "ingest-evidence" },
  "who-did-what": { title: "Who did what", of: "functions" },
  "refused-requests": { title: "Requests refused", of: "api" },
  "what-was-billed": { title: "Time and memory billed (GB-seconds)", of: "functions" },
} as const;

/** Each query in a row of its own on the dashboard, where whoever looks may change and run it again. */
export const logQueries = (logs: Logs): readonly (readonly IWidget[])[] =>
  Object.entries(queries).map(([name, { title, of }]) => [
    new LogQueryWidget({
      title,
      width: 24,
      height: 6,
      view: LogQueryVisualizationType.TABLE,
      logGroupNames: groupsOf(logs, of).map(({ logGroupName }) => logGroupName),
      queryString: readFileSync(new URL(`queries/${name}.txt`, import.meta.url), "utf8").trimEnd(),
    }),
  ]);

const groupsOf = (
  { api, functions }: Logs,
  of: (typeof queries)[keyof typeof queries]["of"],
): readonly LogGroup[] => {
  if (of === "api") return [api.accessLog];
  const read = of === "functions" ? functions : functions.filter(({ name }) => name === of);
  return read.map(({ logGroup }) => logGroup);
};
