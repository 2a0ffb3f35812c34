import { synthesise } from "../../infra/aws/synthesise.ts";

/** Alarms of a deployment in `prod`, counted in its template. */
export const alarmsOf = (): number =>
  Object.keys(synthesise({ stage: "prod" }).resources("AWS::CloudWatch::Alarm")).length;
