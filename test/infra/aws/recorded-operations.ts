import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import {
  AdminInitiateAuthCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import {
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import { vi } from "vitest";
import * as z from "zod";
import { mockedClient } from "../../support/mocked-client.ts";

const cloudformation = mockedClient(CloudFormationClient);
const sqs = mockedClient(SQSClient);
const lambda = mockedClient(LambdaClient);
const cognito = mockedClient(CognitoIdentityProviderClient);
const services = { cloudformation, sqs, lambda, "cognito-idp": cognito } as const;

/** What a deployment tells of itself: each thing by the name that the stack's constructs have. */
const outputs = {
  ApiUrl: "https://api/",
  AlarmTopic: "AlarmsTopic",
  EvidenceEventsQueue: "EvidenceEventsQueue",
  EvidenceEventsDeadLetters: "EvidenceEventsDeadLetters",
  RecomputeRequestsQueue: "RecomputeRequestsQueue",
  RecomputeRequestsDeadLetters: "RecomputeRequestsDeadLetters",
  AnnouncementsQueue: "AnnouncementsQueue",
  AnnouncementsDeadLetters: "AnnouncementsDeadLetters",
  PublishChangesFunction: "PublishChanges",
  ReconcileFunction: "Reconcile",
  TokenIssuer: "https://issuer",
  UserPoolId: "UsersPool",
  UserPoolClientId: "client",
};

/** What functions say that operators call. */
const answers: Readonly<Record<string, unknown>> = {
  PublishChanges: { told: [], refused: [] },
  Reconcile: { counties: 117, evidence: 0, statuses: 0 },
};

/** A cloud in which everything goes well. */
const wellMeaning = (): void => {
  const Outputs = Object.entries(outputs).map(([OutputKey, OutputValue]) => ({
    OutputKey,
    OutputValue,
  }));
  const stack = {
    StackName: "",
    CreationTime: new Date(0),
    StackStatus: "CREATE_COMPLETE" as const,
  };
  cloudformation.on(DescribeStacksCommand).resolves({ Stacks: [{ ...stack, Outputs }] });
  sqs
    .on(GetQueueAttributesCommand)
    .callsFake(({ QueueUrl }) => ({ Attributes: { QueueArn: QueueUrl } }));
  let isBegun = false;
  sqs.on(StartMessageMoveTaskCommand).callsFake(() => {
    isBegun = true;
    return { TaskHandle: "t" };
  });
  sqs.on(ListMessageMoveTasksCommand).callsFake(() => {
    const Results = isBegun ? [{ Status: "COMPLETED", StartedTimestamp: 1 }] : [];
    isBegun = false;
    return { Results };
  });
  lambda.on(InvokeCommand).callsFake(({ FunctionName }) => ({
    Payload: Buffer.from(JSON.stringify(answers[FunctionName])),
  }));
  cognito.onAnyCommand().resolves({});
  cognito.on(AdminInitiateAuthCommand).resolves({ AuthenticationResult: { IdToken: "token" } });
};

/** Runs a command of the operators as it is typed; what it asks the cloud for, as rights: `sqs:SendMessage EvidenceEventsQueue`. */
export const recorded = async (
  script: string,
  args: readonly string[],
): Promise<readonly string[]> => {
  for (const mock of Object.values(services)) mock.reset();
  wellMeaning();
  vi.stubEnv("AWS_REGION", "x");
  const said = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const typed = process.argv;
  process.argv = ["node", script, ...args];
  vi.resetModules();
  const file = join(import.meta.dirname, "../../../infra/aws/operations", `${script}.ts`);
  await import(pathToFileURL(file).href).finally(() => {
    process.argv = typed;
    said.mockRestore();
    vi.unstubAllEnvs();
  });
  if (process.exitCode !== undefined) throw new Error(`${script} ${args.join(" ")} failed`);
  return Object.entries(services).flatMap(([service, { send }]) =>
    send.getCalls().flatMap(({ args: [command] }) => {
      const name = command.constructor.name.replace(/Command$/, "");
      return rightsFor(service, name, Input.parse(command.input));
    }),
  );
};

const Input = z.object({
  StackName: z.string().optional(),
  QueueUrl: z.string().optional(),
  SourceArn: z.string().optional(),
  DestinationArn: z.string().optional(),
  FunctionName: z.string().optional(),
  UserPoolId: z.string().optional(),
});

const rightsFor = (
  service: string,
  name: string,
  {
    StackName,
    QueueUrl,
    SourceArn,
    DestinationArn,
    FunctionName,
    UserPoolId,
  }: z.infer<typeof Input>,
): readonly string[] => {
  const on = StackName ?? QueueUrl ?? SourceArn ?? FunctionName ?? UserPoolId;
  // The service moves messages with the caller's own rights ("StartMessageMoveTask", permissions)
  if (name === "StartMessageMoveTask")
    return [
      ...["StartMessageMoveTask", "ReceiveMessage", "DeleteMessage"].map(
        (action) => `sqs:${action} ${SourceArn}`,
      ),
      `sqs:SendMessage ${DestinationArn}`,
    ];
  return [`${service}:${name === "Invoke" ? "InvokeFunction" : name} ${on}`];
};
