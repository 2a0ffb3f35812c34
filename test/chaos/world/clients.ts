import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { Call, Through } from "./copies.ts";

/** What answers commands: a part of the cloud in this process. `parts`: only so many of a batch are taken. */
export type Service = (command: object, parts?: number) => object;
export type Services = Readonly<Record<Call["service"], Service>>;

const settings = {
  region: "cn-north-1",
  credentials: { accessKeyId: "nobody", secretAccessKey: "nobody" },
};
/** Never sent through; the SDK's pagination asks whether a client is one of its own. */
const own = {
  dynamodb: new DynamoDBClient(settings),
  s3: new S3Client(settings),
  sqs: new SQSClient(settings),
  events: new EventBridgeClient(settings),
};

/** Clients of the SDK for one copy of a function, each call of which goes `through` the simulator. */
export const clientsOf = (services: Services, through: Through) => {
  const sending = (service: Call["service"]) => ({
    send: {
      value: (command: object) => through(callOf(service, command, services[service])),
    },
  });
  const dynamodb: DynamoDBClient = Object.create(own.dynamodb, sending("dynamodb"));
  const s3: S3Client = Object.create(own.s3, sending("s3"));
  const sqs: SQSClient = Object.create(own.sqs, sending("sqs"));
  const events: EventBridgeClient = Object.create(own.events, sending("events"));
  return { dynamodb, s3, sqs, events };
};
export type Clients = ReturnType<typeof clientsOf>;

const callOf = (service: Call["service"], command: object, answer: Service): Call => {
  const word = command.constructor.name.replace(/Command$/, "");
  let name: string | undefined;
  return {
    service,
    get name() {
      name ??= `${word} ${nameOf(command)}`;
      return name;
    },
    isWrite: /^(Put|Update|Delete|TransactWrite|Send)/.test(word),
    isTransaction: command instanceof TransactWriteItemsCommand,
    parts: partsOf(command),
    make: (parts) => answer(command, parts),
  };
};

const partsOf = (command: object): number => {
  if (command instanceof SendMessageBatchCommand || command instanceof PutEventsCommand)
    return command.input.Entries?.length ?? 1;
  return 1;
};

const subject =
  <Input extends object>(
    Kind: new (input: Input) => { readonly input: Input },
    of: (input: Input) => string | undefined,
  ) =>
  (command: object): string | undefined =>
    command instanceof Kind ? of(command.input) : undefined;

const keyed = ({ Key }: { readonly Key?: string | undefined }): string | undefined => Key;

/** What a call is about, for its name; the first row tells of a transaction. */
const subjects = [
  subject(GetItemCommand, ({ Key }) => Key?.sk?.S),
  subject(UpdateItemCommand, ({ Key }) => Key?.sk?.S),
  subject(PutItemCommand, ({ Item }) => Item?.sk?.S),
  subject(QueryCommand, (input) => input.ExpressionAttributeValues?.[":prefix"]?.S),
  subject(TransactWriteItemsCommand, ({ TransactItems }) => TransactItems?.[0]?.Put?.Item?.sk?.S),
  subject(GetObjectCommand, keyed),
  subject(HeadObjectCommand, keyed),
  subject(PutObjectCommand, keyed),
  subject(DeleteObjectCommand, keyed),
  subject(SendMessageCommand, ({ QueueUrl }) => QueueUrl),
  subject(SendMessageBatchCommand, ({ QueueUrl }) => QueueUrl),
];

const nameOf = (command: object): string => {
  for (const of of subjects) {
    const name = of(command);
    if (name !== undefined) return name;
  }
  return "";
};
