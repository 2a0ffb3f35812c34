import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { StartRefused } from "../start-refused.ts";

/** dynoxide comes as an optional package of the platform; elsewhere a person points at their own. */
export const findDynoxide = (
  env: NodeJS.ProcessEnv = process.env,
  platform = `${process.platform}-${process.arch}`,
): string => {
  const places = [env.DYNOXIDE_BIN, fromPackage(platform), ...onPath(env)];
  const found = places.find((place) => place !== undefined && isExecutable(place));
  if (found === undefined) throw missing(platform);
  return found;
};

const fromPackage = (platform: string): string | undefined => {
  try {
    const require = createRequire(import.meta.url);
    return require.resolve(`@dynoxide/${platform}/dynoxide`);
  } catch {
    return undefined;
  }
};

const onPath = (env: NodeJS.ProcessEnv): readonly string[] =>
  (env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, "dynoxide"));

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const missing = (platform: string): StartRefused =>
  new StartRefused(
    `找不到 DynamoDB 引擎 dynoxide（${platform}）。请运行 npm ci（不要加 --omit=optional）；其他平台请安装 dynoxide，并用环境变量 DYNOXIDE_BIN 指明其位置。`,
    `The DynamoDB engine dynoxide was not found (${platform}). Run npm ci (without --omit=optional); on another platform install dynoxide and name it in the environment variable DYNOXIDE_BIN.`,
  );
