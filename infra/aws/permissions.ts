import { Aws } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { known } from "../known.ts";
import type { ServiceFunction, Touches } from "../topology/service-function.ts";
import { tableReads, table as tableShape } from "../topology/storage.ts";
import { probedCounty } from "../topology/test-county.ts";
import type { Resources } from "./resources.ts";

/** The statements of a function's role: what the topology says it touches, and the key that lies over it. */
export const statementsOf = (
  { touches, triggers }: ServiceFunction,
  resources: Resources,
): readonly PolicyStatement[] => [
  ...touchStatements(touches, resources),
  ...triggers.flatMap((trigger) => {
    if (trigger.kind === "queue") return [consume(resources, trigger.queue)];
    return trigger.kind === "stream" ? [follow(resources)] : [];
  }),
  ...keyStatements({ touches, triggers }, resources),
];

/** Whether reading or writing the table is among what a function does, its stream included. */
type Reach = Pick<ServiceFunction, "touches" | "triggers">;

interface GrantedResource {
  readonly service: string;
  /** The resource of most actions, and of those that act on the whole. */
  readonly arn: string;
  readonly whole?: { readonly arn: string; readonly actions: readonly string[] };
  /** Of the rows of a table: what their partition keys are like. */
  readonly keysLike?: string;
}

const grantedResources: Readonly<Record<keyof Touches, (resources: Resources) => GrantedResource>> =
  {
    table: ({ table }) => ({ service: "dynamodb", arn: table.tableArn }),
    boardIndex: ({ table }) => ({
      service: "dynamodb",
      arn: `${table.tableArn}/index/${tableShape.boardIndex.name}`,
    }),
    evidenceBucket: ({ evidenceBucket }) => ({
      service: "s3",
      arn: evidenceBucket.arnForObjects("evidence/*"),
      whole: { arn: evidenceBucket.bucketArn, actions: ["ListBucket", "ListBucketVersions"] },
    }),
    ledger: ({ evidenceBucket }) => ({
      service: "s3",
      arn: evidenceBucket.arnForObjects("ledger/*"),
      whole: { arn: evidenceBucket.bucketArn, actions: ["ListBucket"] },
    }),
    reportsBucket: ({ reportsBucket }) => ({
      service: "s3",
      arn: reportsBucket.arnForObjects("reports/*"),
      whole: { arn: reportsBucket.bucketArn, actions: ["ListBucket"] },
    }),
    evidenceEvents: ({ queues }) => ({ service: "sqs", arn: queues.evidenceEvents.queueArn }),
    recomputeRequests: ({ queues }) => ({ service: "sqs", arn: queues.recomputeRequests.queueArn }),
    reconcileRequests: ({ queues }) => ({ service: "sqs", arn: queues.reconcileRequests.queueArn }),
    announcements: ({ queues }) => ({ service: "sqs", arn: queues.announcements.queueArn }),
    eventBus: ({ eventBus }) => ({ service: "events", arn: eventBus.eventBusArn }),
    testRows: ({ table }) => ({
      service: "dynamodb",
      arn: table.tableArn,
      keysLike: `${probedCounty}#*`,
    }),
    testObjects: ({ evidenceBucket }) => ({
      service: "s3",
      arn: evidenceBucket.arnForObjects(testObjects),
    }),
  };

/** Keys of the test county's evidence, of any cycle. */
export const testObjects = `evidence/*/${probedCounty}/*`;

const touchStatements = (touches: Touches, resources: Resources): readonly PolicyStatement[] =>
  touched(touches).flatMap(([name, actions]) => {
    const { service, arn, whole, keysLike } = grantedResources[name](resources);
    const onWhole = actions.filter((action) => whole?.actions.includes(action));
    const onParts = actions.filter((action) => !onWhole.includes(action));
    return [
      ...allow(service, onParts, arn, keysLike),
      ...(whole === undefined ? [] : allow(service, onWhole, whole.arn)),
    ];
  });

/** The places a function touches. */
export const touched = (
  touches: Touches,
): readonly (readonly [keyof Touches, readonly string[]])[] =>
  placeNames.flatMap((name) => {
    const actions = touches[name];
    return actions === undefined ? [] : [[name, actions] as const];
  });

const placeNames = [
  "table",
  "boardIndex",
  "evidenceBucket",
  "ledger",
  "reportsBucket",
  "evidenceEvents",
  "recomputeRequests",
  "reconcileRequests",
  "announcements",
  "eventBus",
  "testRows",
  "testObjects",
] as const satisfies readonly (keyof Touches)[];

const allow = (
  service: string,
  actions: readonly string[],
  resource: string,
  keysLike?: string,
): readonly PolicyStatement[] =>
  actions.length === 0
    ? []
    : [
        new PolicyStatement({
          actions: actions.map((action) => `${service}:${action}`),
          resources: [resource],
          ...(keysLike !== undefined && {
            conditions: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [keysLike] } },
          }),
        }),
      ];

/** What an event source mapping takes ("Configuring an Amazon SQS queue to trigger an AWS Lambda function"), and no more. */
const consume = ({ queues }: Resources, name: keyof Resources["queues"]): PolicyStatement =>
  new PolicyStatement({
    actions: ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes"].map(
      (action) => `sqs:${action}`,
    ),
    resources: [queues[name].queueArn],
  });

const follow = ({ table }: Resources): PolicyStatement =>
  new PolicyStatement({
    actions: ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map(
      (action) => `dynamodb:${action}`,
    ),
    resources: [known(table.tableStreamArn, "the stream of the table")],
  });

/** The key is used through the services that keep things under it, never by a function itself. */
const keyStatements = (reach: Reach, { key }: Resources): readonly PolicyStatement[] => {
  const { touches, triggers } = reach;
  const rows = [touches.table, touches.boardIndex, touches.testRows].flatMap(
    (actions) => actions ?? [],
  );
  const readsStream = triggers.some(({ kind }) => kind === "stream");
  // Stryker disable next-line ArrayDeclaration: only GetObject and PutObject are looked for among them
  const objects = [
    touches.evidenceBucket,
    touches.ledger,
    touches.reportsBucket,
    touches.testObjects,
  ].flatMap((actions) => actions ?? []);
  const through = (service: string, actions: readonly string[]) =>
    actions.length === 0
      ? []
      : [
          new PolicyStatement({
            actions: actions.map((action) => `kms:${action}`),
            resources: [key.keyArn],
            // The name of the service, which is the same in every partition, and not where it is reached
            conditions: {
              StringEquals: { "kms:ViaService": `${service}.${Aws.REGION}.amazonaws.com` },
            },
          }),
        ];
  const writesRows = rows.some((action) => !tableReads.includes(action));
  return [
    ...through("dynamodb", [
      ...(rows.length > 0 || readsStream ? ["Decrypt", "DescribeKey"] : []),
      ...(writesRows ? ["Encrypt", "GenerateDataKey", "ReEncryptFrom", "ReEncryptTo"] : []),
    ]),
    ...through("s3", [
      ...(objects.includes("GetObject") || objects.includes("PutObject") ? ["Decrypt"] : []),
      ...(objects.includes("PutObject") ? ["GenerateDataKey"] : []),
    ]),
  ];
};
