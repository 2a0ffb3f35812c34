import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./run-command.ts";

export interface CdkOptions {
  readonly root: string;
  /** Where assemblies and outputs go. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The context of the rehearsed deployment, as its `-c` options. */
export type Context = Readonly<Record<string, string>>;

export interface DeployedOutputs {
  readonly stackName: string;
  readonly outputs: Readonly<Record<string, string>>;
}

const account = "000000000000";

/** The CDK's own command line on the app as it is. */
export const cdk = ({ root, folder, env }: CdkOptions) => {
  const run = (args: readonly string[], seconds: number, cwd = root) =>
    runCommand(
      "cdk",
      ["--no-color", "--no-notices", "--output", join(folder, "cdk.out"), ...args],
      {
        cwd,
        env,
        seconds,
      },
    );
  const outputsFile = join(folder, "outputs.json");
  const contextOf = (context: Context) =>
    Object.entries(context).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return {
    /** From a folder without an app: an account is bootstrapped whatever is deployed there later. */
    bootstrap: (region: string) => run(["bootstrap", `aws://${account}/${region}`], 180, folder),
    deploy: async (context: Context): Promise<DeployedOutputs & { readonly log: string }> => {
      const log = await run(
        [
          "deploy",
          "--require-approval",
          "never",
          "--outputs-file",
          outputsFile,
          ...contextOf(context),
        ],
        600,
      );
      const written: Record<string, Record<string, string>> = JSON.parse(
        readFileSync(outputsFile, "utf8"),
      );
      const [stackName = "", outputs = {}] = Object.entries(written)[0] ?? [];
      return { stackName, outputs, log };
    },
    /** Takes what a deleted stack left into a new one: what the mapping names, and nothing else. */
    import: (context: Context, mapping: string) =>
      run(
        ["import", "--resource-mapping", mapping, ...contextOf({ ...context, only: "stores" })],
        300,
      ),
    destroy: (context: Context) => run(["destroy", "--force", ...contextOf(context)], 300),
  };
};
