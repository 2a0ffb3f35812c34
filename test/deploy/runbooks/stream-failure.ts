import { CloudWatchLogsClient, FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { eventually } from "../../journey/client.ts";
import { figures } from "../../journey/files.ts";
import { holds, output, type Runbook, type Walk } from "./runbook.ts";
import { setAsideClaims } from "./set-aside.ts";
import { clerkOf, functionNamed, uploaded, waitingIn, withoutItsTable } from "./troubles.ts";

const COUNTY = "140425";

/** Runbook "dead letters", of the stream: a county that recompute could not make anew in all its tries is asked for again. */
export const streamFailure: Runbook = async (walk) => {
  const { npm } = walk.operator;
  const clerk = await clerkOf(walk, COUNTY);
  const mend = await withoutItsTable(await functionNamed(walk, "RecomputeStatus"));
  const evidenceId = await uploaded(clerk, COUNTY, figures({ headTeacherAllowance: "500" }));
  await clerk.receiptWhen(COUNTY, evidenceId, "accepted");
  await eventually(
    () => failuresLogged(walk),
    (count) => count > 0,
  );
  walk.note("trouble: recompute-status cannot reach its table");
  await setAsideClaims(walk, COUNTY);
  const listed = await npm("redrive", "--list", "--queue", "recompute-status/stream");
  holds("Lambda's reason is told", listed.includes("RetryAttemptsExhausted"), listed);
  holds("the function's is", listed.includes("recompute failed"), listed);
  await mend();
  const { score: before } = await clerk.status(COUNTY);
  holds("the county does not count yet", before !== "1.00", before);
  walk.note("the cause is mended");
  const planned = await npm("redrive", "--all", "--dry-run");
  holds("its county would be asked for", planned.includes(`"county":"${COUNTY}"`), planned);
  await npm("redrive", "--all", "--wait", "90");
  const { score } = await clerk.statusWhen(COUNTY, (status) => status.score === "1.00");
  const left = await waitingIn(output(walk, "RecomputeStatusFailures"));
  holds("no failure is left", left === 0, left);
  walk.note(`right again: ${COUNTY} has ${score}`);
};

const failuresLogged = async (walk: Walk): Promise<number> => {
  const { events = [] } = await new CloudWatchLogsClient().send(
    new FilterLogEventsCommand({
      logGroupName: output(walk, "RecomputeStatusLog"),
      filterPattern: '"recompute failed"',
    }),
  );
  return events.filter(({ message }) => message?.includes(COUNTY)).length;
};
