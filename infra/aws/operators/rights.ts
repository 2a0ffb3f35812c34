import { Aws } from "aws-cdk-lib";
import type { UserPool } from "aws-cdk-lib/aws-cognito";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { WorkQueue } from "../queues.ts";
import { dashboardName } from "../region-names.ts";
import type { DeployedFunction } from "../service-function.ts";

/** What people of a deployment work with. */
export interface Workplace {
  readonly deployment: string;
  readonly queues: readonly WorkQueue[];
  /** Where records of the table's stream end that could not be processed. */
  readonly failures: readonly Queue[];
  /** What an operator calls: the retelling and the round of reconcile. */
  readonly called: readonly DeployedFunction[];
  readonly logs: readonly LogGroup[];
  /** Of the table: which rows were changed, by their keys, and the key that lies over it. */
  readonly stream: { readonly arn: string; readonly key: IKey };
  readonly users: UserPool | undefined;
  /** Where no second factor is required an operator may sign in for somebody (`npm run user -- --token`). */
  readonly signsInForOthers: boolean;
}

const arn = (service: string, what: string, region: string = Aws.REGION): string =>
  `arn:${Aws.PARTITION}:${service}:${region}:${Aws.ACCOUNT_ID}:${what}`;

const allow = (
  service: string,
  actions: readonly string[],
  resources: readonly string[],
): readonly PolicyStatement[] =>
  resources.length === 0
    ? []
    : [
        new PolicyStatement({
          actions: actions.map((action) => `${service}:${action}`),
          resources: [...resources],
        }),
      ];

/** Every command begins with the outputs of the stack; asked for by its name, it is any that has had it. */
const outputs = ({ deployment }: Workplace) =>
  allow("cloudformation", ["DescribeStacks"], [arn("cloudformation", `stack/${deployment}/*`)]);

/** Dashboard, metrics, alarms and the lines of this deployment's logs. */
const sight = ({ deployment, logs }: Workplace) => [
  ...allow(
    "cloudwatch",
    ["GetDashboard"],
    [arn("cloudwatch", `dashboard/${dashboardName(deployment, Aws.REGION)}`, "")],
  ),
  ...allow("cloudwatch", ["DescribeAlarms", "GetMetricData", "ListMetrics"], ["*"]),
  ...allow(
    "logs",
    ["StartQuery", "FilterLogEvents", "GetLogEvents", "DescribeLogStreams"],
    logs.map(({ logGroupArn }) => logGroupArn),
  ),
  ...allow("logs", ["GetQueryResults", "StopQuery"], ["*"]),
];

/**
 * A failure of the stream names a range of it: `redrive` reads which rows that is of. The stream has keys of rows and nothing
 * that they hold, and through DynamoDB this role reaches nothing else, so that the key opens no more to it.
 */
const streamKeys = ({ stream }: Workplace): readonly PolicyStatement[] => [
  ...allow("dynamodb", ["GetShardIterator", "GetRecords"], [stream.arn]),
  new PolicyStatement({
    actions: ["kms:Decrypt", "kms:DescribeKey"],
    resources: [stream.key.keyArn],
    conditions: { StringEquals: { "kms:ViaService": `dynamodb.${Aws.REGION}.amazonaws.com` } },
  }),
];

/** `npm run outputs`, `redrive`, `retell`, and what the runbooks do by hand. */
const operator = (at: Workplace): readonly PolicyStatement[] => [
  ...outputs(at),
  ...sight(at),
  ...allow(
    "sqs",
    ["GetQueueAttributes", "ReceiveMessage", "ChangeMessageVisibility", "DeleteMessage"],
    [...at.queues.map(({ deadLetters }) => deadLetters), ...at.failures].map(
      ({ queueArn }) => queueArn,
    ),
  ),
  ...allow(
    "sqs",
    ["GetQueueAttributes", "SendMessage"],
    at.queues.map(({ queue }) => queue.queueArn),
  ),
  ...streamKeys(at),
  ...allow(
    "lambda",
    ["InvokeFunction"],
    at.called.map(({ called }) => called.functionArn),
  ),
  ...allow("servicequotas", ["GetServiceQuota"], [arn("servicequotas", "lambda/L-B99A9384")]),
];

/** `npm run user`, on the pool of this deployment. */
const userAdministrator = (at: Workplace): readonly PolicyStatement[] => [
  ...outputs(at),
  ...allow(
    "cognito-idp",
    [
      "AdminCreateUser",
      "AdminDeleteUserAttributes",
      "AdminDisableUser",
      "AdminEnableUser",
      "AdminSetUserMFAPreference",
      "AdminSetUserPassword",
      "AdminUpdateUserAttributes",
      "AdminUserGlobalSignOut",
      "ListUsers",
      ...(at.signsInForOthers ? ["AdminInitiateAuth"] : []),
    ],
    poolOf(at),
  ),
];

/** Reads what was done and by whom: logs, the history of alarms, the acts of the last 90 days; who is entered with which role. */
const auditor = (at: Workplace): readonly PolicyStatement[] => [
  ...outputs(at),
  ...sight(at),
  ...allow("cloudwatch", ["DescribeAlarmHistory"], ["*"]),
  ...allow("cloudtrail", ["LookupEvents"], ["*"]),
  ...allow("cognito-idp", ["ListUsers"], poolOf(at)),
];

const poolOf = ({ users }: Workplace): readonly string[] => (users ? [users.userPoolArn] : []);

export const rightsOf = {
  operators: operator,
  userAdministrators: userAdministrator,
  auditors: auditor,
} as const;
