import { expect, test, vi } from "vitest";
import { emptyStatus } from "../../shared/domain/status/make-status.ts";
import { keptViews } from "../../shared/http/kept-views.ts";
import { statusView } from "../../shared/http/status-view.ts";
import { framework2021 } from "../support/builders.ts";
import { lingchuan } from "../support/evidence-builders.ts";

const framework = framework2021();
const status = emptyStatus(framework, lingchuan);
const made = (version: number) =>
  vi.fn(async () => statusView({ ...status, version }, framework, "zh"));

test("a status that was shown is shown again without being made anew", async () => {
  const views = keptViews();
  const [first, again] = [made(1), made(2)];

  await views(status, "zh", first);
  const shown = await views(status, "zh", again);

  expect([first.mock.calls.length, again.mock.calls.length]).toEqual([1, 0]);
  expect(shown.version).toBe(1);
});

test.each([
  ["another language", status, "en"],
  ["another version", { ...status, version: 9 }, "zh"],
  [
    "the same version with another score, as after a table was rebuilt",
    { ...status, score: "1.00" },
    "zh",
  ],
] as const)("%s is a view of its own", async (_, other, locale) => {
  const views = keptViews();
  await views(status, "zh", made(1));
  const another = made(9);

  expect((await views(other, locale, another)).version).toBe(9);
  expect(another).toHaveBeenCalledOnce();
});

test("what could not be made is tried again", async () => {
  const views = keptViews();
  await expect(views(status, "zh", () => Promise.reject(new Error("no table")))).rejects.toThrow();
  expect((await views(status, "zh", made(3))).version).toBe(3);
});
