import { setTimeout } from "node:timers/promises";
import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import {
  DeleteFunctionConcurrencyCommand,
  GetEventSourceMappingCommand,
  GetFunctionConcurrencyCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
  UpdateEventSourceMappingCommand,
} from "@aws-sdk/client-lambda";
import { type StackResource, stackResources } from "./stack-resources.ts";
import { longestRunSeconds, type WritingParts, writingParts } from "./writing-parts.ts";

export interface Clock {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

export interface Switching {
  readonly lambda: LambdaClient;
  readonly parts: WritingParts;
  /** Told of each part when it is as it was asked to be. */
  readonly told: (part: StackResource) => void;
  readonly clock?: Clock;
}

const realClock: Clock = { now: Date.now, wait: (milliseconds) => setTimeout(milliseconds) };
const POLL_MILLISECONDS = 1000;

/**
 * Switches off whatever writes to the table: first what people and the clock call, then what queues and the stream call, so
 * that what was taken in last still waits where it is. What is off already stays so; nothing is remembered anywhere, so a
 * pausing that broke off is done again. Returns when nothing runs any more that had begun before.
 */
export const pauseParts = async ({
  lambda,
  parts,
  told,
  clock = realClock,
}: Switching): Promise<void> => {
  let quietFrom = 0;
  for (const part of parts.functions) {
    if (!(await isFunctionOff(lambda, part))) {
      const ReservedConcurrentExecutions = 0;
      await lambda.send(
        new PutFunctionConcurrencyCommand({ FunctionName: part.id, ReservedConcurrentExecutions }),
      );
      quietFrom = clock.now() + longestRunSeconds * 1000;
    }
    told(part);
  }
  await Promise.all(
    parts.mappings.map(async (part) => {
      await switched({ lambda, part, to: "Disabled", clock });
      told(part);
    }),
  );
  const left = Math.max(quietFrom, await quietAt(lambda, parts)) - clock.now();
  if (left > 0) await clock.wait(left);
};

/** Switches all of it on again, as the template has it: what waits is taken in before people add to it. */
export const resumeParts = async ({
  lambda,
  parts,
  told,
  clock = realClock,
}: Switching): Promise<void> => {
  await Promise.all(
    parts.mappings.map(async (part) => {
      await switched({ lambda, part, to: "Enabled", clock });
      told(part);
    }),
  );
  for (const part of parts.functions) {
    await lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName: part.id }));
    told(part);
  }
};

/**
 * Whether nothing writes to the table of this stack but whoever asks: everything is off, and what ran when it was switched off
 * has ended. Works that need the table for themselves refuse to begin unless it is so.
 */
export const isPaused = async (
  stackName: string,
  { now }: Pick<Clock, "now"> = realClock,
): Promise<boolean> => {
  const lambda = new LambdaClient();
  const parts = writingParts(await stackResources(new CloudFormationClient(), stackName));
  for (const part of parts.functions) if (!(await isFunctionOff(lambda, part))) return false;
  for (const part of parts.mappings)
    if ((await mappingOf(lambda, part)).State !== "Disabled") return false;
  return (await quietAt(lambda, parts)) <= now();
};

const isFunctionOff = async (lambda: LambdaClient, { id }: StackResource): Promise<boolean> => {
  const { ReservedConcurrentExecutions } = await lambda.send(
    new GetFunctionConcurrencyCommand({ FunctionName: id }),
  );
  return ReservedConcurrentExecutions === 0;
};

const mappingOf = (lambda: LambdaClient, { id }: StackResource) =>
  lambda.send(new GetEventSourceMappingCommand({ UUID: id }));

/** The moment from which no run is left that a mapping had begun, in milliseconds: mappings know when they last changed. */
const quietAt = async (lambda: LambdaClient, { mappings }: WritingParts): Promise<number> => {
  const changes = await Promise.all(
    mappings.map(async (part) => (await mappingOf(lambda, part)).LastModified?.getTime() ?? 0),
  );
  return Math.max(0, ...changes) + longestRunSeconds * 1000;
};

interface Switch {
  readonly lambda: LambdaClient;
  readonly part: StackResource;
  readonly to: "Enabled" | "Disabled";
  readonly clock: Clock;
}

/** A mapping that is on its way somewhere takes no order until it has arrived. */
const switched = async ({ lambda, part, to, clock }: Switch): Promise<void> => {
  const from = to === "Enabled" ? "Disabled" : "Enabled";
  for (;;) {
    const { State } = await mappingOf(lambda, part);
    if (State === to) return;
    if (State === from)
      await lambda.send(
        new UpdateEventSourceMappingCommand({ UUID: part.id, Enabled: to === "Enabled" }),
      );
    await clock.wait(POLL_MILLISECONDS);
  }
};
