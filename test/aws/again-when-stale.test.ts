import { expect, test } from "vitest";
import { againWhenStale } from "../../shared/aws/again-when-stale.ts";
import { StaleRow } from "../../shared/aws/errors.ts";

const failing = (times: number, error: () => Error) => {
  let made = 0;
  return {
    made: () => made,
    work: async () => {
      made += 1;
      if (made <= times) throw error();
      return "done";
    },
  };
};
const stale = () => new StaleRow("the row changed since it was read", {});

test("whoever came too late tries again, nine times", async () => {
  const { work, made } = failing(9, stale);

  expect([await againWhenStale({}, work), made()]).toEqual(["done", 10]);
});

test("after ten lost races somebody else has to, and is told what it is about", async () => {
  const { work, made } = failing(10, stale);

  const error = await againWhenStale({ county: "140524" }, work).catch((thrown) => thrown);

  expect(error).toBeInstanceOf(StaleRow);
  expect([error.facts, made()]).toEqual([{ county: "140524" }, 10]);
});

test("what is no lost race is not tried again", async () => {
  const { work, made } = failing(1, () => new Error("throttled"));

  await expect(againWhenStale({}, work)).rejects.toThrow("throttled");
  expect(made()).toBe(1);
});
