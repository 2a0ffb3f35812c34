/** `npm run pictures`: the README's pictures of the page, taken of the real system on this machine. */
import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { command } from "../../../infra/command-line/command.ts";
import { Sentences } from "../../../infra/command-line/sentences.ts";
import { say } from "../../../infra/command-line/terminal.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { people, type Who } from "../../support/people.ts";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder.ts";
import { writeCountyFolder } from "../journeys/county-folder.ts";
import { type ConsoleInBrowser, type Opened, startConsole } from "../support/console-in-browser.ts";
import { fileProvince, fileRest, fileSome, giveItemBack } from "./seed.ts";

const folder = join(import.meta.dirname, "../../../.github/pictures");
const county = "/console/c/140524";

const HEIGHT_TO_WIDTH = 0.6;

const photographer = (system: ConsoleInBrowser) => {
  return async (
    name: string,
    {
      who,
      path,
      width = 1180,
    }: { readonly who: Who; readonly path: string; readonly width?: number },
    arrange: (page: Opened["page"]) => Promise<unknown>,
  ): Promise<void> => {
    const { page, context } = await system.open(who, path);
    await page.setViewportSize({ width, height: Math.round(width * HEIGHT_TO_WIDTH) });
    await arrange(page);
    const file = join(folder, `${name}.png`);
    await page.screenshot({ path: file, animations: "disabled" });
    await context.close();
    say(relative(process.cwd(), file));
  };
};

const takeAll = async (system: ConsoleInBrowser, files: string): Promise<void> => {
  const take = photographer(system);
  await take("upload", { who: people.office, path: `${county}/upload` }, async (page) => {
    await page.locator("input[webkitdirectory]").setInputFiles(files);
    await page.getByRole("button", { name: /开始上传/ }).waitFor();
  });
  await fileSome(system);
  await take("tasks", { who: people.office, path: `${county}/tasks` }, (page) =>
    page.getByText("已采用").first().waitFor(),
  );
  await fileRest(system);
  await take(
    "review",
    { who: people.city, path: "/console/review/140524/8.4", width: 1440 },
    async (page) => {
      await page.locator(".file-frame").waitFor();
      // What the viewer draws is another page's, and tells nobody when it is done
      await page.waitForTimeout(1500);
    },
  );
  await giveItemBack(system);
  await take("todo", { who: people.office, path: "/console" }, (page) =>
    page.locator(".row-link").first().waitFor(),
  );
  await fileProvince(system);
  await take("board", { who: people.inspector, path: "/console/board" }, (page) =>
    page.locator("tbody tr").nth(9).waitFor(),
  );
};

const photograph = async (): Promise<void> => {
  if (chromiumPath === undefined)
    throw new Sentences("这台机器上没有 Chromium。", "There is no Chromium on this machine.");
  mkdirSync(folder, { recursive: true });
  const folderOfRun = temporaryFolder("pictures");
  const files = join(folderOfRun, "陵川县2021年材料");
  await writeCountyFolder(files);
  const system = await startConsole();
  try {
    await takeAll(system, files);
  } finally {
    await system.stop();
    removeFolder(folderOfRun);
  }
};

await command({
  usage: "npm run pictures（不带参数 without parameters）",
  options: {},
  run: photograph,
});
