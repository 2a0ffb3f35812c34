import type { Page } from "playwright-core";
import type { DecidingCounty } from "./deciding-county.ts";

/** Being filled in, all checked, handed in, and without anything. */
export const [filling, ready, signed, empty] = ["140524", "140521", "140522", "140525"] as const;

export interface Shown {
  readonly name: string;
  readonly who: keyof DecidingCounty["who"];
  readonly path: string;
  /** What brings the screen into the state that is looked at, in either language. */
  readonly until: (page: Page) => Promise<unknown>;
}

const save = async (page: Page) => {
  await page.locator("[id$=-points]").first().fill("x");
  await page.locator(".bar .main").click();
  await page.getByRole("alert").waitFor();
};
const tickTwo = async (page: Page) => {
  await page.locator("tbody, article").first().waitFor();
  for (const at of [1, 2]) await page.locator("tbody input, article header input").nth(at).check();
};
const sendNothing = async (page: Page) => {
  await page.getByRole("dialog").locator("[type=submit]").click();
  await page.getByRole("alert").waitFor();
};
const rows = (page: Page) => page.locator("tbody, article, .self-row").first().waitFor();

/** The screens of the county's own review, each in the states that it has. */
export const screensOfReview: readonly Shown[] = [
  { name: "own points to be typed", who: "finance", path: `${filling}/self`, until: rows },
  { name: "own points refused", who: "finance", path: `${filling}/self`, until: save },
  { name: "own points locked", who: "office", path: `${signed}/self`, until: rows },
  { name: "nothing filed to assess", who: "office", path: `${empty}/self`, until: rows },
  { name: "items to assign", who: "office", path: `${filling}/assign`, until: rows },
  {
    name: "an assignment refused",
    who: "office",
    path: `${filling}/assign`,
    until: async (page) => {
      await tickTwo(page);
      await page.locator(".bar .main").click();
      await sendNothing(page);
    },
  },
  { name: "an assignment to look at", who: "leader", path: `${signed}/assign`, until: rows },
  {
    name: "an item checked beside its file",
    who: "office",
    path: `${filling}/check`,
    until: async (page) => {
      await page.locator(".filters select").selectOption("all");
      await page.locator("summary").first().click();
      await page.locator(".check-files button").first().click();
      await page.locator("article img").waitFor();
    },
  },
  {
    name: "sending back without a reason",
    who: "office",
    path: `${filling}/check`,
    until: async (page) => {
      await tickTwo(page);
      await page.locator(".bar button").nth(1).click();
      await sendNothing(page);
    },
  },
  {
    name: "nothing left to check",
    who: "office",
    path: `${ready}/check`,
    until: (page) => page.locator(".empty").waitFor(),
  },
  {
    name: "unchecked items to be known",
    who: "leader",
    path: `${filling}/sign-off`,
    until: (page) => page.locator("summary").click(),
  },
  {
    name: "signing without the statement",
    who: "leader",
    path: `${ready}/sign-off`,
    until: async (page) => {
      await page.locator(".statement .main").click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "a recall in question",
    who: "leader",
    path: `${signed}/sign-off`,
    until: async (page) => {
      await page.locator(".notice-good button").first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "where it was shown, to be recorded",
    who: "office",
    path: `${filling}/sign-off`,
    until: async (page) => {
      await page.locator("form [type=submit]").click();
      await page.getByRole("alert").waitFor();
    },
  },
];
