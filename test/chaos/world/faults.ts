import {
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionConflictException,
} from "@aws-sdk/client-dynamodb";
import { S3ServiceException } from "@aws-sdk/client-s3";
import type { Copy, Stop } from "./copies.ts";

/** What may go wrong at a call. */
export const faultKinds = [
  "dies",
  "unreachable",
  "throttled",
  "conflict",
  "late",
  "lost",
  "repeated",
  "partly",
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Which of them the services allow there. */
export const faultsAt = ({ moment, call }: Stop): readonly FaultKind[] => {
  const { service, isWrite, isTransaction, parts } = call;
  if (moment === "after")
    return ["dies", "lost", ...(isTransaction ? [] : (["repeated"] as const))];
  return [
    "dies",
    "unreachable",
    "throttled",
    ...(service === "dynamodb" && isWrite ? (["conflict"] as const) : []),
    ...(isWrite ? (["late"] as const) : []),
    ...(parts > 1 ? (["partly"] as const) : []),
  ];
};

interface Where {
  readonly copy: Copy;
  readonly stop: Stop;
  /** A request that is still on its way when nobody waits for its answer any more. */
  readonly onItsWay: (stop: Stop) => void;
}

const inflicted = {
  /** The machine dies there. */
  dies: ({ copy }) => copy.kill(),
  /** Nothing was sent. */
  unreachable: ({ stop }) => stop.fail(new Error("the service cannot be reached")),
  /** Refused, for there is too much. */
  throttled: ({ stop }) => stop.fail(throttling(stop)),
  /** DynamoDB: another transaction was in the way. */
  conflict: ({ stop }) => stop.fail(conflicting(stop)),
  /** No answer in time, and the write takes effect later. */
  late: ({ stop, onItsWay }) => {
    onItsWay(stop);
    stop.fail(timedOut());
  },
  /** The write took effect, and its answer got lost. */
  lost: ({ stop }) => stop.fail(timedOut()),
  /** The write took effect, its answer got lost, and the SDK sent the same again. */
  repeated: ({ stop }) => {
    try {
      stop.answer(stop.call.make());
    } catch (error) {
      stop.fail(error instanceof Error ? error : timedOut());
    }
  },
  /** Some parts of it are taken, the others refused. */
  partly: ({ stop }) => stop.answer(stop.call.make(Math.floor(stop.call.parts / 2))),
} as const satisfies Record<FaultKind, (where: Where) => void>;

export const inflict = (kind: FaultKind, where: Where): void => inflicted[kind](where);

const timedOut = () => new Error("the service did not answer in time");

const throttling = ({ call: { service, isTransaction } }: Stop): Error => {
  if (service === "s3")
    return new S3ServiceException({ name: "SlowDown", $fault: "server", $metadata: {} });
  if (service !== "dynamodb") return new Error("ThrottlingException");
  return isTransaction
    ? cancelled("ThrottlingError")
    : new ProvisionedThroughputExceededException({ message: "too much", $metadata: {} });
};

const conflicting = ({ call: { isTransaction } }: Stop): Error =>
  isTransaction
    ? cancelled("TransactionConflict")
    : new TransactionConflictException({ message: "in the way", $metadata: {} });

const cancelled = (Code: string) =>
  new TransactionCanceledException({
    message: "Transaction cancelled",
    CancellationReasons: [{ Code }, { Code: "None" }],
    $metadata: {},
  });
