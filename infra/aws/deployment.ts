import { type App, type Environment, type Stack, Tags, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { functions } from "../topology/functions.ts";
import type { TokenIssuer } from "./auth.ts";
import { concurrencyFault } from "./concurrency.ts";
import { type LogLevel, logLevels } from "./log-level.ts";
import { operatorsOf } from "./operators/principals.ts";
import { pageContext } from "./page-context.ts";
import { partitionNameOf, partitionOf } from "./partition.ts";
import { precautionsOf } from "./precautions.ts";
import { isProcessor, type ProcessorName, processors } from "./processor.ts";
import { DuxueStack, type DuxueStackProps, type FunctionName } from "./stack.ts";
import { isStage, type StageName, stages } from "./stage-settings.ts";
import { StoresStack } from "./stores-stack.ts";
import { switchOf } from "./switches.ts";
import { tokenIssuer } from "./token-issuer.ts";
import { WrongContext } from "./wrong-context.ts";

/** What the environment of the CDK says of where it deploys. */
export interface Target {
  readonly account: string | undefined;
  readonly region: string | undefined;
}

/** A deployment as its context asks for it; a wrong or missing value is a sentence that says what to give. */
export const deployment = (app: App, { account: signedInTo, region }: Target): Stack => {
  const context = (name: string): string | undefined => {
    const value: unknown = app.node.tryGetContext(name);
    return value === undefined || value === "" ? undefined : String(value);
  };
  const stage = stageOf(context("stage") ?? "dev");
  const settings = stages[stage];
  const name = `duxue-${stage}-${provinceOf(context("province") ?? "14")}`;
  const place = context("region") ?? region;
  const partition = partitionOf(place);
  const page = pageContext(context, context("issuer"));
  const tokens = tokenIssuer(context("issuer"), context("audience"), page.provider);
  if (!tokens && !partition.cognitoUserPools) {
    throw new WrongContext(
      `${place} has no Cognito user pools: name your OIDC provider with -c issuer=https://… -c audience=…`,
    );
  }
  const { backup, secondRegion } = precautionsOf({ stage, region: place, context });
  const props: DuxueStackProps = {
    description: "督学: a province evaluates how its counties fulfil their duty to education.",
    env: environmentOf(context("account") ?? signedInTo, place),
    deployment: name,
    settings,
    partition,
    processor: processorOf(context("processor") ?? "arm64"),
    tokens,
    consoleOrigin: page.origin,
    help: page.help,
    alarmEmail: alarmEmailOf(context("alarmEmail"), stage),
    logLevel: logLevelOf(context("logLevel") ?? "info"),
    concurrency: concurrencyOf(context("concurrency")),
    backup,
    secondRegion,
    isStandby: false,
    operators: operatorsOf({
      context,
      partition: partitionNameOf(place),
      hasUserPool: tokens === undefined,
    }),
    without: withoutOf(switchOf("canary", context("canary"), true), tokens),
    rollout: switchOf("gradual", context("gradual"), settings.gradual) ? "gradual" : "atOnce",
    terminationProtection: settings.protectsStores,
  };
  return isStoresOnly(context("only")) ? storesOf(app, props) : wholeDeployment(app, props);
};

/**
 * For `cdk import` alone. Nothing is held against the rules of cdk-nag: what stands for good is the whole stack, which follows.
 */
const storesOf = (app: App, props: DuxueStackProps): Stack => {
  const stack = new StoresStack(app, props.deployment, props);
  tag(stack, props);
  return stack;
};

/** The stack, and that of a second region where there is one, held against the rules of cdk-nag. */
const wholeDeployment = (app: App, props: DuxueStackProps): Stack => {
  const stack = new DuxueStack(app, props.deployment, props);
  for (const each of [stack, ...standbyOf(app, stack, props)]) tag(each, props);
  // The reasons of what is not done as the rules say stand in the template too, where a reviewer reads it.
  const rules = new AwsSolutionsChecks(app, { writeSuppressionsToCloudFormation: true });
  Validations.of(app).addPlugins(rules);
  return stack;
};

/**
 * The same stack in the second region, under the same name: what it takes to become the first is there and tried every
 * hour. It comes first when both are deployed, since S3 replicates only to a bucket that exists.
 */
const standbyOf = (app: App, first: DuxueStack, props: DuxueStackProps): readonly DuxueStack[] => {
  const { secondRegion: region } = props;
  if (region === undefined) return [];
  const standby = new DuxueStack(app, `${first.artifactId}-standby`, {
    ...props,
    stackName: first.stackName,
    env: { ...props.env, region },
    secondRegion: undefined,
    isStandby: true,
    // Its bucket takes replicas only, the ledger of the first among them, and its API nothing: nothing to keep, nor to probe
    without: [...props.without, "probe-upload", "keep-ledger"],
  });
  first.addStackDependency(standby);
  return [standby];
};

const tag = (stack: Stack, { deployment: name, partition }: DuxueStackProps): void => {
  const excludeResourceTypes = partition.eventMappingTags
    ? []
    : ["AWS::Lambda::EventSourceMapping"];
  Tags.of(stack).add("duxue:deployment", name, { excludeResourceTypes });
};

const withoutOf = (isProbed: boolean, tokens: TokenIssuer | undefined): readonly FunctionName[] => [
  ...(isProbed ? [] : ["probe-upload" as const]),
  // Where a province's provider signs nobody in for it, the page would be one to look at only
  ...(tokens && !tokens.page ? ["serve-console" as const] : []),
];

const stageOf = (name: string): StageName => {
  if (isStage(name)) return name;
  throw new WrongContext(
    `there is no stage ${name}; give -c stage=${Object.keys(stages).join(" or ")}`,
  );
};

const processorOf = (name: string): ProcessorName => {
  if (isProcessor(name)) return name;
  throw new WrongContext(
    `functions do not run on ${name}; give -c processor=${Object.keys(processors).join(" or ")}`,
  );
};

const logLevelOf = (name: string): LogLevel => {
  const level = logLevels.find((each) => each === name);
  if (level) return level;
  throw new WrongContext(
    `there is no log level ${name}; give -c logLevel=${logLevels.join(" or ")}`,
  );
};

/** What is not known is left open: a template for any account, or for any region. */
const environmentOf = (account: string | undefined, region: string | undefined): Environment => {
  if (account && !/^\d{12}$/.test(account))
    throw new WrongContext(`the account ${account} is no number of twelve digits`);
  return { ...(account && { account }), ...(region && { region }) };
};

const isStoresOnly = (given: string | undefined): boolean => {
  if (given === undefined || given === "stores") return given === "stores";
  throw new WrongContext(
    `there is no only=${given}: give -c only=stores to cdk import, and leave it away to deploy`,
  );
};

const provinceOf = (code: string): string => {
  if (/^\d{2}$/.test(code)) return code;
  throw new WrongContext(`the province ${code} is no code of two digits, such as -c province=14`);
};

/** Where people depend on it, somebody is written to when an alarm rings, or it is said that nobody is. */
const alarmEmailOf = (given: string | undefined, stage: StageName): string | undefined => {
  if (given === "none") return undefined;
  if (given === undefined && stages[stage].protectsStores)
    throw new WrongContext(
      `nobody would hear the alarms of ${stage}: give -c alarmEmail=operations@example.org, or -c alarmEmail=none where they are heard in another way`,
    );
  return given;
};

/** What an account runs at once unless it is new or has asked for more. */
const USUAL_CONCURRENCY = 1000;

const concurrencyOf = (given: string | undefined): number => {
  const quota = given === undefined ? USUAL_CONCURRENCY : Number(given);
  if (!Number.isInteger(quota) || quota < 1)
    throw new WrongContext("-c concurrency is how many functions the account runs at once");
  const fault = concurrencyFault(Object.values(functions), quota);
  if (fault) throw new WrongContext(fault);
  return quota;
};
