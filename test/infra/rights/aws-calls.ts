import type { ServiceFunction, Trigger } from "../../../infra/topology/service-function.ts";
import type { Account } from "./account.ts";
import type { Call } from "./judge.ts";
import type { AskedCall } from "./recorded-calls.ts";

/** Over TLS 1.3, as the SDK's endpoints are reached. */
const overTls = { "aws:SecureTransport": ["true"] } as const;

/** A call as IAM sees it where a template stands, and those that the services make of the key in the caller's name. */
export const requestsOf = (
  call: AskedCall,
  functionName: string,
  account: Account,
): readonly Call[] => {
  const { action, place, object, rows } = call;
  const where = place === "everything" ? "*" : account.arnOf(place, functionName);
  const [service = ""] = action.split(":");
  return [
    {
      action,
      resource:
        object === undefined ? where.replace(/:\*$/, ":log-stream:2026/x") : `${where}/${object}`,
      context: {
        ...overTls,
        ...(service === "s3" && { "s3:TlsVersion": ["1.3"] }),
        ...(rows && { "dynamodb:LeadingKeys": rows }),
      },
    },
    ...keyActions(action).map((keyAction) => ({
      action: `kms:${keyAction}`,
      resource: account.arnOf("key", functionName),
      // The name of the service in every partition (KMS Developer Guide, "kms:ViaService")
      context: {
        ...overTls,
        "kms:ViaService": [`${service}.${account.site.region}.amazonaws.com`],
      },
    })),
  ];
};

const reads = ["Decrypt", "DescribeKey"];
const writes = [...reads, "Encrypt", "GenerateDataKey", "ReEncryptFrom", "ReEncryptTo"];
const readingRows = ["GetItem", "BatchGetItem", "Query", "ConditionCheckItem"];
const readingStreams = ["DescribeStream", "GetRecords", "GetShardIterator"];

/**
 * What a service asks of the key. DynamoDB: "Managing encrypted tables", of which a read needs no more than to decrypt. S3: "Using
 * server-side encryption with KMS keys", and "Reducing the cost of SSE-KMS with Bucket Keys": whoever puts an object under a
 * bucket's key decrypts that key first.
 */
const keyActions = (action: string): readonly string[] => {
  const [service, name = ""] = action.split(":");
  if (service === "dynamodb") {
    if (readingRows.includes(name) || readingStreams.includes(name)) return reads;
    return name.endsWith("Item") ? writes : [];
  }
  if (action === "s3:GetObject") return ["Decrypt"];
  return action === "s3:PutObject" ? ["Decrypt", "GenerateDataKey"] : [];
};

/**
 * What Lambda does in a function's name: Lambda Developer Guide, "Creating and configuring an Amazon SQS event source mapping",
 * "Process DynamoDB records with Lambda" (which wants ListStreams too, of the stream), "Retaining records of failed
 * invocations", "CloudWatch logs", "Visualize Lambda invocations using X-Ray".
 */
export const callsOfLambda = (
  { triggers }: ServiceFunction,
  isTraced: boolean,
): readonly AskedCall[] => [
  ...triggers.flatMap(callsOfTrigger),
  ...asked("logs", ["CreateLogStream", "PutLogEvents"], "log"),
  ...(isTraced ? asked("xray", ["PutTraceSegments", "PutTelemetryRecords"], "everything") : []),
];

const callsOfTrigger = (trigger: Trigger): readonly AskedCall[] => {
  if (trigger.kind === "queue")
    return asked("sqs", ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes"], trigger.queue);
  if (trigger.kind !== "stream") return [];
  return [
    ...asked("dynamodb", [...readingStreams, "ListStreams"], "stream"),
    ...asked("sqs", ["SendMessage"], "failures"),
  ];
};

const asked = (
  service: string,
  names: readonly string[],
  place: AskedCall["place"],
): readonly AskedCall[] => names.map((name) => ({ action: `${service}:${name}`, place }));
