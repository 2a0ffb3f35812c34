import { logger } from "../../shared/http/log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({ log: logger(process.stdout, "describe-api") });
