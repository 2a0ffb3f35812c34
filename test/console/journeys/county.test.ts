import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder.ts";
import { type ConsoleInBrowser, type Opened, startConsole } from "../support/console-in-browser.ts";
import { dropFolder } from "../support/drop-folder.ts";
import { pointing, typing } from "../support/hands.ts";
import { requiredDocuments, workbookWith, writeCountyFolder } from "./county-folder.ts";
import { roundOf } from "./round.ts";

const STEP_MS = 240_000;
const at = "/console/c/140524";
const reason = "证明材料与填报数字不一致，请核实后补报。";
const summary = "经市级复核，材料齐全，同意上报省级核查。";

type Page = Opened["page"];
const dropped = (page: Page, folder: string) => dropFolder(page, folder);
const chosen = (page: Page, folder: string) =>
  typing.pickFiles(page.getByLabel("选择文件夹"), folder);

describe.runIf(chromiumPath !== undefined).each([
  { hands: "with a mouse", by: pointing, offer: dropped, documents: requiredDocuments },
  // The smallest item that has several documents: a tab stop for each field of each file
  {
    hands: "with the keyboard alone",
    by: typing,
    offer: chosen,
    documents: requiredDocuments.slice(0, 3),
  },
])("a county's year in the browser, $hands", ({ by, offer, documents }) => {
  let system: ConsoleInBrowser;
  let folder: string;
  beforeAll(async () => {
    system = await startConsole();
    folder = temporaryFolder("county");
    await writeCountyFolder(folder, documents);
  });
  afterAll(async () => {
    await system.stop();
    removeFolder(folder);
  });

  test("a folder is filed, mended, checked, signed, given back, mended, confirmed and sent on", {
    timeout: STEP_MS,
  }, async () => {
    const round = roundOf(system, by);
    const office = await system.api(people.office);
    const all = documents.length + 2;

    await round.as("office", `${at}/upload`, async (page) => {
      await offer(page, folder);
      await page.getByRole("status").getByText("已跳过 1 个").waitFor();
      await round.send(page, all);
      const [refused] = await page.getByRole("row").filter({ hasText: "有问题" }).allInnerTexts();
      expect(refused).toContain("指标填报表.xlsx");
      expect(refused).toContain("五百元");

      await by.press(page.getByRole("link", { name: /指标填报表/ }));
      await by.press(page.getByRole("link", { name: "替换" }));
      const mended = join(folder, "指标填报表.xlsx");
      writeFileSync(mended, await workbookWith({ value: "500" }));
      await by.pickFiles(page.getByLabel("选择文件", { exact: true }), mended);
      await round.send(page, 1, all + 1);
    });
    await office.statusWhen(
      "140524",
      ({ reported, narrative }) => reported.indicators === 27 && narrative !== undefined,
    );

    await round.checkAll();
    const signed = await round.sign();
    await round.giveBack("8.4", reason);
    expect(await round.todoOf("office")).toContain(reason);
    await round.as("office", `${at}/upload?kind=indicators`, async (page) => {
      const mended = join(folder, "指标填报表.xlsx");
      writeFileSync(mended, await workbookWith({ value: "550" }));
      await by.pickFiles(page.getByLabel("选择文件", { exact: true }), mended);
      await round.send(page, 1);
    });
    await round.checkAll();
    await round.sign();
    await round.confirmAll();
    await round.forward(summary);

    expect(signed).toMatch(/第 \d+ 号决定/);
    expect(await round.todoOf("city")).not.toContain("陵川县");
    const { signedOff, forwarded } = await office.statusWhen(
      "140524",
      ({ forwarded: sent }) => sent !== undefined,
    );
    expect(forwarded?.number).toBeGreaterThan(signedOff?.number ?? 0);
  });
});
