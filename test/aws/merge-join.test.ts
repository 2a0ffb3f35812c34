import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeJoin } from "../../shared/aws/merge-join.ts";

const keys = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 2, unit: fc.constantFrom("0", "A", "Z") }))
  .map((some) => some.toSorted());

async function* streamOf(values: readonly string[]) {
  yield* values;
}

const keyOf = (value: string) => value;

test("every key of either stream comes once, in order, with what each has of it", async () => {
  await fc.assert(
    fc.asyncProperty(keys, keys, async (left, right) => {
      const joined = await Array.fromAsync(
        mergeJoin({ values: streamOf(left), keyOf }, { values: streamOf(right), keyOf }),
      );

      const of = (some: readonly string[], key: string) => some.find((each) => each === key);
      expect(joined).toEqual(
        [...new Set([...left, ...right])]
          .toSorted()
          .map((key) => ({ key, left: of(left, key), right: of(right, key) })),
      );
    }),
  );
});

test("a stream is read one value ahead, and no further", async () => {
  const read: string[] = [];
  async function* counted(side: string) {
    for (const key of ["1", "2", "3"]) {
      read.push(side + key);
      yield key;
    }
  }

  const joined = mergeJoin({ values: counted("l"), keyOf }, { values: counted("r"), keyOf });
  await joined.next();

  expect(read).toEqual(["l1", "r1"]);
});
