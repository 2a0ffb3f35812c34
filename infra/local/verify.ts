/** `npm run verify -- FILE`: whether a report file is what the system made, and whether its status is still current. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { ReportVerdict, VerificationAnswer } from "../../events/report-verification.ts";
import { command } from "../command-line/command.ts";
import { Sentences, WrongUsage } from "../command-line/sentences.ts";
import { say } from "../command-line/terminal.ts";
import { existingIssuer } from "./issuer.ts";
import { DEFAULT_STATE, DEMO_STATE, MARKER } from "./state-folder.ts";
import { reread } from "./verify/reread.ts";
import { systemAt } from "./verify/system.ts";
import { type WordLine, wordLines } from "./verify/word-lines.ts";

interface Asked {
  readonly api: string;
  readonly state?: string | undefined;
}

const verify = async ({ api, state }: Asked, typed: readonly string[]): Promise<void> => {
  const file = fileIn(typed);
  const bytes = readReport(file);
  const format = extname(file).slice(1).toLowerCase();
  const words = format === "docx" ? wordLines(bytes) : undefined;
  const line = lineIn(bytes.toString("utf8")) ?? lineIn((words ?? []).map(textOf).join("\n"));
  if (line === undefined) return conclude({ verdict: "unrecognised" });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const system = await systemAt(api, await tokensFor(line, state));
  const answer = await system.judge({ line, sha256, format });
  conclude(answer);
  if (answer.verdict !== "altered" || words === undefined) return;
  for (const each of reread(words, await system.original(answer), line)) say(each);
};

const textOf = ({ text }: WordLine): string => text;

const fileIn = ([file, ...more]: readonly string[]): string => {
  if (file === undefined || more.length > 0)
    throw new WrongUsage("请给出一份报告文件。", "One report file is wanted.");
  return file;
};

const readReport = (file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Sentences(`无法读取文件 ${file}。`, `The file ${file} cannot be read.`, { cause });
  }
};

/** Every format that we make carries the line as plain UTF-8. Markdown writes its @ with a backslash. */
const lineIn = (text: string): string | undefined =>
  /核验信息：[^<>"\n]{1,300}?[0-9a-f]{64}/.exec(text)?.[0].replaceAll("\\@", "@");

/**
 * Of this machine's own system a development token for the division the line names, of another the one given. Which state
 * folder the host runs on is not known unless said: there is a token for each that there is.
 */
const tokensFor = async (line: string, state: string | undefined): Promise<readonly string[]> => {
  // Not an option: a token on the command line would stand in the shell's history
  const given = process.env.DUXUE_TOKEN;
  if (given !== undefined) return [given];
  const [division = "14"] = /(?<=核验信息：)\d+/.exec(line) ?? [];
  const hasRun = (folder: string) => existsSync(join(folder, MARKER));
  const own = state === undefined ? [DEFAULT_STATE, DEMO_STATE].filter(hasRun) : [state];
  const folders = own.length > 0 ? own : [DEFAULT_STATE];
  const issuers = await Promise.all(folders.map(existingIssuer));
  return Promise.all(issuers.map(({ tokenFor }) => tokenFor({ role: "inspector", division })));
};

const verdicts = {
  genuine: "✔ 原件：与系统生成的逐字节相同。 Genuine: byte for byte what the system made.",
  altered: "✘ 不是原件：与系统生成的文件不一致。 Altered: its bytes are not what the system made.",
  foreign: "✘ 系统从未生成过这份报告。 Foreign: the system never made this report.",
  undecided:
    "? 由旧版式生成或带版头版记，原件已不在库中，无法比对。 Undecided: of an earlier edition or form, its file is gone.",
  unrecognised: "✘ 没有核验信息。 Unrecognised: no verification line.",
} as const satisfies Record<ReportVerdict, string>;

const standings = {
  current: "对应的达标状态仍为现行。 Its status is still current.",
  confirmed: "之后有新版本，内容未变。 A later version says the same.",
  changed: "之后达标状态已有变化。 The status has changed since.",
} as const satisfies Record<NonNullable<VerificationAnswer["status"]>["standing"], string>;

const conclude = ({ verdict, report, status, summary }: VerificationAnswer): void => {
  say(verdicts[verdict]);
  if (report) say(`  ${report.county}/${report.cycle}  v${report.statusVersion}`);
  if (status) say(`  ${standings[status.standing]}  (v${status.version})`);
  if (summary) say(`  ${summary.division}/${summary.cycle}  ${standings[summary.standing]}`);
  if (verdict !== "genuine") process.exitCode = 1;
};

await command({
  usage:
    "npm run verify -- <文件 file> [--api <地址 address>] [--state <文件夹 folder>]\n" +
    "别处的系统用环境变量 DUXUE_TOKEN 给出令牌 another system's token comes in DUXUE_TOKEN",
  options: {
    api: { type: "string", default: "http://127.0.0.1:4600" },
    state: { type: "string" },
  },
  takesWords: true,
  run: verify,
});
