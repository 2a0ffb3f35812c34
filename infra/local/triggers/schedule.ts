import { randomUUID } from "node:crypto";
import { account, region } from "../engines/credentials.ts";

/** What EventBridge Scheduler does: invokes every so many minutes, and here also once at the start. */
export const runOnSchedule = (options: {
  readonly functionName: string;
  readonly everyMinutes: number;
  /** What it is called with at the start and out of turn, where the topology has something to say then. */
  readonly atStart?: Readonly<Record<string, unknown>>;
  readonly invoke: (event: unknown) => Promise<unknown>;
  readonly onTrouble: (error: unknown) => void;
}) => {
  const call = (event: unknown) => options.invoke(event).catch(options.onTrouble);
  const byTheClock = () => scheduledEvent(options.functionName, new Date());
  const run = () => call(options.atStart ?? byTheClock());
  const first = run();
  const timer = setInterval(() => call(byTheClock()), options.everyMinutes * 60_000);
  return {
    /** Once more, out of turn. */
    run,
    /** Settles when the run at the start is over. */
    first,
    stop: async () => {
      clearInterval(timer);
    },
  };
};

const scheduledEvent = (functionName: string, time: Date) => ({
  version: "0",
  id: randomUUID(),
  "detail-type": "Scheduled Event",
  source: "aws.events",
  account,
  time: `${time.toISOString().slice(0, 19)}Z`,
  region,
  resources: [`arn:aws:events:${region}:${account}:rule/${functionName}`],
  detail: {},
});
