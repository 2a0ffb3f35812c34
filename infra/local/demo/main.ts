/** `npm run demo`: a real county's figures through the whole system, from upload to report. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { command } from "../../command-line/command.ts";
import { colours, say } from "../../command-line/terminal.ts";
import { freePorts } from "../engines/ports.ts";
import { type Host, startHost } from "../host.ts";
import { clearStateFolder, DEMO_STATE } from "../state-folder.ts";
import { type AskedFormat, apiAs, reportFormats } from "./api.ts";
import { awaitReceipts, awaitStatus } from "./await-current.ts";
import { checkMended, checkReceipts, checkStatus } from "./check-outcome.ts";
import { place, readExpected, readPack, type UploadFile } from "./pack.ts";
import { createStages } from "./stages.ts";
import { story } from "./story.ts";
import { summary } from "./summary.ts";
import { uploadAll } from "./upload-all.ts";

const demonstrate = async (start: () => Promise<Host>): Promise<void> => {
  const { county, countyName, cycle } = place;
  say(colours.bold(`督学演示 Duxue demo · ${countyName} ${county} · ${cycle}`));
  const stages = createStages();
  const host = await stages.run("启动 start", start);
  const apiFor = async (role: string, division: string) =>
    apiAs({ apiUrl: host.apiUrl, token: await host.tokenFor({ role, division }), county, cycle });
  const clerk = await apiFor("clerk", county);
  const inspector = await apiFor("inspector", "14");

  const files = await stages.run("制作材料 make files", readPack);
  await keepFiles(files);
  const evidenceIds = await stages.run("上传 upload", (progress) =>
    uploadAll(clerk, files, progress),
  );
  const receipts = await stages.run("受理 validate", (progress) =>
    awaitReceipts(clerk, evidenceIds, (settled) => progress(settled, evidenceIds.length)),
  );
  checkReceipts(receipts);
  const filed = await stages.run("评分 score", () => awaitStatus(inspector, evidenceIds));
  const { afterMending, ...expected } = await readExpected();
  checkStatus(filed, expected);
  const told: string[] = [];
  const status = await stages.run("审核上报 review", async () =>
    story(
      {
        office: clerk,
        leader: await apiFor("leader", county),
        city: await apiFor("reviewer", county.slice(0, 4)),
      },
      (line) => told.push(line),
    ),
  );
  const reports = await stages.run("报告 report", () =>
    Promise.all(
      reportFormats.map(async (format) => writeReport(format, await inspector.report(format))),
    ),
  );

  for (const line of summary(status, stages.done())) say(line);
  checkMended(status, afterMending);
  say();
  say(colours.bold("经过 what people did"));
  for (const line of told) say(`  ${line}`);
  say();
  say(colours.bold("报告已生成 reports"));
  for (const path of reports) say(`  ${path}`);
  say();
  say(
    `打开 open: ${colours.cyan(reportPath("docx"))} (Word/WPS) · ${colours.cyan(reportPath("html"))} (浏览器 browser)`,
  );
  say(`材料 files: ${colours.cyan(FILES)} (可拖到网页的“批量上传” to be dropped on the page)`);
};

/** What was uploaded, as a clerk has it on the disk. */
const FILES = join("out", `${place.county}-${place.cycle}-files`);

const keepFiles = async (files: readonly UploadFile[]): Promise<void> => {
  await mkdir(FILES, { recursive: true });
  for (const { bytes, registration } of files)
    await writeFile(join(FILES, registration.fileName), bytes);
};

/** What to look at next; the reports are known to the system whose state the demo leaves. */
const invitation = (): readonly string[] => {
  const { cyan } = colours;
  return [
    `状态保留在 the state is kept in ${DEMO_STATE}`,
    `  打开这个县 open this county: ${cyan(`npm start -- --state ${DEMO_STATE}`)}`,
    `  随后在另一终端核验 then verify in another terminal: ${cyan(`npm run verify -- ${reportPath("docx")}`)}`,
  ];
};

const reportPath = (format: AskedFormat): string =>
  join("out", `${place.county}-${place.cycle}.${format}`);

const writeReport = async (format: AskedFormat, bytes: Uint8Array): Promise<string> => {
  await mkdir("out", { recursive: true });
  const path = reportPath(format);
  await writeFile(path, bytes);
  return path;
};

/** Engines in a folder of the demo's own: begun afresh each time, and kept afterwards. */
const inOwnFolder = async (): Promise<void> => {
  clearStateFolder(DEMO_STATE);
  const troubles: string[] = [];
  let host: Host | undefined;
  const start = async () => {
    // What it tells while starting is of no interest here; what it tells later is trouble.
    const log = (line: string) => host && troubles.push(line);
    host = await startHost({ stateFolder: DEMO_STATE, ports: freePorts, log });
    return host;
  };
  const close = async () => {
    await host?.stop();
  };
  process.once("SIGINT", () => {
    void close().finally(() => process.exit(130));
  });
  try {
    await demonstrate(start);
    await close();
  } catch (error) {
    await close();
    for (const line of troubles) process.stderr.write(`${line}\n`);
    process.stderr.write(`状态与日志保留在 state and logs are kept in ${DEMO_STATE}\n`);
    throw error;
  }
  for (const line of invitation()) say(line);
};

await command({
  usage: "npm run demo（不带参数 without parameters）",
  options: {},
  run: inOwnFolder,
});
