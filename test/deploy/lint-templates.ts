import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { appWith, stackIn } from "../infra/aws/synthesise.ts";
import { runCommand } from "./run-command.ts";

/** The templates that reviewers read: both stages, both partitions; in prod with every precaution, a standby among them. */
const templates: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "dev in aws": { stage: "dev", region: "ap-east-1" },
  "prod in aws": { stage: "prod", region: "ap-east-1", alarmEmail: "operations@example.org" },
  "prod in aws with a standby and a locked vault": {
    stage: "prod",
    region: "ap-east-1",
    backup: "locked",
    backupLockDays: "365",
    secondRegion: "ap-southeast-1",
  },
  "dev, little by little, with people": {
    stage: "dev",
    region: "ap-east-1",
    gradual: "on",
    operators: "arn:aws:iam::123456789012:user/wang",
    userAdministrators: "arn:aws:iam::123456789012:user/wang",
    auditors: "arn:aws:iam::123456789012:root",
  },
  "prod in aws with a page elsewhere": {
    stage: "prod",
    region: "ap-east-1",
    consoleOrigin: "https://duxue.example.org",
    help: "0351-1234567",
  },
  "prod in aws-cn with its page, and one elsewhere": {
    stage: "prod",
    region: "cn-north-1",
    issuer: "https://id.example.cn",
    audience: "duxue",
    authorizationEndpoint: "https://id.example.cn/authorize",
    tokenEndpoint: "https://id.example.cn/token",
    consoleClient: "duxue-page",
    consoleOrigin: "https://duxue.example.cn",
  },
  "dev in aws-cn": {
    stage: "dev",
    region: "cn-northwest-1",
    issuer: "https://id.example.cn",
    audience: "duxue",
  },
  "prod in aws-cn with a standby": {
    stage: "prod",
    region: "cn-north-1",
    issuer: "https://id.example.cn",
    audience: "duxue",
    backup: "on",
    secondRegion: "cn-northwest-1",
    operators: "arn:aws-cn:iam::123456789012:user/wang",
  },
};

const settings = fileURLToPath(new URL("cfnlintrc.yaml", import.meta.url));

/**
 * Synthesises each template, which cdk-nag stops when it finds something unexplained, and holds it against CloudFormation's
 * own schemas and rules. Throws with what is wrong; returns what was found clean.
 */
export const lintTemplates = async (
  tools: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> => {
  await stopsAtFaults(tools, env);
  for (const context of Object.values(templates)) {
    const { region = "" } = context;
    const app = appWith(context);
    stackIn(app, region);
    const { directory } = app.synth();
    await lint(tools, directory, { env, region }).finally(() =>
      rm(directory, { recursive: true, force: true }),
    );
  }
  return `clean: ${Object.keys(templates).join(", ")}`;
};

interface LintOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly region: string;
}

const lint = async (
  tools: string,
  directory: string,
  { env, region }: LintOptions,
): Promise<void> => {
  const files = (await readdir(directory)).filter((name) => name.endsWith(".template.json"));
  const command = ["--config-file", settings, "--regions", region, "--", ...files];
  await runCommand(join(tools, "cfn-lint"), command, { cwd: directory, env, seconds: 180 });
};

/** What has to stop a linter that is worth asking: a value of the wrong kind, and what is only warned of. */
const faults: Readonly<Record<string, object>> = {
  E3012: {
    Resources: { Queue: { Type: "AWS::SQS::Queue", Properties: { VisibilityTimeout: "soon" } } },
  },
  W2001: {
    Parameters: { Unused: { Type: "String" } },
    Resources: { Queue: { Type: "AWS::SQS::Queue" } },
  },
};

const stopsAtFaults = async (
  tools: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> => {
  for (const [code, template] of Object.entries(faults)) {
    const directory = await mkdtemp(join(tmpdir(), "duxue-fault-"));
    await writeFile(join(directory, "faulty.template.json"), JSON.stringify(template));
    const said = await lint(tools, directory, { env, region: "cn-north-1" })
      .then(() => "nothing", String)
      .finally(() => rm(directory, { recursive: true, force: true }));
    if (!said.includes(code)) throw new Error(`cfn-lint does not stop at ${code}: ${said}`);
  }
};
