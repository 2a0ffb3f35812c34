import { readdir, rm } from "node:fs/promises";
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
  for (const context of Object.values(templates)) {
    const { region = "" } = context;
    const app = appWith(context);
    stackIn(app, region);
    const { directory } = app.synth();
    const files = (await readdir(directory)).filter((name) => name.endsWith(".template.json"));
    const command = ["--config-file", settings, "--regions", region, "--", ...files];
    await runCommand(join(tools, "cfn-lint"), command, {
      cwd: directory,
      env,
      seconds: 180,
    }).finally(() => rm(directory, { recursive: true, force: true }));
  }
  return `clean: ${Object.keys(templates).join(", ")}`;
};
