import { join } from "node:path";
import { personAt } from "../journey/client.ts";
import { type CdkOptions, type Context, cdk } from "./cdk.ts";
import { deadLetters } from "./dead-letters.ts";
import { type DeployedTarget, deployedTarget, emulatedApiUrl } from "./deployed-target.ts";
import { stackLost } from "./disasters/stack-lost.ts";
import { region } from "./emulator.ts";
import { listenToBus } from "./event-listener.ts";
import type { Journal } from "./journal.ts";
import { leftBehind } from "./left-behind.ts";
import { walkPage } from "./page/walk-page.ts";
import { runCommand } from "./run-command.ts";
import { walkRunbooks } from "./runbooks/walk-runbooks.ts";
import { tagBuckets } from "./tag-buckets.ts";

export interface RehearsalOptions extends CdkOptions {
  readonly endpoint: string;
  readonly journal: Journal;
}

/** The emulator runs functions as processes of this machine. */
const processor = process.arch === "arm64" ? "arm64" : "x86_64";
const context: Context = { stage: "dev", province: "14", processor };
/** Someone is told of alarms: it adds a subscription and touches nothing else. */
const changedContext: Context = { ...context, alarmEmail: "operations@example.org" };

/** Beside it, and with everything protected, a deployment to lose. */
const protectedContext: Context = {
  ...{ stage: "prod", province: "14", processor, alarmEmail: "none" },
  ...{ gradual: "off", canary: "off" },
};

/** The whole life of a deployment, with the real CDK and the app as it is. */
export const rehearse = async (options: RehearsalOptions): Promise<void> => {
  const { journal, endpoint } = options;
  const app = cdk(options);
  await journal.step("cdk bootstrap", () => app.bootstrap(region));
  const { stackName, outputs } = await journal.step("cdk deploy", () => app.deploy(context));
  for (const [name, value] of Object.entries(outputs)) journal.note(`${name}  ${value}`);
  const tagged = await tagBuckets(stackName);
  journal.note(`${tagged} buckets tagged in the emulator's place`);
  const target: DeployedTarget = {
    apiUrl: emulatedApiUrl(endpoint, outputs.ApiUrl ?? ""),
    poolId: outputs.UserPoolId ?? "",
    clientId: outputs.UserPoolClientId ?? "",
  };
  await use(options, { target, stackName, outputs });
  const before = await statusOfLingchuan(target);
  await journal.step("cdk deploy again: nothing changes", async () => {
    const { log } = await app.deploy(context);
    if (!log.includes("(no changes)")) throw new Error(`something changed:\n${log}`);
  });
  await journal.step("cdk deploy of a changed setting: an alarm has a reader", async () => {
    const { log } = await app.deploy(changedContext);
    if (!log.includes("UPDATE_COMPLETE")) throw new Error(`nothing was updated:\n${log}`);
    const after = await statusOfLingchuan(target);
    if (after !== before) throw new Error(`the status was ${before} and is ${after} afterwards`);
    journal.note(`the status of the county is what it was: ${after}`);
  });
  await stackLost({ ...options, context: protectedContext });
  await journal.step("cdk destroy: nothing is left", async () => {
    await app.destroy(changedContext);
    const left = await leftBehind(stackName);
    if (left.length > 0) throw new Error(`still there: ${left.join(", ")}`);
  });
};

interface Deployment {
  readonly target: DeployedTarget;
  readonly stackName: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** What its users do with it, and what must be true after they did. */
const use = async (options: RehearsalOptions, deployed: Deployment): Promise<void> => {
  const { journal } = options;
  const { target, stackName, outputs } = deployed;
  const listener = await journal.step("another system listens to the event bus", () =>
    listenToBus(outputs.EventBusName ?? ""),
  );
  await journal.step("users in Cognito, and the journey against the deployed API", async () =>
    journal.note(await journey(options, target)),
  );
  await walkPage({ ...options, target, outputs });
  await journal.step("the report of the county as PDF", async () =>
    journal.note(await pdfOfLingchuan(target)),
  );
  await journal.step("the listener heard of every status version and of the rejected", async () => {
    const { statuses, rejections } = await listener.heard();
    await listener.stop();
    await isComplete(
      target,
      statuses.map(({ id }) => id),
    );
    if (rejections.length === 0) throw new Error("nothing was heard of a rejected evidence");
    journal.note(`${statuses.length} status changes, ${rejections.length} rejections`);
  });
  await walkRunbooks(options, deployed);
  await journal.step("nothing waits in a dead-letter queue", async () => {
    const letters = await deadLetters(stackName);
    if (Object.keys(letters).length === 0) throw new Error("there is no dead-letter queue");
    const waiting = Object.entries(letters).filter(([, count]) => count !== 0);
    if (waiting.length > 0) throw new Error(JSON.stringify(Object.fromEntries(waiting)));
  });
};

const journey = async (
  { root, env }: RehearsalOptions,
  target: DeployedTarget,
): Promise<string> => {
  const config = join("test", "deploy", "vitest.config.ts");
  const output = await runCommand("vitest", ["run", "--config", config], {
    cwd: root,
    env: { ...env, TARGET: JSON.stringify(target), NO_COLOR: "1" },
    seconds: 900,
  });
  return output
    .split("\n")
    .filter((line) => /^\s*(✓|×|Tests)/.test(line))
    .map((line) => line.trim().replace("test/deploy/deployed-journey.ts > ", ""))
    .join("\n");
};

const inspectorOf = (target: DeployedTarget) => personAt(deployedTarget(target), "inspector", "14");

const statusOfLingchuan = async (target: DeployedTarget): Promise<string> => {
  const inspector = await inspectorOf(target);
  const { score, grade, version } = await inspector.status("140524");
  return `${score} ${grade}, version ${version}`;
};

/** Every version that the histories of two counties of the journey have must have been told. */
const isComplete = async (target: DeployedTarget, ids: readonly string[]): Promise<void> => {
  const inspector = await inspectorOf(target);
  for (const county of ["140524", "140521"]) {
    const { versions } = await inspector.history(county);
    const silent = versions.filter(({ version }) => !ids.includes(`${county}#2021#${version}`));
    if (versions.length === 0 || silent.length > 0)
      throw new Error(`not heard of ${county}: ${silent.map(({ version }) => version).join(", ")}`);
  }
};

const pdfOfLingchuan = async (target: DeployedTarget): Promise<string> => {
  const inspector = await inspectorOf(target);
  const answer = await inspector.call("GET", `${inspector.at("140524")}/report?format=pdf`);
  const start = Buffer.from(answer.bytes).subarray(0, 5).toString("latin1");
  if (answer.status !== 200 || start !== "%PDF-")
    throw new Error(
      `answered ${answer.status}: ${Buffer.from(answer.bytes).toString("utf8").slice(0, 500)}`,
    );
  return `${answer.bytes.length} bytes`;
};
