import { expect, test } from "vitest";
import { LockFile, lockedPackages } from "../../../infra/commands/locked-packages.ts";

const hash = (letter: string): string => `sha512-${letter.repeat(86)}==`;
const platform = (cpu: string, libc: string, integrity?: string) => ({
  version: "2.0.0",
  os: ["linux"],
  cpu: [cpu],
  libc: [libc],
  optional: true,
  ...(integrity && { integrity }),
});
const lockOf = (arm: string | undefined) =>
  LockFile.parse({
    name: "duxue",
    lockfileVersion: 3,
    packages: {
      "": { dependencies: { painter: "2.0.0", unrelated: "1.0.0" } },
      "node_modules/painter": {
        version: "2.0.0",
        integrity: hash("p"),
        dependencies: { brush: "^1.0.0" },
        optionalDependencies: { "painter-arm64": "2.0.0", "painter-x64": "2.0.0" },
      },
      "node_modules/brush": { version: "1.4.0", integrity: hash("b") },
      "node_modules/painter-arm64": platform("arm64", "glibc", arm),
      "node_modules/painter-x64": platform("x64", "glibc", hash("x")),
      "node_modules/unrelated": { version: "1.0.0", integrity: hash("u") },
    },
  });
const lock = lockOf(hash("a"));
const on = (cpu: string) => ({ os: "linux", cpu, libc: "glibc" });

test("what a machine gets is the package, what it needs, and the code for that machine", () => {
  expect(lockedPackages(lock, ["painter"], on("arm64")).expected).toEqual([
    { name: "painter", version: "2.0.0", integrity: hash("p") },
    { name: "brush", version: "1.4.0", integrity: hash("b") },
    { name: "painter-arm64", version: "2.0.0", integrity: hash("a") },
  ]);
  expect(lockedPackages(lock, ["painter"], on("x64")).expected.map(({ name }) => name)).toEqual([
    "painter",
    "brush",
    "painter-x64",
  ]);
});

test("npm is given the exact version and the entries of the lock file, and nothing of the rest", () => {
  const { manifest, lock: part } = lockedPackages(lock, ["painter"], on("x64"));

  expect(manifest).toEqual({ dependencies: { painter: "2.0.0" } });
  expect(part.packages[""]).toEqual({ dependencies: { painter: "2.0.0" } });
  expect(part.packages["node_modules/painter-x64"]?.integrity).toBe(hash("x"));
  expect(Object.keys(part.packages)).not.toContain("node_modules/unrelated");
});

test("code of another C library is not expected", () => {
  const musl = lockedPackages(lock, ["painter"], { os: "linux", cpu: "x64", libc: "musl" });
  expect(musl.expected.map(({ name }) => name)).toEqual(["painter", "brush"]);
});

test("a package whose hash the lock file does not name is refused for the machine that would run it", () => {
  const without = lockOf(undefined);
  expect(() => lockedPackages(without, ["painter"], on("arm64"))).toThrow(
    /sha512 of painter-arm64/,
  );
  expect(() => lockedPackages(without, ["painter"], on("x64"))).not.toThrow();
});

test("a package that the lock file does not have is refused", () => {
  expect(() => lockedPackages(lock, ["pencil"], on("x64"))).toThrow(/no pencil/);
});
