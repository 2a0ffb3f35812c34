import { command, type OptionsConfig, type Values } from "../../command-line/command.ts";
import { Sentences } from "../../command-line/sentences.ts";
import { say } from "../../command-line/terminal.ts";

/** Which deployment is meant; every operation takes these. */
export const deploymentOptions = {
  stage: { type: "string", default: "dev" },
  province: { type: "string", default: "14" },
} as const satisfies OptionsConfig;
export type AskedDeployment = Values<typeof deploymentOptions>;

export interface Operation<Options extends OptionsConfig> {
  readonly usage: string;
  readonly options: Options;
  readonly takesWords?: boolean;
  /** What is said at the end. */
  readonly run: (values: Values<Options>, words: readonly string[]) => Promise<string>;
}

/** A command of the operators, on a deployed stack: what stands in the way is told in sentences, whoever's word it is. */
export const operation = <const Options extends OptionsConfig>({
  run,
  ...asked
}: Operation<Options>): Promise<void> =>
  command({
    ...asked,
    run: async (values, words) =>
      say(
        await run(values, words).catch((error: unknown) => {
          throw inSentences(error);
        }),
      ),
  });

/** Whatever stood in the way of speaking to a deployment, with AWS's own words where it was none of ours. */
export const inSentences = (cause: unknown): Sentences => {
  if (cause instanceof Sentences) return cause;
  const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
  if (message === "Region is missing")
    return new Sentences(
      "没有指定区域，请先设置 AWS_REGION（及 AWS_PROFILE）。",
      "No region: set AWS_REGION (and AWS_PROFILE) first.",
      { cause },
    );
  if (name === "CredentialsProviderError")
    return new Sentences(
      "没有可用的云账号凭证，请先登录或设置 AWS_PROFILE。",
      "No credentials: sign in, or set AWS_PROFILE first.",
      { cause },
    );
  return new Sentences("操作没有完成。", message, { cause });
};
