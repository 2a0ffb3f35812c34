import type { Page } from "playwright-core";

/**
 * Drops files and folders of this machine's disk (absolute paths) onto what a selector finds, as a hand with a mouse would: the
 * page gets them from the browser, each file of a folder with its way within it. Playwright itself only knows file fields.
 */
export const dropOn = async (
  page: Page,
  selector: string,
  paths: readonly string[],
): Promise<void> => {
  const target = page.locator(selector);
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`nothing to drop on: ${selector}`);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const session = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, ...at, data });
  await session.detach();
};

/** Drops folders where the upload screen says that they may be dropped. */
export const dropFolder = (page: Page, ...paths: readonly string[]): Promise<void> =>
  dropOn(page, ".drop", paths);
