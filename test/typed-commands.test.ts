import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as cloudformation from "@aws-sdk/client-cloudformation";
import * as dynamodb from "@aws-sdk/client-dynamodb";
import * as lambda from "@aws-sdk/client-lambda";
import * as sqs from "@aws-sdk/client-sqs";
import { expect, test } from "vitest";
import { commandFile, scripts } from "./support/commands.ts";
import { runToEnd } from "./support/host.ts";

/** Whatever the Markdown of this project tells somebody to type, held against what there is. */

const root = join(import.meta.dirname, "..");
const files = execFileSync("git", ["ls-files", "-z", "*.md"], { cwd: root, encoding: "utf8" })
  .split("\0")
  .filter((file) => file !== "" && !file.startsWith("test/report/golden/"));

interface Line {
  readonly file: string;
  readonly text: string;
}

/** Lines of code blocks and code within sentences, without their remarks. */
const lines: readonly Line[] = files.flatMap((file) => {
  const text = readFileSync(join(root, file), "utf8");
  const blocks = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([_, block = ""]) =>
    block.replaceAll("\\\n", " ").split("\n"),
  );
  const inline = [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/`([^`]+)`/g)].map(
    ([_, code = ""]) => code.replaceAll("\n", " "),
  );
  return [...blocks, ...inline].map((each) => ({ file, text: each.replace(/\s#.*$/, "") }));
});

interface Typed {
  readonly file: string;
  readonly script: string;
  readonly rest: string;
}
const typed: readonly Typed[] = lines.flatMap(({ file, text }) =>
  [
    ...text.matchAll(/npm (?:run (?:--silent )?([a-z][\w:-]*)|(start|test)\b)(?: -- ([^&|;)]*))?/g),
  ].map(([_, run, short, rest = ""]) => ({ file, script: run ?? short ?? "", rest })),
);

test("there is much to look at", () => {
  expect(files.length).toBeGreaterThan(20);
  expect(typed.length).toBeGreaterThan(60);
});

test("every npm script that a page names is one", () => {
  expect(typed.filter(({ script }) => !scripts.has(script))).toEqual([]);
});

const optionsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option);

const withOptions = Map.groupBy(
  typed.filter(({ script, rest }) => commandFile(script) && optionsIn(rest).length > 0),
  ({ script }) => script,
);

test.each([...withOptions])(
  "what is typed after npm run %s is told by its --help",
  async (script, uses) => {
    const { out } = await runToEnd(`../../${commandFile(script)}`, ["--help"]);

    const known = new Set(optionsIn(out));
    expect(
      uses.flatMap(({ file, rest }) =>
        optionsIn(rest).flatMap((option) => (known.has(option) ? [] : [`${file}: ${option}`])),
      ),
    ).toEqual([]);
  },
);

test("every script that an operator or a user has is told of on a page", () => {
  const told = new Set(typed.map(({ script }) => script));
  const own = [...scripts.keys()].filter((script) => !/^(pre|post)/.test(script));

  expect(own.filter((script) => !told.has(script))).toEqual([]);
});

test("every file that a test command names is there", () => {
  const paths = lines.flatMap(({ file, text }) =>
    [
      ...text.matchAll(/npx vitest run ((?:test\/\S+ ?)+)|npm run test:one -- (test\/\S+)/g),
    ].flatMap(([_, many = "", one = ""]) =>
      `${many} ${one}`
        .split(" ")
        .filter((path) => path.startsWith("test/") && !path.includes("…"))
        .map((path) => ({ file, path })),
    ),
  );

  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
});

test("of cdk the commands are used that it has, and contexts that the deployment's own page explains", () => {
  const page = readFileSync(join(root, "infra/aws/README.md"), "utf8");
  const uses = lines.flatMap(({ file, text }) =>
    [...text.matchAll(/(?:npx cdk ([\w-]+)|npm run (deploy))((?: [^&|;)]*)?)/g)].map(
      ([_, cdk, script, rest = ""]) => ({ file, verb: cdk ?? script, rest }),
    ),
  );
  const contexts = uses.flatMap(({ file, rest }) =>
    [...rest.matchAll(/-c (\w+)=/g)].map(([_, name = ""]) => ({ file, name })),
  );

  expect(new Set(uses.map(({ verb }) => verb)).difference(cdkVerbs)).toEqual(new Set());
  expect(
    contexts.filter(({ name }) => !new RegExp(`^\\|[^|]*\`${name}\``, "m").test(page)),
  ).toEqual([]);
});
const cdkVerbs = new Set(["bootstrap", "deploy", "destroy", "diff", "synth", "import"]);

const clients = new Map<string, object>(Object.entries({ cloudformation, dynamodb, lambda, sqs }));
/** Read in the reference of the AWS command line, where no client of this project has them. */
const readElsewhere = new Set([
  "logs filter-log-events",
  "service-quotas get-service-quota",
  "sts get-caller-identity",
  "sts assume-role",
  "backup delete-backup-vault-lock-configuration",
  "backup describe-restore-job",
  "backup list-recovery-points-by-backup-vault",
  "backup start-restore-job",
  "backup update-region-settings",
  "kms cancel-key-deletion",
  "kms enable-key",
  "s3 cp",
  "s3 ls",
  "s3api head-object",
]);

test("every operation of the AWS command line that a page names is one of the service", () => {
  const uses = lines.flatMap(({ file, text }) =>
    [...text.matchAll(/(?:^|[\s(])aws ([a-z][\w-]+) ([a-z]+(?:-[a-z]+)*)/g)].map(
      ([_, service = "", operation = ""]) => ({ file, service, operation }),
    ),
  );
  const isKnown = (service: string, operation: string): boolean => {
    const name = operation.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
    return (
      readElsewhere.has(`${service} ${operation}`) ||
      Object.hasOwn(clients.get(service) ?? {}, `${name}Command`)
    );
  };

  expect(uses.length).toBeGreaterThan(2);
  expect(uses.filter(({ service, operation }) => !isKnown(service, operation))).toEqual([]);
});
