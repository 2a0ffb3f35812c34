import {
  type ILambdaApplication,
  LambdaApplication,
  LambdaDeploymentConfig,
  LambdaDeploymentGroup,
} from "aws-cdk-lib/aws-codedeploy";
import { PolicyDocument, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { known } from "../known.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Alarms } from "./alarms.ts";
import { allow } from "./allow.ts";
import { isShifted, newVersionWatchId } from "./new-version-watch.ts";
import type { DeployedFunction } from "./service-function.ts";

export interface RolloutProps {
  readonly functions: readonly DeployedFunction[];
  readonly alarms: Alarms;
}

/**
 * Shifts what calls a function from one version to the next: a tenth for five minutes, then all; back to the one before
 * when the new one fails, and CloudFormation then takes the whole deployment back.
 */
export class Rollout extends Construct {
  constructor(scope: Construct, id: string, { functions, alarms }: RolloutProps) {
    super(scope, id);
    const shifted = functions.filter(isShifted);
    const application = new LambdaApplication(this, "Application");
    const role = shiftingRole(this, shifted, alarms).withoutPolicyUpdates();
    for (const fn of shifted) shift(this, { fn, application, role, alarms });
  }
}

interface Shift {
  readonly fn: DeployedFunction;
  readonly application: ILambdaApplication;
  readonly role: ReturnType<Role["withoutPolicyUpdates"]>;
  readonly alarms: Alarms;
}

const shift = (scope: Construct, { fn, application, role, alarms }: Shift): void => {
  const alias = liveOf(fn);
  const alarm = alarms.named(newVersionWatchId(fn));
  new LambdaDeploymentGroup(scope, fn.node.id, {
    application,
    alias,
    role,
    alarms: [alarm],
    deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
    autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
  });
  // Of the new version, which the alarm names, before any call goes there
  alias.node.addDependency(alarm);
};

const liveOf = ({ name, live }: DeployedFunction) => known(live, `the alias of ${name}`);

/** What CodeDeploy may do: look at the alarms and move the aliases of these functions ("AWSCodeDeployRoleForLambda", narrowed). */
const shiftingRole = (
  scope: Construct,
  functions: readonly DeployedFunction[],
  alarms: Alarms,
): Role => {
  const arns = functions.map(({ lambda }) => lambda.functionArn);
  const role = new Role(scope, "Role", {
    assumedBy: new ServicePrincipal("codedeploy.amazonaws.com"),
    description: "Moves the aliases of functions from one version to the next.",
    inlinePolicies: {
      shift: new PolicyDocument({
        statements: [
          allow(
            ["cloudwatch:DescribeAlarms"],
            functions.map((fn) => alarms.named(newVersionWatchId(fn)).alarmArn),
          ),
          allow(["lambda:GetAlias", "lambda:UpdateAlias"], arns),
          allow(
            ["lambda:GetProvisionedConcurrencyConfig"],
            arns.map((arn) => `${arn}:*`),
          ),
        ],
      }),
    },
  });
  acknowledge(
    role,
    Object.fromEntries(
      functions.map(({ lambda }) => [
        `AwsSolutions-IAM5[Resource::<${lambda.stack.getLogicalId(cfnFunctionOf(lambda))}.Arn>:*]`,
        "Versions are numbered when they are made; the function is named, and the right only reads.",
      ]),
    ),
  );
  return role;
};

const cfnFunctionOf = ({ node: { defaultChild } }: DeployedFunction["lambda"]): CfnFunction => {
  if (defaultChild instanceof CfnFunction) return defaultChild;
  throw new Error("a function is not made of a CfnFunction");
};
