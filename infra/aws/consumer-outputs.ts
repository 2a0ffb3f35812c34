import { constructId } from "./construct-id.ts";
import type { DeployedFunction } from "./service-function.ts";

/**
 * What `npm run redrive` looks in besides the queues themselves: `RecomputeStatusFailures`, where records of the table's stream
 * end, and `RecomputeStatusLog`, which says why something failed, of every function that takes from a queue or the stream.
 */
export const consumerOutputs = (
  functions: readonly DeployedFunction[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    functions.flatMap(({ name, definition, failures, logGroup }) => [
      ...(failures ? [[`${constructId(name)}Failures`, failures.queueUrl]] : []),
      ...(definition.triggers.some(({ kind }) => kind === "queue" || kind === "stream")
        ? [[`${constructId(name)}Log`, logGroup.logGroupName]]
        : []),
    ]),
  );
