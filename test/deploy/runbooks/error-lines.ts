import { holds, type Walk } from "./runbook.ts";

/** The lines of a function's log in which a pattern is, by the two commands of the runbook "function errors". */
export const errorLines = async (
  { operator, stackName }: Walk,
  construct: string,
  pattern: string,
): Promise<string> => {
  const log = await operator.aws(
    ...["cloudformation", "describe-stack-resources", "--stack-name", stackName],
    ...[
      "--query",
      `StackResources[?starts_with(LogicalResourceId,'${construct}Log')]|[0].PhysicalResourceId`,
    ],
    ...["--output", "text"],
  );
  const lines = await operator.aws(
    ...["logs", "filter-log-events", "--log-group-name", log, "--filter-pattern", pattern],
    ...["--query", "events[-1].message", "--output", "text"],
  );
  holds(`the log of ${construct} has ${pattern}`, lines !== "" && lines !== "None", lines);
  return lines;
};
