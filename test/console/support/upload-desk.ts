import type { CDPSession, Locator, Page } from "playwright-core";
import { type ReceiptAnswer, ReceiptPage } from "../../../events/api/receipt.ts";
import { EvidenceFile } from "../../../events/api/receipt-acts.ts";
import type { Who } from "../../support/people.ts";
import type { ConsoleInBrowser } from "./console-in-browser.ts";
import { sha256OfBytes } from "./scans.ts";

/** The office of some county: each test fills in for one of its own. */
export const officeOf = (county: string): Who => ({
  role: "clerk",
  division: county,
  subject: `office-of-${county}`,
});

/** The upload screen as its clerk has it before him. */
export const uploadDesk = async (
  system: ConsoleInBrowser,
  county: string,
  who: Who = officeOf(county),
) => {
  const opened = await system.open(who, `/console/c/${county}/upload`);
  const { page } = opened;
  await page.locator(".drop").waitFor();
  return {
    ...opened,
    files: page.getByLabel("选择文件", { exact: true }),
    start: page.getByRole("button", { name: /^开始上传/ }),
    /** What is shown of how it stands; the same is spoken (`role=status`). */
    standing: page.locator(".status-line > [aria-hidden]"),
    done: page.getByText(/^(已全部处理完|全部办完)/),
    row: (name: string): Locator => page.getByRole("row").filter({ hasText: name }),
  };
};

/** Each receipt of a county, and the hash of what lies in the store for it. */
export const filedIn = async (system: ConsoleInBrowser, county: string) => {
  const office = await system.api(officeOf(county));
  const at = `/counties/${county}/cycles/2021/evidence`;
  const receipts: ReceiptAnswer[] = [];
  for (let next: string | undefined = ""; next !== undefined; ) {
    const { json } = await office.call("GET", next === "" ? at : `${at}?next=${next}`);
    const read: ReceiptPage = ReceiptPage.parse(json);
    receipts.push(...read.receipts);
    next = read.next;
  }
  const hashInStore = async ({ evidenceId }: ReceiptAnswer): Promise<string> => {
    const { json } = await office.call("GET", `${at}/${evidenceId}/file`);
    const file = await fetch(EvidenceFile.parse(json).url);
    return sha256OfBytes(new Uint8Array(await file.arrayBuffer()));
  };
  return { receipts, hashInStore };
};

/** The line between a page and everything else, which breaks and is slow as one likes. */
export const lineOf = async (page: Page) => {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const be = (offline: boolean, kilobytesUp: number) =>
    session.send("Network.emulateNetworkConditions", {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: kilobytesUp * 1000,
    });
  return {
    slow: (kilobytesUp: number) => be(false, kilobytesUp),
    cut: () => be(true, -1),
    mend: () => be(false, -1),
  };
};

/** What a page asks of the API and of the store: method and kind of address, in their order. */
export const asksOf = (page: Page): readonly string[] => {
  const asks: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/console")) return;
    const kind = pathname
      .replace(/[0-9A-HJKMNP-TV-Z]{26}/, "ID")
      .split("/")
      .slice(-2);
    asks.push(`${request.method()} ${request.method() === "PUT" ? "file" : kind.join("/")}`);
  });
  return asks;
};

/** What is spoken to somebody who cannot see: each sentence of `role=status` with when it was said, in milliseconds. */
export const listenTo = async (page: Page) => {
  await page.evaluate(
    `window.spoken = [];
     new MutationObserver(() => {
       const text = document.querySelector(".status-line [role=status]")?.textContent ?? "";
       if (text !== (window.spoken[window.spoken.length - 1] ?? {}).text)
         window.spoken.push({ text, at: performance.now() });
     }).observe(document.body, { subtree: true, childList: true, characterData: true });`,
  );
  return (): Promise<readonly { readonly text: string; readonly at: number }[]> =>
    page.evaluate("window.spoken");
};
