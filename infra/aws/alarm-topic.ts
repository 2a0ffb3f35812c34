import { Aws } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

/** Where alarms go. A topic with a policy of its own takes nothing from an alarm that the policy does not let in. */
export const alarmTopic = (scope: Construct, key: Key): Topic => {
  const topic = new Topic(scope, "Topic", { masterKey: key, enforceSSL: true });
  const mine = { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } };
  const cloudwatch = new ServicePrincipal("cloudwatch.amazonaws.com");
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [cloudwatch],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: mine,
    }),
  );
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [cloudwatch],
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: ["*"],
      conditions: mine,
    }),
  );
  return topic;
};
