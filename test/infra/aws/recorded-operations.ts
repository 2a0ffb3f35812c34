import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import {
  AdminInitiateAuthCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { SQSClient } from "@aws-sdk/client-sqs";
import { vi } from "vitest";
import * as z from "zod";
import { ReconcileRound } from "../../../events/reconcile-round.ts";
import { known } from "../../../infra/known.ts";
import { commandFile } from "../../support/commands.ts";
import { mockedClient } from "../../support/mocked-client.ts";
import { lettersEverywhere, queueOutputs } from "./recorded-queues.ts";

const cloudformation = mockedClient(CloudFormationClient);
const sqs = mockedClient(SQSClient);
const lambda = mockedClient(LambdaClient);
const cognito = mockedClient(CognitoIdentityProviderClient);
const logs = mockedClient(CloudWatchLogsClient);
const streams = mockedClient(DynamoDBStreamsClient);
const services = {
  cloudformation,
  sqs,
  lambda,
  logs,
  dynamodb: streams,
  "cognito-idp": cognito,
} as const;

/** What a deployment tells of itself: each thing by the name that the stack's constructs have. */
const outputs = {
  ApiUrl: "https://api/",
  AlarmTopic: "AlarmsTopic",
  ...queueOutputs,
  PublishChangesFunction: "PublishChanges",
  ReconcileFunction: "Reconcile",
  TokenIssuer: "https://issuer",
  UserPoolId: "UsersPool",
  UserPoolClientId: "client",
};

/** What functions say that operators call. */
const answers: Readonly<Record<string, (asked: unknown) => unknown>> = {
  PublishChanges: () => ({ told: [], refused: [] }),
  Reconcile: (asked) => (ReconcileRound.safeParse(asked).success ? begun : inOrder),
};

/** A round of one county, in which all agrees. */
const asked = { round: "2021-12-01T00:00:00.000Z", scope: "full", graceSeconds: 0 };
const request = { ...asked, place: { county: "140524", cycle: "2021" } };
const begun = { round: asked.round, scope: asked.scope, places: 1, requests: [request] };
const inOrder = { looked: 0, inFlight: 0, evidence: 0, statuses: 0, faults: 0, ledger: 0 };

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
  lettersEverywhere(services);
  lambda.on(InvokeCommand).callsFake(({ FunctionName, Payload }) => ({
    Payload: Buffer.from(JSON.stringify(answers[FunctionName]?.(JSON.parse(Payload)))),
  }));
  cognito.onAnyCommand().resolves({});
  cognito.on(AdminInitiateAuthCommand).resolves({ AuthenticationResult: { IdToken: "token" } });
};

/** Runs a command of the operators as it is typed, and sees it end with this code; what it asks the cloud for, as rights: `sqs:SendMessage EvidenceEventsQueue`. */
export const recorded = async (
  script: string,
  args: readonly string[],
  code?: number,
): Promise<readonly string[]> => {
  for (const mock of Object.values(services)) mock.reset();
  wellMeaning();
  vi.stubEnv("AWS_REGION", "x");
  const said = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const typed = process.argv;
  process.argv = ["node", script, ...args];
  vi.resetModules();
  const file = join(import.meta.dirname, "../../..", known(commandFile(script), script));
  await import(pathToFileURL(file).href).finally(() => {
    process.argv = typed;
    said.mockRestore();
    vi.unstubAllEnvs();
  });
  const { exitCode } = process;
  process.exitCode = undefined;
  if (exitCode !== code) throw new Error(`${script} ${args.join(" ")} failed`);
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
  FunctionName: z.string().optional(),
  UserPoolId: z.string().optional(),
  logGroupName: z.string().optional(),
});

const rightsFor = (
  service: string,
  name: string,
  input: z.infer<typeof Input>,
): readonly string[] => {
  if (service === "dynamodb")
    // The stream lies under the table's key, and whoever reads it needs that too
    return [
      `dynamodb:${name} StorageTable.StreamArn`,
      ...["Decrypt", "DescribeKey"].map((action) => `kms:${action} StorageKey`),
    ];
  const { StackName, QueueUrl, FunctionName, UserPoolId, logGroupName } = input;
  const on = StackName ?? QueueUrl ?? FunctionName ?? UserPoolId ?? logGroupName;
  return [`${service}:${name === "Invoke" ? "InvokeFunction" : name} ${on}`];
};
