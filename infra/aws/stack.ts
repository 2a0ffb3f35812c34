import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import { EventBus } from "aws-cdk-lib/aws-events";
import type { Construct } from "constructs";
import { known } from "../known.ts";
import { functions as topologyFunctions } from "../topology/functions.ts";
import type { ServiceFunction } from "../topology/service-function.ts";
import { Alarms } from "./alarms.ts";
import { Api } from "./api.ts";
import { type TokenIssuer, Users } from "./auth.ts";
import { paceIn } from "./concurrency.ts";
import { dashboard } from "./dashboard.ts";
import type { LogLevel } from "./log-level.ts";
import type { Partition } from "./partition.ts";
import type { ProcessorName } from "./processor.ts";
import { announceObjects, WorkQueue } from "./queues.ts";
import type { Resources } from "./resources.ts";
import { DeployedFunction } from "./service-function.ts";
import type { StageSettings } from "./stage-settings.ts";
import { evidenceBucketName, Storage } from "./storage.ts";
import { connect } from "./triggers.ts";

export interface DuxueStackProps extends StackProps {
  /** Names the deployment wherever a name has to be unique: `duxue-dev-14`. */
  readonly deployment: string;
  readonly settings: StageSettings;
  readonly partition: Partition;
  readonly processor: ProcessorName;
  /** An OIDC provider of the deployer's; without one the stack makes a user pool. */
  readonly tokens: TokenIssuer | undefined;
  readonly alarmEmail: string | undefined;
  readonly logLevel: LogLevel;
  /** How many functions the account runs at once. */
  readonly concurrency: number;
}

/** The topology in one stack. */
export class DuxueStack extends Stack {
  constructor(scope: Construct, id: string, props: DuxueStackProps) {
    super(scope, id, props);
    const { deployment, settings, partition, processor } = props;
    const storage = new Storage(this, "Storage", { deployment, settings });
    const evidenceEvents = new WorkQueue(this, "evidenceEvents");
    const recomputeRequests = new WorkQueue(this, "recomputeRequests");
    announceObjects(
      storage.evidenceBucket,
      evidenceBucketName(this, deployment),
      evidenceEvents.queue,
    );
    const eventBus = new EventBus(this, "EventBus", {
      eventBusName: deployment,
      description: "CountyStatusChanged and EvidenceRejected, for whoever wants to know.",
    });
    const { key, table, evidenceBucket, reportsBucket } = storage;
    const resources: Resources = {
      key,
      table,
      evidenceBucket,
      reportsBucket,
      queues: { evidenceEvents: evidenceEvents.queue, recomputeRequests: recomputeRequests.queue },
      eventBus,
    };
    const definitions: Readonly<Record<string, ServiceFunction>> = topologyFunctions;
    const functions = Object.entries(definitions).map(
      ([name, definition]) =>
        new DeployedFunction(this, name, {
          definition,
          resources,
          settings,
          logLevel: props.logLevel,
          partition,
          processor,
        }),
    );
    for (const fn of functions) connect(fn, resources, paceIn(props.concurrency));
    const users = props.tokens ? undefined : new Users(this, "Users", { deployment, settings });
    const tokens = props.tokens ?? users?.tokens;
    if (!tokens) throw new Error("a deployment needs somebody who issues tokens");
    const api = new Api(this, "Api", { deployment, settings, tokens, functions });
    const queues = [evidenceEvents, recomputeRequests];
    const { topic } = new Alarms(this, "Alarms", {
      key,
      queues,
      functions,
      api,
      table,
      buckets: [evidenceBucket, reportsBucket],
      concurrency: props.concurrency,
      email: props.alarmEmail,
    });
    dashboard(this, { deployment, api, table, queues, functions });
    const functionNameOf = (name: keyof typeof topologyFunctions): string =>
      known(functions.find((fn) => fn.name === name)?.lambda.functionName, name);
    outputs(this, {
      ApiUrl: api.url,
      EvidenceBucketName: evidenceBucket.bucketName,
      ReportsBucketName: reportsBucket.bucketName,
      TableName: table.tableName,
      EventBusName: eventBus.eventBusName,
      AlarmTopic: topic.topicArn,
      EvidenceEventsQueue: evidenceEvents.queue.queueUrl,
      EvidenceEventsDeadLetters: evidenceEvents.deadLetters.queueUrl,
      RecomputeRequestsQueue: recomputeRequests.queue.queueUrl,
      RecomputeRequestsDeadLetters: recomputeRequests.deadLetters.queueUrl,
      PublishChangesFunction: functionNameOf("publish-changes"),
      ReconcileFunction: functionNameOf("reconcile"),
      TokenIssuer: tokens.issuer,
      ...(users && {
        UserPoolId: users.pool.userPoolId,
        UserPoolClientId: users.client.userPoolClientId,
      }),
    });
  }
}

const outputs = (stack: Stack, values: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(values)) new CfnOutput(stack, name, { value });
};
