import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";
import * as z from "zod";
import { UnreadableRow } from "../../shared/aws/errors.ts";
import { logger } from "../../shared/log/log.ts";
import { folderOfFile } from "../support/temporary-folder.ts";

const Line = z.looseObject({ level: z.string(), stack: z.array(z.string()).optional() });

/** What the logger writes, line by line. */
const written = (tell: (log: ReturnType<typeof logger>) => void) => {
  const lines: string[] = [];
  tell(logger({ write: (line) => lines.push(line) }, "ingest-evidence"));
  return lines.map((line) => Line.parse(JSON.parse(line)));
};

const folder = folderOfFile("log");

test("a line is one JSON object: level, function, message and facts", () => {
  expect(written((log) => log.info("evidence settled", { evidenceId: "e", findings: 2 }))).toEqual([
    {
      level: "info",
      function: "ingest-evidence",
      message: "evidence settled",
      evidenceId: "e",
      findings: 2,
    },
  ]);
});

test.each([
  { level: "error", written: ["failed"] },
  { level: "info", written: ["went well", "failed"] },
  { level: undefined, written: ["went well", "failed"] },
  { level: "loud", written: ["went well", "failed"] },
])("at the level $level it writes $written", ({ level, written: expected }) => {
  const lines: string[] = [];
  const log = logger({ write: (line) => lines.push(line) }, "reconcile", {
    LOG_LEVEL: level,
  });

  log.info("went well");
  log.error("failed");

  expect(lines.map((line) => JSON.parse(line).message)).toEqual(expected);
});

test("where Lambda says which version of the function runs, each line says so", () => {
  const lines: string[] = [];
  const output = { write: (line: string) => lines.push(line) };

  logger(output, "reconcile", { AWS_LAMBDA_FUNCTION_VERSION: "7" }).error("failed");

  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { level: "error", function: "reconcile", functionVersion: "7", message: "failed" },
  ]);
});

test("of an error its name, its frames and its cause's name are told, and no message that may quote a file", () => {
  const error = new TypeError("unexpected token 机密", { cause: new RangeError("机密") });

  const [line] = written((log) => log.error("message failed", { error }));

  expect(line).toMatchObject({ level: "error", error: "TypeError", cause: "RangeError" });
  expect(line?.stack?.[0]).toContain("log.test.ts");
  expect(JSON.stringify(line)).not.toContain("机密");
});

test("an error of ours says which county and row it is about; its message and cause stay out", () => {
  const cause = new TypeError("机密");
  const facts = { pk: "COUNTY#140524#2021", sk: "STATUS", rows: 2 };
  const error = new UnreadableRow("机密", facts, { cause });

  const [line] = written((log) => log.error("request failed", { requestId: "r", error }));

  expect(line).toMatchObject({
    level: "error",
    message: "request failed",
    requestId: "r",
    pk: "COUNTY#140524#2021",
    sk: "STATUS",
    rows: 2,
    error: "UnreadableRow",
    cause: "TypeError",
  });
  expect(JSON.stringify(line)).not.toContain("机密");
});

test("what the caller says of an error goes before what the error says; anything but ids and counts is left out", () => {
  const facts = { county: "140521", body: { title: "机密" } };
  const error = Object.assign(new Error("机密"), { facts });

  const [line] = written((log) => log.error("recompute failed", { county: "140524", error }));

  expect(line).toMatchObject({ county: "140524", error: "Error" });
  expect(JSON.stringify(line)).not.toContain("机密");
});

test("what was thrown and is no error is told by its type alone", () => {
  expect(written((log) => log.error("failed", { error: "机密" }))).toMatchObject([
    { error: "string" },
  ]);
});

/** Throws from a bundle as the deployment makes it. */
const thrownFrom = async (sourcemap: boolean): Promise<unknown> => {
  const outfile = join(folder, `${sourcemap}.mjs`);
  const contents = "export const settle = () => {\n  const no = undefined;\n  no.where();\n};\n";
  await build({
    stdin: { contents, sourcefile: "functions/ingest-evidence/handler.ts", resolveDir: folder },
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    sourcemap,
  });
  const { settle }: { settle: () => void } = await import(
    /* @vite-ignore */ pathToFileURL(outfile).href
  );
  try {
    return settle();
  } catch (error) {
    return error;
  }
};

test.each([
  { sourcemap: true, says: /functions\/ingest-evidence\/handler\.ts:3:/ },
  { sourcemap: false, says: /false\.mjs:1:/ },
])("frames of a bundle with a map ($sourcemap) point into $says", async ({ sourcemap, says }) => {
  const error = await thrownFrom(sourcemap);

  const [line] = written((log) => log.error("message failed", { error }));

  expect(line?.stack?.[0]).toMatch(says);
});
