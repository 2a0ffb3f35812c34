import { expect, test } from "vitest";
import * as z from "zod";
import { functions } from "../../../infra/topology/functions.ts";
import type { ServiceFunction, Touches } from "../../../infra/topology/service-function.ts";
import type { queues } from "../../../infra/topology/storage.ts";
import { readable, synthesise } from "./synthesise.ts";

const prod = synthesise({ stage: "prod" });
const inChina = synthesise(
  {
    stage: "prod",
    issuer: "https://id.example.cn",
    audience: "duxue",
    authorizationEndpoint: "https://id.example.cn/authorize",
    tokenEndpoint: "https://id.example.cn/token",
    consoleClient: "duxue-page",
  },
  "cn-north-1",
);

const Statement = z.strictObject({
  Effect: z.literal("Allow"),
  Action: z.union([z.string().transform((action) => [action]), z.array(z.string())]),
  Resource: z.unknown(),
  Condition: z
    .union([
      z.strictObject({ StringEquals: z.strictObject({ "kms:ViaService": z.unknown() }) }),
      z.strictObject({
        "ForAllValues:StringLike": z.strictObject({
          "dynamodb:LeadingKeys": z.tuple([z.string()]),
        }),
      }),
    ])
    .optional(),
});
const Role = z.object({
  Properties: z.object({
    Policies: z.array(z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) })),
    ManagedPolicyArns: z.undefined().optional(),
  }),
});

/** All that a role allows, one line an action and resource; names of resources as the topology has them. */
const allowedTo = (name: string, template = prod): readonly string[] => {
  const roles = Object.entries(template.resources("AWS::IAM::Role"));
  const [, role] = roles.find(([id]) => id.startsWith(`${constructName(name)}Role`)) ?? [];
  return Role.parse(role)
    .Properties.Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Action, Resource, Condition }) => {
      const via = Condition ? conditionOf(Condition) : "";
      const resources = Array.isArray(Resource) ? Resource : [Resource];
      return Action.flatMap((action) =>
        resources.map((resource) => `${action} ${nameOf(readable(resource))}${via}`),
      );
    })
    .toSorted();
};

const conditionOf = (condition: NonNullable<z.infer<typeof Statement>["Condition"]>): string =>
  "StringEquals" in condition
    ? ` via ${readable(condition.StringEquals["kms:ViaService"])}`
    : ` of ${condition["ForAllValues:StringLike"]["dynamodb:LeadingKeys"][0]}`;

const constructName = (name: string) =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `<StorageTableB43FDCE7.Arn>` is the table: logical ids end in a hash of eight signs. */
const nameOf = (resource: string) =>
  resource.replace(/<([A-Za-z]+)[0-9A-F]{8}\.(\w+)>/g, (_, id: string, attribute: string) =>
    attribute === "StreamArn" ? `${id}.stream` : id,
  );

/** What the topology lets a function do, said once more and independently of how the stack says it. */
const expected = (name: string, { touches, triggers }: ServiceFunction, hasTraces: boolean) => {
  const lines = [
    ...touchLines(touches),
    ...triggers.flatMap((trigger) => {
      if (trigger.kind === "queue")
        return ["DeleteMessage", "GetQueueAttributes", "ReceiveMessage"].map(
          (action) => `sqs:${action} ${queueNames[trigger.queue]}`,
        );
      if (trigger.kind !== "stream") return [];
      return [
        ...["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map(
          (action) => `dynamodb:${action} StorageTable.stream`,
        ),
        `sqs:SendMessage ${constructName(name)}Failures`,
      ];
    }),
    ...keyLines(
      touches,
      triggers.some(({ kind }) => kind === "stream"),
    ),
    ...["CreateLogStream", "PutLogEvents"].map(
      (action) => `logs:${action} ${constructName(name)}Log`,
    ),
    ...(hasTraces ? ["xray:PutTelemetryRecords *", "xray:PutTraceSegments *"] : []),
  ];
  // Whoever lists evidence and ledger lists one bucket
  return [...new Set(lines)].toSorted();
};

const queueNames = {
  evidenceEvents: "EvidenceEventsQueue",
  recomputeRequests: "RecomputeRequestsQueue",
  reconcileRequests: "ReconcileRequestsQueue",
  announcements: "AnnouncementsQueue",
} as const satisfies Record<keyof typeof queues, string>;

