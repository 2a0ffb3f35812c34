import { randomUUID } from "node:crypto";
import { account, region } from "../engines/credentials.ts";

/** What EventBridge Scheduler does: invokes every so many minutes, and here also once at the start. */
export const runOnSchedule = (options: {
  readonly functionName: string;
  readonly everyMinutes: number;
  readonly invoke: (event: unknown) => Promise<unknown>;
  readonly onTrouble: (error: unknown) => void;
}) => {
  const run = () =>
    options.invoke(scheduledEvent(options.functionName, new Date())).catch(options.onTrouble);
  const first = run();
  const timer = setInterval(run, options.everyMinutes * 60_000);
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
