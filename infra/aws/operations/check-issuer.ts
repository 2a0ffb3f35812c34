import { readFileSync } from "node:fs";
import { command } from "../../command-line/command.ts";
import { Sentences, WrongUsage } from "../../command-line/sentences.ts";
import { colours, say } from "../../command-line/terminal.ts";
import {
  bad,
  type Got,
  good,
  issuerDocuments,
  type Looked,
  WAIT_MILLISECONDS,
} from "./issuer-documents.ts";
import { tokenLooks } from "./token-looks.ts";

interface Asked {
  readonly issuer?: string | undefined;
  readonly audience?: string | undefined;
  readonly token?: string | undefined;
}

/** Before a deployment: says of an OIDC provider what API Gateway and this system would refuse. */
const checkIssuer = async ({ issuer, audience, token }: Asked): Promise<void> => {
  if (!issuer || !audience)
    throw new WrongUsage("缺少签发者或受众。", "The issuer or its audience is missing.");
  const now = new Date();
  const { looked, keys, date, endpoints } = await issuerDocuments(issuer, get);
  const wanted = audience.split(",").map((each) => each.trim());
  const told = token === undefined || keys.length === 0 ? undefined : tokenIn(token);
  const all = [
    ...looked,
    ...clockLooks(date, now),
    ...(told === undefined ? [] : await tokenLooks(told, { issuer, audience: wanted, keys, now })),
  ];
  for (const each of all) say(lineOf(each));
  if (all.some(({ isGood }) => !isGood)) process.exitCode = 1;
  else say(readyWith({ issuer, audience, ...endpoints }));
};

/** Contexts as they are given; the page's client is registered with the provider by hand. */
const readyWith = (contexts: Readonly<Record<string, string>>): string =>
  [
    "\n可以部署 ready:",
    ...Object.entries(contexts).map(([name, value]) => `  -c ${name}=${value}`),
    "  -c consoleClient=…  网页的客户端，没有就不提供网页 the page's client, without which there is no page",
  ].join("\n");

const lineOf = ({ isGood, zh, en }: Looked): string =>
  `${isGood ? colours.green("✔") : colours.red("✘")} ${zh}\n  ${en}`;

/** Within this, tokens are neither from the future nor gone too early. */
const MOST_SECONDS_APART = 60;

const clockLooks = (date: string, now: Date): readonly Looked[] => {
  const told = Date.parse(date);
  if (Number.isNaN(told)) return [];
  const apart = Math.round(Math.abs(told - now.getTime()) / 1000);
  return [
    apart <= MOST_SECONDS_APART
      ? good("身份提供方的时钟与本机一致", "its clock agrees with this machine's")
      : bad(
          `身份提供方的时钟与本机相差 ${apart} 秒，令牌可能被拒`,
          `its clock and this machine's are ${apart} seconds apart: tokens may be refused`,
        ),
  ];
};

/** A file, or `-` for what is typed or piped in: a token on the command line would stay in the shell's history. */
const tokenIn = (file: string): string => {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (cause) {
    throw new Sentences(`读不了令牌文件 ${file}。`, `The token cannot be read from ${file}.`, {
      cause,
    });
  }
};

const get = async (address: string): Promise<Got> => {
  try {
    const signal = AbortSignal.timeout(WAIT_MILLISECONDS);
    const answer = await fetch(address, { signal, redirect: "error" });
    const date = answer.headers.get("date") ?? "";
    return { kind: "answer", status: answer.status, text: await answer.text(), date };
  } catch (error) {
    return { kind: "none", why: whyOf(error) };
  }
};

const whyOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `> ${WAIT_MILLISECONDS} ms`;
  return error.cause instanceof Error ? error.cause.message : error.message;
};

await command({
  usage: "npm run check-issuer -- --issuer https://… --audience ID[,ID…] [--token FILE|-]",
  options: {
    issuer: { type: "string" },
    audience: { type: "string" },
    token: { type: "string" },
  },
  run: checkIssuer,
});
