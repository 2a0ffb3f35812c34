import { setTimeout } from "node:timers/promises";
import { ulid } from "ulid";
import { probeAdaptersFrom } from "../../shared/aws/probe-adapters.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  ...probeAdaptersFrom(process.env),
  pause: setTimeout,
  newId: (now) => ulid(now.getTime()),
  now: () => new Date(),
  log: logger(process.stdout, "probe-upload", process.env),
});
