/** `npm run audit:packages`: known weaknesses of the packages, each mended or explained. Exit code 2: the registry tells of none. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { command } from "../command-line/command.ts";
import { Sentences } from "../command-line/sentences.ts";
import { say } from "../command-line/terminal.ts";
import written from "./audit-exceptions.json" with { type: "json" };
import { AuditReport, Exceptions, judgedAudit } from "./judged-audit.ts";

const root = join(import.meta.dirname, "../..");

const audit = (): void => {
  const { stdout } = spawnSync("npm", ["audit", "--json"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const report = reportIn(stdout);
  if (!report) {
    say(
      "软件源不提供漏洞信息，未作检查。 The registry tells of no weaknesses here: nothing was checked.",
    );
    process.exitCode = 2;
    return;
  }
  const today = new Date().toISOString().slice(0, 10);
  const { found, unexplained, outdated } = judgedAudit(report, Exceptions.parse(written), today);
  if (unexplained.length + outdated.length > 0)
    throw new Sentences(
      [
        `未处理的漏洞${unexplained.length}个，失效的说明${outdated.length}条：`,
        ...unexplained,
        ...outdated,
      ].join("\n"),
      "Update the package, or explain it in infra/commands/audit-exceptions.json; take out what no longer holds.",
    );
  say(`${found} known weaknesses, each explained in infra/commands/audit-exceptions.json`);
};

const reportIn = (text: string) => {
  try {
    return AuditReport.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

await command({ usage: "npm run audit:packages", options: {}, run: audit });
