/** `npm run --silent token -- --role inspector --division 14`: prints a development token and nothing else. */
import { AccessClaims } from "../../events/access-claims.ts";
import { endWith, type Options, readOptions, say } from "./command-line.ts";
import { existingIssuer, type TokenHolder } from "./issuer.ts";
import { StartRefused } from "./sentences.ts";
import { DEFAULT_STATE } from "./state-folder.ts";

const roles: readonly string[] = AccessClaims.shape["custom:role"].options;

const usage = `用法 usage: npm run --silent token -- --role <${roles.join("|")}> --division <14|1405|140524> [--subject <用户 user>] [--ttl 8h] [--state <文件夹 folder>]`;

const print = async (): Promise<void> => {
  const { state = DEFAULT_STATE, ...options } = readOptions(
    ["role", "division", "subject", "ttl", "state"],
    usage,
  );
  const holder = holderOf(options);
  const issuer = await existingIssuer(state);
  say(await issuer.tokenFor(holder));
};

const holderOf = ({ role = "", division = "", subject, ttl }: Options): TokenHolder => {
  if (!roles.includes(role)) throw wrong("--role", role);
  if (!/^\d{2}(\d{2}(\d{2})?)?$/.test(division)) throw wrong("--division", division);
  if (ttl !== undefined && !/^[1-9]\d{0,4}[smhd]$/.test(ttl)) throw wrong("--ttl", ttl);
  return { role, division, subject, ttl };
};

const wrong = (option: string, value: string): StartRefused =>
  new StartRefused(
    value === "" ? `缺少 ${option} is missing` : `${option} 的值无效 is not valid: ${value}`,
    usage,
  );

await print().catch(endWith);
