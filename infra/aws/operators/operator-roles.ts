import { CfnOutput, Duration } from "aws-cdk-lib";
import { ArnPrincipal, CompositePrincipal, PolicyDocument, Role } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { acknowledge } from "../acknowledge.ts";
import { needsSecondFactor, type OperatorRole, type Operators } from "./principals.ts";
import { rightsOf, type Workplace } from "./rights.ts";

export interface OperatorRolesProps {
  readonly operators: Operators;
  readonly workplace: Workplace;
}

/** What each role is called, and what for. */
const roles = {
  operators: ["Operator", "Looks after the deployment: outputs, redrive, retell, reconcile, logs."],
  userAdministrators: ["UserAdministrator", "Enters people in the user pool and keeps them there."],
  auditors: ["Auditor", "Reads logs, alarms, what was done by whom, and changes nothing."],
} as const satisfies Record<OperatorRole, readonly [name: string, purpose: string]>;

/** Roles for people, an hour at a time, for those who are named and nobody else. */
export class OperatorRoles extends Construct {
  constructor(scope: Construct, id: string, props: OperatorRolesProps) {
    super(scope, id);
    for (const name of ["operators", "userAdministrators", "auditors"] as const)
      if (props.operators[name].length > 0) roleFor(this, name, props);
  }
}

const roleFor = (
  scope: Construct,
  name: OperatorRole,
  { operators, workplace }: OperatorRolesProps,
): void => {
  const [id, description] = roles[name];
  const role = new Role(scope, id, {
    description,
    maxSessionDuration: Duration.hours(1),
    assumedBy: new CompositePrincipal(...operators[name].map(principalOf)),
    inlinePolicies: { work: new PolicyDocument({ statements: [...rightsOf[name](workplace)] }) },
  });
  acknowledge(role, {
    [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:cloudformation:<AWS::Region>:<AWS::AccountId>:stack/${workplace.deployment}/*]`]:
      "A stack's ARN ends in an id that is made with it; the stack is named, and the right only reads.",
    ...(name !== "userAdministrators" && {
      "AwsSolutions-IAM5[Resource::*]":
        "Metrics, alarms, results of queries and the trail have no resource to name; each of these rights only reads.",
    }),
  });
  new CfnOutput(scope, `${id}RoleArn`, { value: role.roleArn }).overrideLogicalId(`${id}Role`);
};

const principalOf = (arn: string) =>
  needsSecondFactor(arn)
    ? new ArnPrincipal(arn).withConditions({ Bool: { "aws:MultiFactorAuthPresent": "true" } })
    : new ArnPrincipal(arn);
