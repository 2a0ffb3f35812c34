import { expect, test } from "vitest";
import { commandFile, scripts } from "../../support/commands.ts";
import { runToEnd } from "../../support/host.ts";

/** Every command of the project that a person types, by its file. */
const commands = [...scripts.keys()].flatMap((name) => {
  const file = commandFile(name);
  return file === undefined ? [] : [{ name, file: `../../${file}` }];
});

test("there are commands to look at", () => {
  expect(commands.map(({ name }) => name)).toEqual(expect.arrayContaining(["start", "redrive"]));
});

test.each(commands)(
  "npm run $name -- --help tells the usage and does nothing; what it does not know it refuses with the same usage",
  async ({ name, file }) => {
    const [asked, wrong] = await Promise.all([
      runToEnd(file, ["--help"]),
      runToEnd(file, ["--nonsense"]),
    ]);

    expect([asked.code, asked.error]).toEqual([0, ""]);
    expect(asked.out).toMatch(new RegExp(`^用法 usage: npm (run )?(--silent )?${name}\\b`));
    expect([wrong.code, wrong.out]).toEqual([1, ""]);
    expect(wrong.error).toMatch(/^参数写法不对。\nWrong parameters: .*--nonsense.*\n/);
    expect(wrong.error.endsWith(asked.out)).toBe(true);
  },
);
