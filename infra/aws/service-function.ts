import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Alias, type IFunction, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { ServiceFunction, Touches } from "../topology/service-function.ts";
import { environmentNames, namedPlace } from "../topology/storage.ts";
import { acknowledge } from "./acknowledge.ts";
import { callableOf, versionOf } from "./as-interface.ts";
import { bundlingOf, root } from "./bundling.ts";
import { constructId } from "./construct-id.ts";
import { functionRole } from "./function-role.ts";
import { givenEnvironment } from "./given-files.ts";
import type { LogLevel } from "./log-level.ts";
import type { CloudPartition } from "./partition.ts";
import { touched } from "./permissions.ts";
import { type ProcessorName, processors } from "./processor.ts";
import { deadLetterQueue } from "./queues.ts";
import type { Resources } from "./resources.ts";
import type { StageSettings } from "./stage-settings.ts";

export interface DeployedFunctionProps {
  readonly definition: ServiceFunction;
  readonly resources: Resources;
  readonly settings: StageSettings;
  readonly partition: CloudPartition;
  readonly processor: ProcessorName;
  readonly logLevel: LogLevel;
  readonly rollout: RolloutMode;
  /** `replica`: another region writes the ledger, and nothing here does. */
  readonly ledger: "own" | "replica";
}

/** `gradual`: a new version takes over a tenth of the calls before it takes all. `atOnce`: it takes all. */
export type RolloutMode = "gradual" | "atOnce";

/** A function of the topology with a log of its own and a role that allows just what the topology says. */
export class DeployedFunction extends Construct {
  readonly name: string;
  readonly definition: ServiceFunction;
  readonly lambda: NodejsFunction;
  /** Of what is rolled out gradually: the name under which one version or two are called. */
  readonly live: Alias | undefined;
  readonly logGroup: LogGroup;
  /** Where records of the table's stream end that the function could not process (law 5). */
  readonly failures: Queue | undefined;

  constructor(scope: Construct, name: string, props: DeployedFunctionProps) {
    super(scope, constructId(name));
    const { definition, resources, settings, partition, processor, logLevel } = props;
    this.name = name;
    this.definition = definition;
    this.logGroup = new LogGroup(this, "Log", {
      retention: settings.logRetentionDays,
      removalPolicy: settings.protectsStores ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.failures = failureQueue(this, definition);
    const { logGroup, failures } = this;
    const role = functionRole(this, { definition, resources, partition, logGroup, failures });
    this.lambda = new NodejsFunction(this, "Function", {
      description: definition.purpose,
      entry: `${root}functions/${name}/index.ts`,
      handler: "handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: processors[processor].architecture,
      memorySize: definition.memoryMegabytes,
      timeout: Duration.seconds(definition.timeoutSeconds),
      environment: {
        ...environmentOf(definition.touches, resources),
        ...givenEnvironment(definition),
        ...(definition.touches.ledger && props.ledger === "replica" && { LEDGER: "replica" }),
        ...logEnvironment(definition, logLevel),
      },
      logGroup,
      // Frozen: the role says all; the construct library adds nothing behind the topology's back.
      role: role.withoutPolicyUpdates(),
      tracing: partition.lambdaTracing ? Tracing.ACTIVE : Tracing.DISABLED,
      projectRoot: root,
      depsLockFilePath: `${root}package-lock.json`,
      bundling: bundlingOf(definition, processor),
    });
    // An alias that nothing shifts would say no more than the function does
    this.live =
      props.rollout === "gradual"
        ? new Alias(this, "Live", {
            aliasName: "live",
            version: versionOf(this.lambda.currentVersion),
          })
        : undefined;
  }

  /** What requests, events, the clock and operators call. */
  get called(): IFunction {
    return this.live ? callableOf(this.live) : this.lambda;
  }
}

const failureQueue = (scope: Construct, { triggers }: ServiceFunction): Queue | undefined => {
  if (!triggers.some(({ kind }) => kind === "stream")) return undefined;
  const queue = deadLetterQueue(scope, "Failures");
  acknowledge(queue, {
    "AwsSolutions-SQS3":
      "It is where records end that a stream's consumer could not process; an alarm watches it.",
  });
  return queue;
};

/** The rounds on a schedule are counted by the lines they write (reconciled-metric.ts), so those are always written. */
const logEnvironment = ({ triggers }: ServiceFunction, level: LogLevel): Record<string, string> =>
  level === "info" || triggers.some(({ kind }) => kind === "schedule") ? {} : { LOG_LEVEL: level };

const environmentOf = (
  touches: Touches,
  { table, evidenceBucket, reportsBucket, queues, eventBus }: Resources,
): Record<string, string> => {
  const values = {
    table: table.tableName,
    evidenceBucket: evidenceBucket.bucketName,
    reportsBucket: reportsBucket.bucketName,
    evidenceEvents: queues.evidenceEvents.queueUrl,
    recomputeRequests: queues.recomputeRequests.queueUrl,
    reconcileRequests: queues.reconcileRequests.queueUrl,
    announcements: queues.announcements.queueUrl,
    eventBus: eventBus.eventBusName,
  } as const satisfies Record<keyof typeof environmentNames, string>;
  return Object.fromEntries(
    touched(touches)
      .map(([place]) => namedPlace(place))
      .map((name) => [environmentNames[name], values[name]]),
  );
};