const touchLines = (touches: Touches): readonly string[] => [
  ...(touches.table ?? []).map((action) => `dynamodb:${action} StorageTable`),
  ...(touches.boardIndex ?? []).map((action) => `dynamodb:${action} StorageTable/index/board`),
  ...(touches.evidenceBucket ?? []).map(
    (action) =>
      `s3:${action} StorageEvidenceBucket${action.startsWith("ListBucket") ? "" : "/evidence/*"}`,
  ),
  ...(touches.ledger ?? []).map(
    (action) => `s3:${action} StorageEvidenceBucket${action === "ListBucket" ? "" : "/ledger/*"}`,
  ),
  ...(touches.reportsBucket ?? []).map(
    (action) => `s3:${action} StorageReportsBucket${action === "ListBucket" ? "" : "/reports/*"}`,
  ),
  ...(touches.evidenceEvents ?? []).map((action) => `sqs:${action} EvidenceEventsQueue`),
  ...(touches.recomputeRequests ?? []).map((action) => `sqs:${action} RecomputeRequestsQueue`),
  ...(touches.reconcileRequests ?? []).map((action) => `sqs:${action} ReconcileRequestsQueue`),
  ...(touches.announcements ?? []).map((action) => `sqs:${action} AnnouncementsQueue`),
  ...(touches.eventBus ?? []).map((action) => `events:${action} EventBus`),
  ...(touches.testRows ?? []).map((action) => `dynamodb:${action} StorageTable of 999999#*`),
  ...(touches.testObjects ?? []).map(
    (action) => `s3:${action} StorageEvidenceBucket/evidence/*/999999/*`,
  ),
];

/** The key, only through the service that keeps things under it, and only what reading or writing takes. */
const keyLines = (touches: Touches, readsStream: boolean): readonly string[] => {
  const rows = [touches.table, touches.boardIndex, touches.testRows].flatMap(
    (actions) => actions ?? [],
  );
  const objects = [
    touches.evidenceBucket,
    touches.ledger,
    touches.reportsBucket,
    touches.testObjects,
  ].flatMap((actions) => actions ?? []);
  const writesRows = rows.some((action) =>
    ["PutItem", "UpdateItem", "DeleteItem"].includes(action),
  );
  const [gets, puts] = ["GetObject", "PutObject"].map((action) => objects.includes(action));
  const lines = (service: string, actions: readonly string[]) =>
    actions.map((action) => `kms:${action} StorageKey via ${service}.<AWS::Region>.amazonaws.com`);
  return [
    ...lines("dynamodb", rows.length > 0 || readsStream ? ["Decrypt", "DescribeKey"] : []),
    ...lines(
      "dynamodb",
      writesRows ? ["Encrypt", "GenerateDataKey", "ReEncryptFrom", "ReEncryptTo"] : [],
    ),
    ...lines("s3", gets || puts ? ["Decrypt"] : []),
    ...lines("s3", puts ? ["GenerateDataKey"] : []),
  ];
};

const definitions: readonly (readonly [string, ServiceFunction])[] = Object.entries(functions);

test.each(definitions)(
  "the role of %s allows what the topology says, and nothing more",
  (name, definition) => {
    expect(allowedTo(name)).toEqual(expected(name, definition, true));
  },
);

test.each(definitions)("where Lambda has no traces, %s may not send any", (name, definition) => {
  expect(allowedTo(name, inChina)).toEqual(expected(name, definition, false));
});

test("there are no other roles and no policies beside them", () => {
  const functionRoles = Object.keys(prod.resources("AWS::IAM::Role")).filter(
    (id) => !id.startsWith("Rollout"),
  );

  expect(functionRoles).toHaveLength(definitions.length);
  expect(prod.resources("AWS::IAM::Policy")).toEqual({});
  expect(prod.resources("AWS::IAM::ManagedPolicy")).toEqual({});
});

test("every resource that has a name is named: only traces go to all resources", () => {
  const lines = definitions.flatMap(([name]) => allowedTo(name));

  const wide = new Set(lines.filter((line) => line.split(" ")[1] === "*"));

  expect([...wide].toSorted()).toEqual(["xray:PutTelemetryRecords *", "xray:PutTraceSegments *"]);
});
