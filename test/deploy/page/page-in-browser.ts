import { createHash } from "node:crypto";
import { type Browser, chromium, type Page } from "playwright-core";
import { enterUser, madePassword } from "../../../infra/aws/operations/users.ts";
import { frameWords } from "../../../shared/console/words/frame.ts";
import { signInWords } from "../../../shared/console/words/sign-in.ts";
import { uploadWords } from "../../../shared/console/words/upload.ts";
import { pngOf } from "../../support/png.ts";
import { holds } from "../runbooks/runbook.ts";
import { CLOUD_NAMES } from "./cloud-by-name.ts";

export interface PageInBrowser {
  readonly executablePath: string;
  /** Where the names of the cloud are served. */
  readonly port: number;
  /** `https://{id}.execute-api.{region}.amazonaws.com`: where the page is at home. */
  readonly origin: string;
  readonly poolId: string;
  readonly clientId: string;
  readonly county: string;
}

/**
 * Somebody new signs in on the deployed page with the first password, chooses another, uploads a document and signs out.
 * Returns the hash of the document.
 */
export const uploadInBrowser = async (asked: PageInBrowser): Promise<string> => {
  const rules = CLOUD_NAMES.map((name) => `MAP ${name} 127.0.0.1:${asked.port}`).join(", ");
  const browser = await chromium.launch({
    executablePath: asked.executablePath,
    args: [`--host-resolver-rules=${rules}`, "--ignore-certificate-errors"],
  });
  try {
    return await worked(browser, asked);
  } finally {
    await browser.close();
  }
};

const worked = async (browser: Browser, asked: PageInBrowser): Promise<string> => {
  const { origin, county } = asked;
  const page = await browser.newPage();
  const trouble: string[] = [];
  page.on("pageerror", ({ message }) => trouble.push(message));
  page.on("console", (line) => {
    if (line.type() === "error" && page.url().startsWith(origin)) trouble.push(line.text());
  });
  const place = `/console/c/${county}/upload`;
  await page.goto(origin + place);
  await signIn(page, asked);
  // Back from the pool one is where one wanted to be
  await page.waitForURL(origin + place);
  const bytes = Buffer.from(pngOf(77));
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: DOCUMENT, mimeType: "image/png", buffer: bytes });
  await page.getByRole("button", { name: named(uploadWords.start.zh) }).click();
  await page.getByText(uploadWords.allDone.zh).waitFor({ timeout: PATIENCE });
  await page.getByRole("button", { name: frameWords.signOut.zh }).click();
  await page.getByRole("button", { name: signInWords.withAccount.zh }).waitFor();
  holds("the browser has nothing to complain of", trouble.length === 0, trouble);
  return createHash("sha256").update(bytes).digest("hex");
};

/** What a button says, whatever number it says. */
const named = (words: string): RegExp => new RegExp(words.split("{")[0] ?? words);

/** A required document by its whole name, so that nothing has to be chosen by hand. */
const DOCUMENT = "1.1-1 领导小组成立文件.png";
/** Queues and streams of the emulator are slow. */
const PATIENCE = 150_000;

/** On the pool's own pages: the page never sees a password. */
const signIn = async (page: Page, { poolId, clientId, county, origin }: PageInBrowser) => {
  const name = `page-${crypto.randomUUID()}`;
  const first = await enterUser({ poolId, clientId }, { name, role: "clerk", division: county });
  await page.getByRole("button", { name: signInWords.withAccount.zh }).click();
  await page.locator('input[name="username"]').fill(name);
  await page.locator('input[name="password"]').fill(first);
  await page.locator('button[type="submit"]').click();
  const another = madePassword();
  for (const field of ["new_password", "confirm_password"])
    await page.locator(`input[name="${field}"]`).fill(another);
  holds("a password is typed at the pool's address", !page.url().startsWith(origin), page.url());
  await page.locator('button[type="submit"]').click();
};
