import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  paginateListFunctions,
  UpdateFunctionConfigurationCommand,
} from "@aws-sdk/client-lambda";
import {
  GetQueueAttributesCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { UploadAnswer } from "../../../events/api/receipt.ts";
import { type FileToFile, type Person, personAt, put } from "../../journey/client.ts";
import { deployedTarget } from "../deployed-target.ts";
import type { Walk } from "./runbook.ts";

/** Takes a trouble away again. */
export type Mend = () => Promise<unknown>;

/** A deployed function by the name of its construct (`IngestEvidence`). */
export const functionNamed = async ({ stackName }: Walk, construct: string): Promise<string> => {
  const pages = paginateListFunctions({ client: new LambdaClient() }, {});
  for await (const { Functions = [] } of pages) {
    const found = Functions.find((each) =>
      each.FunctionName?.startsWith(`${stackName}-${construct}Function`),
    );
    if (found?.FunctionName) return found.FunctionName;
  }
  throw new Error(`${stackName} has no function ${construct}`);
};

/** A table that does not exist: each run of the function fails, as after a wrong deployment. */
export const withoutItsTable = async (FunctionName: string): Promise<Mend> => {
  const lambda = new LambdaClient();
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const Variables = Environment?.Variables ?? {};
  const set = (changed: Readonly<Record<string, string>>) =>
    lambda.send(
      new UpdateFunctionConfigurationCommand({
        FunctionName,
        Environment: { Variables: { ...Variables, ...changed } },
      }),
    );
  await set({ TABLE_NAME: "no-such-table" });
  return () => set({});
};

/** Messages come again after this many seconds: five tries of 720 s are an hour, which no rehearsal has. */
export const hurried = async (QueueUrl: string, seconds: number): Promise<Mend> => {
  const sqs = new SQSClient();
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["VisibilityTimeout"] }),
  );
  const set = (VisibilityTimeout: string) =>
    sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout } }));
  await set(String(seconds));
  return () => set(Attributes?.VisibilityTimeout ?? "720");
};

/** Messages of a queue, those under work included. */
export const waitingIn = async (QueueUrl: string): Promise<number> => {
  const { Attributes = {} } = await new SQSClient().send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }),
  );
  const { ApproximateNumberOfMessages, ApproximateNumberOfMessagesNotVisible } = Attributes;
  return Number(ApproximateNumberOfMessages) + Number(ApproximateNumberOfMessagesNotVisible);
};

export const clerkOf = ({ target }: Walk, county: string): Promise<Person> =>
  personAt(deployedTarget(target), "clerk", county);

/** Registers and PUTs a file; whether anything hears of it is the matter of the runbook. Returns its evidence id. */
export const uploaded = async (
  clerk: Person,
  county: string,
  file: FileToFile,
): Promise<string> => {
  const registered = await clerk.register(county, file);
  const { evidenceId, upload } = UploadAnswer.parse(registered.json);
  const { status } = await put(upload, file.bytes);
  if (status !== 200) throw new Error(`the upload answered ${status}`);
  return evidenceId;
};
