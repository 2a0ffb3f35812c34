/**
 * `npm run template -- FILE` says everything that is wrong with a Word template, `npm run template -- --new FILE` writes one
 * to begin from. The build checks the one that REPORT_TEMPLATE names (`--given`), so that it ends there and not at a report.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { starterTemplate } from "../../shared/report/template/starter-template.ts";
import { templateFaults } from "../../shared/report/template/template-faults.ts";
import { command } from "../command-line/command.ts";
import { Sentences, WrongUsage } from "../command-line/sentences.ts";
import { say } from "../command-line/terminal.ts";

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

/** Does what concerns a file; that the file cannot be read or written is the person's to mend. */
const withFile = (act: (file: string) => void, file: string): void => {
  try {
    act(file);
  } catch (cause) {
    const fact = cause instanceof Error ? cause.message : String(cause);
    throw new Sentences(
      `无法读写模板文件：${fact}`,
      `The template cannot be read or written: ${fact}`,
      { cause },
    );
  }
};

interface Asked {
  readonly new: boolean;
  readonly given: boolean;
}

const template = (asked: Asked, [file, ...more]: readonly string[]): void => {
  const given = process.env.REPORT_TEMPLATE;
  if (asked.given) {
    if (given) withFile(check, given);
  } else if (more.length > 0 || (file === undefined && !asked.new)) {
    throw new WrongUsage("请给出一份模板。", "One template is wanted.");
  } else {
    withFile(asked.new ? write : check, file ?? "template.docx");
  }
};

await command({
  usage: "npm run template -- <模板 template.docx> | --new <新文件 new file>",
  options: {
    new: { type: "boolean", default: false },
    given: { type: "boolean", default: false },
  },
  takesWords: true,
  run: template,
});
