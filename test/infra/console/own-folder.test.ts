import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ConsoleSettings } from "../../../events/console-settings.ts";
import { pageHeaders } from "../../../shared/http/pages/page-headers.ts";
import { runToEnd } from "../../support/host.ts";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder.ts";

const folder = temporaryFolder("own-console");
afterAll(() => removeFolder(folder));

const asked = {
  api: "https://api.example/",
  evidence: "https://evidence.example",
  reports: "https://reports.example",
  issuer: "https://id.example/realms/edu",
  client: "duxue-page",
  "authorization-endpoint": "https://id.example/authorize",
  "token-endpoint": "https://token.example/token",
};

const run = (out: string, options: Readonly<Record<string, string>>) =>
  runToEnd("../console/main.ts", [
    ...["--out", out],
    ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
  ]);

test("a folder for a web server of one's own has the page, what it must know, and how it is served", async () => {
  const out = join(folder, "site");
  const more = { "end-session-endpoint": "https://id.example/out", "help-text": "0351-1234567" };

  const { code, error } = await run(out, { ...asked, ...more });

  expect([code, error]).toEqual([0, ""]);
  expect(readdirSync(out).toSorted()).toEqual(["README.md", "console", "nginx.conf"]);
  const settings = ConsoleSettings.parse(
    JSON.parse(readFileSync(join(out, "console", "config.json"), "utf8")),
  );
  expect(settings).toEqual({
    api: "https://api.example",
    evidence: asked.evidence,
    reports: asked.reports,
    cycles: [{ cycle: "2021", province: "14" }],
    signIn: {
      kind: "oidc",
      issuer: asked.issuer,
      clientId: asked.client,
      authorizationEndpoint: asked["authorization-endpoint"],
      tokenEndpoint: asked["token-endpoint"],
      endSessionEndpoint: "https://id.example/out",
    },
    help: "0351-1234567",
  });
  const nginx = readFileSync(join(out, "nginx.conf"), "utf8");
  expect(headersIn(nginx)).toEqual(pageHeaders(settings));
  const scripts = readdirSync(join(out, "console", "assets")).filter((name) =>
    name.endsWith(".js"),
  );
  const built = scripts.map((name) => readFileSync(join(out, "console", "assets", name), "utf8"));
  expect(built.join("")).not.toContain("/dev/sign-in");
});

/** What the configuration adds to every answer, whatever its status. */
const headersIn = (nginx: string) =>
  Object.fromEntries(
    [...nginx.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );

test("a console that a deployment serves is the files alone: their settings are its own to tell", async () => {
  const out = join(folder, "served");

  expect((await run(out, {})).code).toBe(0);

  const names = readdirSync(out);
  expect(names).toEqual(expect.arrayContaining(["assets", "index.html", "icon.svg"]));
  expect(names).not.toContain("config.json");
});

test.each([
  [{ api: "https://api.example" }, ["--evidence", "--client", "--token-endpoint"]],
  [{ ...asked, client: "" }, ["--client"]],
  [{ ...asked, api: "https://api.example/v1" }, ["--api"]],
  [{ ...asked, evidence: "evidence" }, ["--evidence"]],
  [{ ...asked, "token-endpoint": "token" }, ["--token-endpoint"]],
  [{ "help-text": "0351" }, ["--api"]],
])("%o is refused with what is missing or wrong, and nothing is written", async (options, told) => {
  const out = join(folder, "refused");

  const { code, error } = await run(out, options);

  expect(code).toBe(1);
  const [chinese = "", english = ""] = error.split("\n");
  for (const name of told)
    expect([chinese, english].every((line) => line.includes(name))).toBe(true);
  expect(readdirSync(folder)).not.toContain("refused");
});

test("a folder that holds anything else is left as it is", async () => {
  const out = join(folder, "letters");
  mkdirSync(out);
  writeFileSync(join(out, "letter.txt"), "dear");

  const { code, error } = await run(out, {});

  expect([code, error]).toEqual([1, expect.stringContaining("letter.txt")]);
  expect(readFileSync(join(out, "letter.txt"), "utf8")).toBe("dear");
});

test("a folder that holds a console is filled anew", async () => {
  const out = join(folder, "again");
  await run(out, asked);
  writeFileSync(join(out, "console", "assets", "main-OLD.js"), "");

  expect((await run(out, asked)).code).toBe(0);

  expect(readdirSync(join(out, "console", "assets"))).not.toContain("main-OLD.js");
});
