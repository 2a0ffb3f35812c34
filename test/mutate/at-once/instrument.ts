import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mutant } from "@stryker-mutator/api/core";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { texts } from "../plugin.ts";

const silent = () => undefined;
const logger = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
};

/** A source with all of its mutants in it, each behind a switch, and what they are. The same text gives the same ids. */
export const instrument = async (
  root: string,
  source: string,
): Promise<{ readonly content: string; readonly mutants: readonly Mutant[] }> => {
  const name = join(root, source);
  const { files, mutants } = await new Instrumenter(logger).instrument(
    [{ name, mutate: true, content: readFileSync(name, "utf8") }],
    { ignorers: [texts], plugins: null, excludedMutations: [] },
  );
  return { content: files[0]?.content ?? "", mutants };
};
