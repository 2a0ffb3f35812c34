import type { Locator, Page } from "playwright-core";

/** How somebody works on a page: by pointing at things, or with the keyboard alone. */
export interface Hands {
  readonly press: (what: Locator) => Promise<void>;
  readonly write: (field: Locator, text: string) => Promise<void>;
  readonly choose: (field: Locator, value: string) => Promise<void>;
  /** A day in a date field, as `2099-12-31`. */
  readonly date: (field: Locator, day: string) => Promise<void>;
  readonly pickFiles: (field: Locator, paths: string | readonly string[]) => Promise<void>;
}

export const pointing: Hands = {
  press: (what) => what.click(),
  write: (field, text) => field.fill(text),
  choose: async (field, value) => {
    await field.selectOption(value);
  },
  date: (field, day) => field.fill(day),
  pickFiles: (field, paths) => field.setInputFiles(typeof paths === "string" ? paths : [...paths]),
};

/** Nothing is touched but keys: what Tab does not come to, or Enter and Space do not press, cannot be done. */
export const typing: Hands = {
  press: async (what) => {
    await reach(what);
    await what.page().keyboard.press(await keyFor(what));
  },
  write: async (field, text) => {
    await reach(field);
    await field.page().keyboard.press("Control+A");
    await field.page().keyboard.insertText(text);
  },
  choose: async (field, value) => {
    await reach(field);
    await arrowTo(field, value);
  },
  date: async (field, day) => {
    await reach(field);
    const [year = "", month = "", date = ""] = day.split("-");
    await field.page().keyboard.type(`${month}${date}${year}`);
  },
  pickFiles: async (field, paths) => {
    await reach(field);
    const page = field.page();
    const opened = page.waitForEvent("filechooser");
    // A round trip: from then on the browser tells of its dialog instead of showing it
    await hasFocus(field);
    await page.keyboard.press("Enter");
    const chooser = await opened;
    await chooser.setFiles(typeof paths === "string" ? paths : [...paths]);
  },
};

/** More than any screen of ours holds. */
const MOST_STOPS = 400;

/** Tab until the focus is there, once around the page at most. */
const reach = async (what: Locator): Promise<void> => {
  await what.waitFor({ state: "attached" });
  const page = what.page();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await hasFocus(what)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${what}; it is at ${await focusOf(page)}`);
};

const hasFocus = (what: Locator): Promise<boolean> =>
  what.evaluate((element) => element === element.ownerDocument.activeElement);

const focusOf = (page: Page): Promise<string> =>
  page.evaluate("document.activeElement.outerHTML.slice(0, 200)");

/** Boxes are ticked by Space; links and buttons answer to Enter. */
const keyFor = async (what: Locator): Promise<"Space" | "Enter"> =>
  (await what.getAttribute("type")) === "checkbox" ? "Space" : "Enter";

const arrowTo = async (field: Locator, value: string): Promise<void> => {
  const values = await field.locator("option").evaluateAll((options) =>
    // A value that an option lacks is its text, as browsers have it
    options.map((option) => option.getAttribute("value") ?? option.textContent),
  );
  const steps = values.indexOf(value) - values.indexOf(await field.inputValue());
  const key = steps < 0 ? "ArrowUp" : "ArrowDown";
  for (let step = 0; step < Math.abs(steps); step += 1) await field.page().keyboard.press(key);
};
