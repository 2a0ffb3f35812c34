import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { complianceTableFrom } from "../../shared/aws/compliance-table.ts";
import { required } from "../../shared/aws/environment.ts";
import { eventPublisher } from "../../shared/aws/event-publisher.ts";
import { logger } from "../../shared/http/log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  table: complianceTableFrom(process.env),
  publish: eventPublisher({
    client: new EventBridgeClient(),
    bus: required(process.env, "EVENT_BUS_NAME"),
  }),
  log: logger(process.stdout, "publish-changes"),
});
