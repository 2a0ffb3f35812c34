import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import { EventBus } from "aws-cdk-lib/aws-events";
import type { Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { known } from "../known.ts";
import { functions as topologyFunctions } from "../topology/functions.ts";
import type { ServiceFunction } from "../topology/service-function.ts";
import { Alarms } from "./alarms.ts";
import { Api } from "./api.ts";
import { type TokenIssuer, Users } from "./auth.ts";
import { paceIn } from "./concurrency.ts";
import { consumerOutputs } from "./consumer-outputs.ts";
import { dashboard } from "./dashboard.ts";
import type { LogLevel } from "./log-level.ts";
import { OperatorRoles } from "./operators/operator-roles.ts";
import type { Operators } from "./operators/principals.ts";
import type { CloudPartition } from "./partition.ts";
import type { BackupSettings } from "./precautions.ts";
import type { ProcessorName } from "./processor.ts";
import { announceObjects, queueOutputs, workQueues } from "./queues.ts";
import { Replication } from "./replication.ts";
import type { Resources } from "./resources.ts";
import { Rollout } from "./rollout.ts";
import { consoleOutputs, settleConsole } from "./served-console.ts";
import { DeployedFunction, type RolloutMode } from "./service-function.ts";
import type { StageSettings } from "./stage-settings.ts";
import { evidenceBucketName, Storage } from "./storage.ts";
import { TableBackup } from "./table-backup.ts";
import { connect } from "./triggers.ts";

export interface DuxueStackProps extends StackProps {
  /** Names the deployment wherever a name has to be unique: `duxue-dev-14`. */
  readonly deployment: string;
  readonly settings: StageSettings;
  readonly partition: CloudPartition;
  readonly processor: ProcessorName;
  /** An OIDC provider of the deployer's; without one the stack makes a user pool. */
  readonly tokens: TokenIssuer | undefined;
  /** Of a web server of the deployer's that serves the page too, or instead. */
  readonly consoleOrigin: string | undefined;
  /** Whom to call, as the page tells it. */
  readonly help: string | undefined;
  readonly alarmEmail: string | undefined;
  readonly logLevel: LogLevel;
  /** How many functions the account runs at once. */
  readonly concurrency: number;
  /** Copies of the table in a vault; nothing: it is put back from its own 35 days only. */
  readonly backup: BackupSettings | undefined;
  /** Where evidence and backups are copied to. */
  readonly secondRegion: string | undefined;
  /** Takes in what another region replicates, and nothing from anybody else. */
  readonly isStandby: boolean;
  readonly rollout: RolloutMode;
  readonly operators: Operators;
  /** The names of functions that are not deployed here. */
  readonly without: readonly FunctionName[];
}

export type FunctionName = keyof typeof topologyFunctions;

/** The topology in one stack. */
export class DuxueStack extends Stack {
  constructor(scope: Construct, id: string, props: DuxueStackProps) {
    super(scope, id, props);
    const { deployment, settings, partition, processor } = props;
    const storage = new Storage(this, "Storage", props);
    storage.logAccess();
    const named = workQueues(this);
    const queues = Object.values(named);
    announceObjects(storage.evidenceBucket, evidenceBucketName(this, deployment), named);
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
      queues: {
        evidenceEvents: named.evidenceEvents.queue,
        recomputeRequests: named.recomputeRequests.queue,
        reconcileRequests: named.reconcileRequests.queue,
        announcements: named.announcements.queue,
      },
      eventBus,
    };
    const definitions: readonly [string, ServiceFunction][] = Object.entries(topologyFunctions);
    const deployed = definitions.filter(([name]) => !props.without.some((each) => each === name));
    const functions = deployed.map(
      ([name, definition]) =>
        new DeployedFunction(this, name, {
          definition,
          resources,
          settings,
          logLevel: props.logLevel,
          partition,
          processor,
          rollout: props.rollout,
          ledger: props.isStandby ? "replica" : "own",
        }),
    );
    for (const fn of functions) connect(fn, resources, paceIn(props.concurrency));
    const users = props.tokens ? undefined : new Users(this, "Users", { deployment, settings });
    const pagesAt = (own: string) => [own, props.consoleOrigin ?? []].flat();
    const api = new Api(this, "Api", {
      ...props,
      tokensAt: (origin) =>
        props.tokens ?? known(users, "who issues tokens").tokensAt(pagesAt(origin)),
      functions,
      isClosed: props.isStandby,
    });
    const { tokens } = api;
    storage.admitPages(pagesAt(api.origin));
    settleConsole({ functions, storage, tokens, help: props.help });
    const alarms = new Alarms(this, "Alarms", {
      key,
      queues,
      functions,
      api,
      table,
      buckets: [evidenceBucket, reportsBucket],
      concurrency: props.concurrency,
      email: props.alarmEmail,
    });
    const restoring = precautions(this, props, storage, alarms.topic);
    if (props.rollout === "gradual") new Rollout(this, "Rollout", { functions, alarms });
    dashboard(this, { deployment, api, table, queues, functions });
    const functionOf = (name: FunctionName): DeployedFunction =>
      known(
        functions.find((fn) => fn.name === name),
        name,
      );
    const publishChanges = functionOf("publish-changes");
    const reconcile = functionOf("reconcile");
    new OperatorRoles(this, "People", {
      operators: props.operators,
      workplace: {
        deployment,
        queues,
        failures: functions.flatMap(({ failures }) => failures ?? []),
        called: [publishChanges, reconcile],
        logs: [...functions.map(({ logGroup }) => logGroup), api.accessLog],
        stream: { arn: known(table.tableStreamArn, "the stream of the table"), key },
        users: users?.pool,
        signsInForOthers: settings.secondFactor === "optional",
      },
    });
    outputs(this, {
      ApiUrl: api.url,
      EvidenceBucketName: evidenceBucket.bucketName,
      ReportsBucketName: reportsBucket.bucketName,
      TableName: table.tableName,
      EventBusName: eventBus.eventBusName,
      AlarmTopic: alarms.topic.topicArn,
      ...queueOutputs(named),
      ...consumerOutputs(functions),
      PublishChangesFunction: publishChanges.called.functionName,
      ReconcileFunction: reconcile.called.functionName,
      TokenIssuer: tokens.issuer,
      ...consoleOutputs(storage, tokens.page),
      ...restoring,
      ...(users && {
        UserPoolId: users.pool.userPoolId,
        UserPoolClientId: users.client.userPoolClientId,
      }),
    });
  }
}

/** What is there for the day when the table or the region is lost; returns what an operator then asks for. */
const precautions = (
  stack: Stack,
  props: DuxueStackProps,
  storage: Storage,
  topic: Topic,
): Readonly<Record<string, string>> => {
  const { backup, secondRegion } = props;
  if (secondRegion)
    new Replication(stack, "Replication", { ...props, storage, secondRegion, topic });
  if (!backup) return {};
  const { vault, restoring } = new TableBackup(stack, "Backup", {
    ...props,
    storage,
    backup,
    topic,
  });
  return {
    BackupVaultName: vault.backupVaultName,
    RestoreRoleArn: restoring.roleArn,
    KeyArn: storage.key.keyArn,
  };
};

const outputs = (stack: Stack, values: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(values)) new CfnOutput(stack, name, { value });
};
