import type * as z from "zod";
import { ConsoleSettings } from "../../events/console-settings.ts";
import { WrongUsage } from "../command-line/sentences.ts";
import { evaluatedCycles } from "./evaluated-cycles.ts";

/** What a console of one's own web server has to be told: each option, and what it is in both languages. */
const wanted = {
  api: { zh: "接口地址（输出 ApiUrl）", en: "address of the API (output ApiUrl)" },
  evidence: {
    zh: "材料存储地址（输出 EvidenceOrigin）",
    en: "where evidence goes (output EvidenceOrigin)",
  },
  reports: {
    zh: "报告存储地址（输出 ReportsOrigin）",
    en: "where reports are (output ReportsOrigin)",
  },
  issuer: { zh: "令牌签发者（输出 TokenIssuer）", en: "who issues tokens (output TokenIssuer)" },
  client: {
    zh: "网页的客户端编号（输出 ConsoleClientId）",
    en: "the page's client (output ConsoleClientId)",
  },
  "authorization-endpoint": {
    zh: "登录地址（发现文档的 authorization_endpoint）",
    en: "where one signs in (authorization_endpoint of the discovery document)",
  },
  "token-endpoint": {
    zh: "换取令牌的地址（token_endpoint）",
    en: "where a token is fetched (token_endpoint)",
  },
} as const;
type Wanted = keyof typeof wanted;

export type AskedConsole = { readonly [Name in Wanted]?: string | undefined } & {
  readonly "end-session-endpoint"?: string | undefined;
  readonly "help-text"?: string | undefined;
};

/**
 * The settings of a console for another web server; nothing where none is asked for, as for the console that a deployment
 * serves itself. Throws WrongUsage, which names all that is missing and whatever cannot be meant.
 */
export const askedSettings = (asked: AskedConsole): ConsoleSettings | undefined => {
  if (Object.values(asked).every((value) => value === undefined)) return undefined;
  const missing = Object.entries(wanted).filter(([name]) => !given(asked, name));
  if (missing.length > 0)
    throw new WrongUsage(
      `还缺：${missing.map(([name, { zh }]) => `--${name} ${zh}`).join("；")}。`,
      `Missing: ${missing.map(([name, { en }]) => `--${name}, ${en}`).join("; ")}.`,
    );
  const settings = ConsoleSettings.safeParse(settingsOf(asked));
  if (settings.success) return settings.data;
  const wrong = settings.error.issues.map(({ path }) => `--${optionOf(path.map(String))}`);
  throw new WrongUsage(
    `这些地址写法不对（存储、接口只写到主机，例如 https://duxue.example）：${wrong.join("，")}。`,
    `These are no addresses as they are wanted (stores and API as origins, https://duxue.example): ${wrong.join(", ")}.`,
  );
};

const given = (asked: AskedConsole, name: string): boolean =>
  Object.entries(asked).some(
    ([each, value]) => each === name && value !== undefined && value !== "",
  );

const settingsOf = (asked: AskedConsole): Partial<z.input<typeof ConsoleSettings>> => ({
  api: bare(asked.api),
  evidence: bare(asked.evidence),
  reports: bare(asked.reports),
  cycles: evaluatedCycles(),
  signIn: {
    kind: "oidc",
    issuer: asked.issuer ?? "",
    clientId: asked.client ?? "",
    authorizationEndpoint: asked["authorization-endpoint"] ?? "",
    tokenEndpoint: asked["token-endpoint"] ?? "",
    ...(asked["end-session-endpoint"] && { endSessionEndpoint: asked["end-session-endpoint"] }),
  },
  ...(asked["help-text"] && { help: asked["help-text"] }),
});

/** Outputs end in a slash; an origin has none. */
const bare = (address = ""): string => address.replace(/\/$/, "");

const options: Readonly<Record<string, string>> = {
  clientId: "client",
  authorizationEndpoint: "authorization-endpoint",
  tokenEndpoint: "token-endpoint",
  endSessionEndpoint: "end-session-endpoint",
  help: "help-text",
};

const optionOf = (path: readonly string[]): string => {
  const name = path.at(-1) ?? "";
  return options[name] ?? name;
};
