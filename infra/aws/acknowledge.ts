import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** Takes note of findings of cdk-nag that stand on purpose: rule to the reason a reviewer reads. */
export const acknowledge = (
  construct: IConstruct,
  reasons: Readonly<Record<string, string>>,
): void => {
  for (const [id, reason] of Object.entries(reasons)) {
    Validations.of(construct).acknowledge({ id, reason });
  }
};
