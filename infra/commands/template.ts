/**
 * `npm run template -- FILE` says everything that is wrong with a Word template, `npm run template -- --new FILE` writes one
 * to begin from. The build checks the one that REPORT_TEMPLATE names (`--given`), so that it ends there and not at a report.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { starterTemplate } from "../../shared/report/template/starter-template.ts";
import { templateFaults } from "../../shared/report/template/template-faults.ts";

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const usage = "用法 usage: npm run template -- <模板 template.docx> | --new <新文件 new file>";

const write = (file: string): void => {
  writeFileSync(file, starterTemplate(), { flag: "wx" });
  say(`已写出模板 written: ${file}`);
  say("用 Word 或 WPS 修改后检查 edit it, then check it: npm run template -- FILE");
};

const check = (file: string): void => {
  const faults = templateFaults(readFileSync(file));
  if (faults.length === 0) {
    say(`✔ 模板可用 the template can be used: ${file}`);
    return;
  }
  process.exitCode = 1;
  say(`✘ 模板有${faults.length}处问题 ${faults.length} faults: ${file}`);
  for (const { zh, en } of faults) say(`  - ${zh}\n    ${en}`);
};

const told = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const [first, second] = process.argv.slice(2);
try {
  const named = first === "--given" ? process.env.REPORT_TEMPLATE : first;
  if (first === undefined) say(usage);
  else if (first === "--new") write(second ?? "template.docx");
  else if (named) check(named);
} catch (cause) {
  say(`无法读写模板文件 the template cannot be read or written: ${told(cause)}`);
  process.exitCode = 1;
}
