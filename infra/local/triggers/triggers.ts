import { localFunctions } from "../../topology/functions.ts";
import type { QueueName, ServiceFunction, Trigger } from "../../topology/service-function.ts";
import { announced, queues, tableReads } from "../../topology/storage.ts";
import type { Engines } from "../engines/engines.ts";
import type { ObjectEvent } from "../engines/evidence-store.ts";
import { createPulse } from "../pulse.ts";
import type { Checkpoints } from "../state-folder.ts";
import { objectNotification } from "./object-events.ts";
import { pollQueue } from "./queue-poller.ts";
import { runOnSchedule } from "./schedule.ts";
import { pollStream } from "./stream-poller.ts";

export interface TriggerOptions {
  readonly engines: Engines;
  readonly checkpoints: Checkpoints;
  readonly functions?: Readonly<Record<string, ServiceFunction>>;
  readonly invoke: (functionName: string, event: unknown) => Promise<unknown>;
  readonly onTrouble: (what: string, error: unknown) => void;
}

interface Running {
  /** Of a schedule: runs it out of turn. */
  run?(): unknown;
  stop(): Promise<void>;
}

/** Everything that calls functions besides the gateway, as topology says. */
export const startTriggers = (options: TriggerOptions) => {
  const { engines } = options;
  const pulse = createPulse();
  const all: Readonly<Record<string, ServiceFunction>> = options.functions ?? localFunctions;
  /** A function that may write and has ended has probably written: the stream is looked at right away. */
  const noteEnd = (functionName: string) => {
    if (mayWrite(all[functionName])) pulse.beat();
  };
  const invoke = (functionName: string, event: unknown) =>
    options.invoke(functionName, event).finally(() => noteEnd(functionName));
  engines.onObjectEvent((event) => {
    for (const queue of announcedOn(event, all))
      engines.queues
        .send(engines.queues.urls[queue], JSON.stringify(objectNotification(event)))
        // An event that is lost here is what reconcile is for.
        .catch((error) => options.onTrouble(queue, error));
  });
  const running = Object.entries(all).flatMap(([functionName, { triggers }]) =>
    triggers.flatMap((trigger: Trigger) => {
      const onTrouble = (error: unknown) => options.onTrouble(functionName, error);
      const call = (event: unknown) => invoke(functionName, event);
      return startTrigger({ ...options, pulse, functionName, call, onTrouble }, trigger);
    }),
  );
  return {
    noteEnd,
    /** Runs everything that is scheduled now. */
    runScheduled: () => {
      for (const each of running) each.run?.();
    },
    stop: async () => {
      await Promise.all(running.map((each) => each.stop()));
    },
  };
};

/** The queues that S3 announces an object on; none that nobody here takes from. */
const announcedOn = (
  { key, kind }: ObjectEvent,
  all: Readonly<Record<string, ServiceFunction>>,
): readonly QueueName[] => {
  const taken = new Set(
    Object.values(all).flatMap(({ triggers }) =>
      triggers.flatMap((trigger) => (trigger.kind === "queue" ? [trigger.queue] : [])),
    ),
  );
  return announced.flatMap(({ prefix, queue, events }) =>
    key.startsWith(prefix) && events.some((each) => each === kind) && taken.has(queue)
      ? [queue]
      : [],
  );
};

const mayWrite = (definition: ServiceFunction | undefined): boolean =>
  definition?.touches.table?.some((action) => !tableReads.includes(action)) ?? false;

type TriggeredFunction = Omit<TriggerOptions, "invoke" | "onTrouble"> & {
  readonly pulse: ReturnType<typeof createPulse>;
  readonly functionName: string;
  readonly call: (event: unknown) => Promise<unknown>;
  readonly onTrouble: (error: unknown) => void;
};

const startTrigger = (place: TriggeredFunction, trigger: Trigger): readonly Running[] => {
  const { engines, functionName, call: invoke, onTrouble } = place;
  switch (trigger.kind) {
    case "http":
      return [];
    case "queue":
      return [
        pollQueue({
          ...trigger,
          endpoint: engines.endpoints.sqs,
          url: engines.queues.urls[trigger.queue],
          visibilitySeconds: queues[trigger.queue].visibilitySeconds,
          invoke,
          onTrouble,
        }),
      ];
    case "stream":
      return [
        pollStream({
          ...trigger,
          endpoint: engines.endpoints.dynamodb,
          tableName: engines.tableName,
          functionName,
          checkpoints: place.checkpoints,
          pulse: place.pulse,
          invoke,
          giveUp: (failure) => giveUp(engines, functionName, failure),
          onTrouble,
        }),
      ];
    case "schedule":
      return [runOnSchedule({ ...trigger, functionName, invoke, onTrouble })];
  }
};

const giveUp = async (
  { queues: { failureUrls, send } }: Engines,
  functionName: string,
  failure: unknown,
): Promise<void> => {
  const url = failureUrls[functionName];
  if (url !== undefined) await send(url, JSON.stringify(failure));
};
