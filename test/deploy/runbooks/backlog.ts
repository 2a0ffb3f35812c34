import {
  LambdaClient,
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
} from "@aws-sdk/client-lambda";
import { eventually } from "../../journey/client.ts";
import { figures } from "../../journey/files.ts";
import { holds, output, type Runbook } from "./runbook.ts";
import { clerkOf, functionNamed, uploaded, waitingIn } from "./troubles.ts";

const COUNTY = "140404";

/** Runbook "backlog", where the consumer was switched off: what waited is taken in as soon as it is on again. */
export const backlog: Runbook = async (walk) => {
  const queue = output(walk, "EvidenceEventsQueue");
  const clerk = await clerkOf(walk, COUNTY);
  await switchedOff(await functionNamed(walk, "IngestEvidence"));
  const first = await uploaded(clerk, COUNTY, figures({ headTeacherAllowance: "440" }));
  const second = await uploaded(clerk, COUNTY, figures({ headTeacherAllowance: "500" }));
  await eventually(
    () => waitingIn(queue),
    (count) => count === 2,
  );
  const { state } = await clerk.receipt(COUNTY, second);
  holds("nobody took the upload in", state === "requested", state);
  walk.note("trouble: the consumer of the queue is switched off; two uploads wait");
  await walk.operator.aws(
    ...["sqs", "get-queue-attributes", "--queue-url", queue],
    ...["--attribute-names", "ApproximateNumberOfMessages", "--output", "text"],
  );
  const off = await walk.operator.aws(
    ...["lambda", "list-event-source-mappings", "--output", "text"],
    ...["--query", "EventSourceMappings[?State!='Enabled'].[UUID,State,FunctionArn]"],
  );
  const [uuid = ""] = off.split(/\s/);
  await walk.operator.aws(
    ...["lambda", "update-event-source-mapping", "--uuid", uuid, "--enabled"],
    ...["--query", "State", "--output", "text"],
  );
  for (const evidenceId of [first, second]) await clerk.receiptWhen(COUNTY, evidenceId, "accepted");
  const { score } = await clerk.statusWhen(COUNTY, (status) => status.score === "1.00");
  walk.note(`right again: both are accepted, the later one counts, ${COUNTY} has ${score}`);
};

const switchedOff = async (FunctionName: string): Promise<void> => {
  const lambda = new LambdaClient();
  const { EventSourceMappings: [mapping] = [] } = await lambda.send(
    new ListEventSourceMappingsCommand({ FunctionName }),
  );
  await lambda.send(new UpdateEventSourceMappingCommand({ UUID: mapping?.UUID, Enabled: false }));
};
