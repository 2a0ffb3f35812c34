import { type Conditions, PolicyStatement } from "aws-cdk-lib/aws-iam";

/** A right on what is named, under conditions where there are any. */
export const allow = (
  actions: readonly string[],
  resources: string | readonly string[],
  conditions: Conditions = {},
): PolicyStatement =>
  new PolicyStatement({ actions: [...actions], resources: [resources].flat(), conditions });
