import { GetFunctionConfigurationCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { output, type Walk } from "./runbook.ts";

const PolicyName = "in-the-emulators-place";

/**
 * In AWS `sqs:SendMessage` is the right to send a batch too; the emulator asks for a right that does not exist there. The
 * rehearsal gives it in its place, and takes it away again when the work is done.
 */
export const withBatchRight = async (walk: Walk, work: () => Promise<void>): Promise<void> => {
  const { Role = "" } = await new LambdaClient().send(
    new GetFunctionConfigurationCommand({ FunctionName: output(walk, "ReconcileFunction") }),
  );
  const role = ["--role-name", Role.slice(Role.lastIndexOf("/") + 1), "--policy-name", PolicyName];
  walk.note("in the emulator's place: reconcile may send batches, which AWS calls SendMessage");
  await walk.operator.aws("iam", "put-role-policy", ...role, "--policy-document", policy);
  await work();
  await walk.operator.aws("iam", "delete-role-policy", ...role);
};

const policy = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sqs:SendMessageBatch", Resource: "*" }],
});
