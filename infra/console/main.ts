/** `npm run console -- --out FOLDER`: the console as files, as a deployment serves them or for a web server of one's own. */
import { resolve } from "node:path";
import { command } from "../command-line/command.ts";
import { WrongUsage } from "../command-line/sentences.ts";
import { say } from "../command-line/terminal.ts";
import { buildConsole } from "./build-console.ts";

await command({
  usage: "npm run console -- --out <文件夹 folder>",
  options: { out: { type: "string" } },
  run: async ({ out }) => {
    if (out === undefined)
      throw new WrongUsage("请用 --out 指明文件夹。", "Name the folder with --out.");
    const folder = resolve(out);
    await buildConsole({ folder, isDevelopment: false });
    say(`控制台已生成 the console is in ${folder}`);
  },
});
