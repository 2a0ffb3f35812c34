import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  log: logger(process.stdout, "describe-api", process.env),
});
