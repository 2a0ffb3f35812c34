import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violationsOn } from "../../support/axe.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { folderOfFile } from "../../support/temporary-folder.ts";
import {
  type ConsoleInBrowser,
  type Looks,
  sidewaysOn,
  startConsole,
  widths,
} from "../support/console-in-browser.ts";
import { dropFolder } from "../support/drop-folder.ts";
import { scansIn } from "../support/scans.ts";
import { lineOf, uploadDesk } from "../support/upload-desk.ts";

/** Every two of width, colours and size of the text meet at least once. */
const looks: readonly Looks[] = [
  { width: widths.phone },
  { width: widths.phone, colorScheme: "dark", textSize: "largest" },
  { width: widths.tablet, colorScheme: "dark" },
  { width: widths.tablet, forcedColors: "active", textSize: "largest" },
  { width: widths.desktop },
  { width: 320 },
];

/** The same screen in another look, without opening it anew: what is under way on it goes on. */
const lookLike = async (page: Page, look: Looks): Promise<void> => {
  const { width = widths.desktop, textSize = "standard" } = look;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({
    colorScheme: look.colorScheme ?? "light",
    forcedColors: look.forcedColors ?? "none",
  });
  await page.evaluate(`document.documentElement.dataset.textSize = "${textSize}"`);
};

const expectSound = async (page: Page): Promise<void> => {
  for (const look of looks) {
    await lookLike(page, look);
    expect(await violationsOn(page), JSON.stringify(look)).toStrictEqual([]);
    expect(await sidewaysOn(page), JSON.stringify(look)).toBe(0);
  }
};

describe.runIf(chromiumPath !== undefined)("the upload screen has no accessibility fault", () => {
  const folder = folderOfFile("upload-looks");
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    scansIn(folder, ["1.1/会议纪要（盖章）.png", "1.1/领导小组成立文件.png", "说不清.png"]);
    writeFileSync(join(folder, "1.1-3 空.pdf"), "");
    system = await startConsole();
  });
  afterAll(() => system.stop());

  test("before anything is chosen", async () => {
    const { page, trouble, context } = await uploadDesk(system, "140524");

    await expectSound(page);
    expect(trouble).toStrictEqual([]);
    await context.close();
  });

  test("with files that are matched, files that are not, and files that cannot be taken", async () => {
    const { page, trouble, context } = await uploadDesk(system, "140524");
    await dropFolder(page, folder);
    await page.getByText("空文件（0 字节）").waitFor();

    await expectSound(page);
    await page.setViewportSize({ width: widths.desktop, height: 900 });
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("It is empty").waitFor();
    await expectSound(page);
    expect(trouble).toStrictEqual([]);
    await context.close();
  });

  test("while files are on their way, and once the line is gone", async () => {
    const { page, context, files, start } = await uploadDesk(system, "140522");
    const paths = scansIn(folder, ["1.1-1 慢.png", "1.1-2 慢.png"], 200);
    const line = await lineOf(page);
    await line.slow(1);
    await files.setInputFiles([...paths]);
    await start.click();
    await page.getByRole("progressbar").first().waitFor();

    await expectSound(page);
    await line.cut();
    await page.getByText("网络已断开，恢复后自动继续。").waitFor();
    await expectSound(page);
    await context.close();
  });

  test("when all is settled, with what was found in a file, and a file that was not registered", async () => {
    const { page, context, files, start, done } = await uploadDesk(system, "140525");
    const file = (name: string, text: string) => ({
      name,
      mimeType: "application/pdf",
      buffer: Buffer.from(text),
    });
    await files.setInputFiles([
      file("1.1-1 坏.pdf", "%PDF-1.7 broken"),
      file(`1.1-2 ${"长".repeat(120)}.pdf`, "%PDF-1.7 other"),
    ]);
    await start.click();
    await done.waitFor();

    await expectSound(page);
    await context.close();
  });

  test("when files of before are offered again", async () => {
    const { page, context, files, start } = await uploadDesk(system, "140581");
    const paths = scansIn(folder, ["1.1-1 再来.png"]);
    // An answer that does not come: nothing is sent before the page is left
    await page.route(`${system.host.uploadUrl}/**`, () => undefined);
    await files.setInputFiles([...paths]);
    await start.click();
    await page.getByText("已登记，等待上传").waitFor();
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.getByRole("heading", { name: /未传完，继续？/ }).waitFor();

    await expectSound(page);
    await context.close();
  });
});
