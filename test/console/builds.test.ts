import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { buildConsole } from "../../infra/console/build-console.ts";
import { folderOfFile } from "../support/temporary-folder.ts";

const folder = folderOfFile("builds");
const cloud = join(folder, "cloud");
const local = join(folder, "local");
beforeAll(async () => {
  await buildConsole({ folder: cloud, isDevelopment: false });
  await buildConsole({ folder: local, isDevelopment: true });
});

/** Names of standards, the host of a rehearsal, and a sentence of the router to whoever builds with it. */
const expected = /^http:\/\/(www\.w3\.org\/|127\.0\.0\.1$)|^https:\/\/github\.com\/preactjs\//;

const filesOf = (build: string) =>
  readdirSync(build, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(js|css|html|svg)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(build, name), "utf8") }));
const saying = (build: string, text: string) =>
  filesOf(build).flatMap((file) => (file.text.includes(text) ? file.name : []));

test("the sign-in that believes whoever asks is in the build of this machine alone", () => {
  expect(saying(local, "dev/sign-in")).toHaveLength(1);
  expect(saying(cloud, "dev/sign-in")).toStrictEqual([]);
});

test("the page names nobody else's address to be asked", () => {
  const named = filesOf(cloud).flatMap(({ text }) => text.match(/https?:\/\/[^\s"'`)]+/g) ?? []);

  expect([...new Set(named)].filter((address) => !expected.test(address))).toStrictEqual([]);
});

test("there is no style of an element and no script in the start page, which the policy would keep out", () => {
  const [page] = filesOf(cloud).filter(({ name }) => name === "index.html");

  expect(page?.text).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
});

test("of the same sources the same files come", async () => {
  const again = join(folder, "again");
  await buildConsole({ folder: again, isDevelopment: false });

  expect(filesOf(again)).toStrictEqual(filesOf(cloud));
});

test("a browser without scripts, or without modules, is told what to do in both languages", () => {
  const page = readFileSync(join(cloud, "index.html"), "utf8");
  const noScript = /<noscript>(.*?)<\/noscript>/s.exec(page)?.[1] ?? "";
  const [, old = ""] = /class="bare old-browser"(.*?)<\/div>\s*<\/div>/s.exec(page) ?? [];

  expect(noScript).toMatch(/JavaScript.*lang="en".*JavaScript/s);
  expect(old).toMatch(/浏览器版本过旧.*奇安信.*lang="en".*too old.*Chrome/s);
});
