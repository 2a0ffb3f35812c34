import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { alertsIn } from "../../../infra/local/lambda/alerts-in.ts";
import { functions } from "../../../infra/topology/functions.ts";
import { logger } from "../../../shared/log/log.ts";
import { startTestHost } from "../../support/host.ts";

const ingest = functions["ingest-evidence"];
const linesOf = (...messages: readonly string[]): string => {
  const lines: string[] = [];
  const log = logger({ write: (line) => lines.push(line) }, "ingest-evidence");
  for (const message of messages)
    log.error(message, { evidenceId: "01HZ", error: new Error("too large") });
  return lines.join("");
};

test("a line that somebody has to look at is told once, the others are not", () => {
  const told = alertsIn(
    linesOf("message failed", "evidence not kept", "evidence settled", "evidence not kept"),
    ingest.alerts,
  );

  expect(told).toEqual([...ingest.alerts, ...ingest.alerts]);
});

test("a function without such lines tells nothing", () => {
  expect(alertsIn(linesOf("evidence not kept"), [])).toEqual([]);
});

test("npm start says it in the terminal, with the log to read on in", async () => {
  const host = await startTestHost({
    functionsFolder: fileURLToPath(new URL("./alerting", import.meta.url)),
    functions: { "ingest-evidence": { ...ingest, triggers: [] } },
  });

  await host.invoke("ingest-evidence", {});
  await expect.poll(() => host.lines).toHaveLength(3);
  await host.stop();

  expect(host.lines[2]).toMatch(
    /^ingest-evidence: 一份材料.+rejected\. · 详见 see .+ingest-evidence\.log$/,
  );
});
