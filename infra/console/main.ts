/** `npm run console -- --out FOLDER`: the console as files, as a deployment serves them or for a web server of one's own. */
import { join, resolve } from "node:path";
import { command } from "../command-line/command.ts";
import { WrongUsage } from "../command-line/sentences.ts";
import { say } from "../command-line/terminal.ts";
import { askedSettings } from "./asked-settings.ts";
import { writeFiles, writeOwnFolder } from "./own-folder.ts";

await command({
  usage: `npm run console -- --out <文件夹 folder>
  给自己的网站用 for a web server of your own, all of:
    --api URL --evidence URL --reports URL --issuer URL --client ID --authorization-endpoint URL --token-endpoint URL
    [--end-session-endpoint URL] [--help-text <求助电话等 whom to call>]`,
  options: {
    out: { type: "string" },
    api: { type: "string" },
    evidence: { type: "string" },
    reports: { type: "string" },
    issuer: { type: "string" },
    client: { type: "string" },
    "authorization-endpoint": { type: "string" },
    "token-endpoint": { type: "string" },
    "end-session-endpoint": { type: "string" },
    "help-text": { type: "string" },
  },
  run: async ({ out, ...asked }) => {
    if (!out) throw new WrongUsage("请用 --out 指明文件夹。", "Name the folder with --out.");
    const folder = resolve(out);
    const settings = askedSettings(asked);
    if (settings) await writeOwnFolder(folder, settings);
    else await writeFiles(folder);
    say(`控制台已生成 the console is in ${folder}`);
    if (settings) say(`接下来 what to do next: ${join(folder, "README.md")}`);
  },
});
