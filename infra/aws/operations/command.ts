import { type ParseArgsConfig, parseArgs } from "node:util";

type OptionsConfig = NonNullable<ParseArgsConfig["options"]>;
type Values<Options extends OptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options }>
>["values"];

/** A command of the operators: what it is asked with, and what it says. */
export interface Command<Options extends OptionsConfig> {
  readonly usage: string;
  readonly options: Options;
  readonly run: (values: Values<Options>) => Promise<string>;
}

/** Which deployment is meant; every command takes these. */
export const deploymentOptions = {
  stage: { type: "string", default: "dev" },
  province: { type: "string", default: "14" },
} as const satisfies OptionsConfig;
export type AskedDeployment = Values<typeof deploymentOptions>;

/** Runs a command and prints what it says; what went wrong is told in a sentence, and the exit code is 1. */
export const command = async <const Options extends OptionsConfig>({
  usage,
  options,
  run,
}: Command<Options>): Promise<void> => {
  try {
    const { values } = parseArgs({ options });
    process.stdout.write(`${await run(values)}\n`);
  } catch (error) {
    process.stderr.write(`${sentenceOf(error, usage)}\n`);
    process.exitCode = 1;
  }
};

const sentenceOf = (error: unknown, usage: string): string => {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
    return `${error.message}\n${usage}`;
  if (error.message === "Region is missing")
    return "没有指定区域，请先设置 AWS_REGION（及 AWS_PROFILE）· no region: set AWS_REGION (and AWS_PROFILE) first";
  if (error.name === "CredentialsProviderError")
    return "没有可用的云账号凭证，请先登录或设置 AWS_PROFILE · no credentials: sign in, or set AWS_PROFILE first";
  return error.message;
};
