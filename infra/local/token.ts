/** `npm run --silent token -- --role inspector --division 14`: prints a development token and nothing else. */
import { AccessClaims } from "../../events/access-claims.ts";
import { command } from "../command-line/command.ts";
import { WrongUsage } from "../command-line/sentences.ts";
import { say } from "../command-line/terminal.ts";
import { existingIssuer, type TokenHolder } from "./issuer.ts";
import { DEFAULT_STATE } from "./state-folder.ts";

const roles: readonly string[] = AccessClaims.shape["custom:role"].options;

interface Asked {
  readonly role?: string | undefined;
  readonly division?: string | undefined;
  readonly department?: string | undefined;
  readonly subject?: string | undefined;
  readonly ttl?: string | undefined;
}

const holderOf = ({ role = "", division = "", department, subject, ttl }: Asked): TokenHolder => {
  if (!roles.includes(role)) throw wrong("--role", role);
  if (!/^\d{2}(\d{2}(\d{2})?)?$/.test(division)) throw wrong("--division", division);
  if (department !== undefined) checkDepartment(department, role);
  if (ttl !== undefined && !/^[1-9]\d{0,4}[smhd]$/.test(ttl)) throw wrong("--ttl", ttl);
  return { role, division, department, subject, ttl };
};

const checkDepartment = (department: string, role: string): void => {
  if (!AccessClaims.shape["custom:department"].safeParse(department).success)
    throw wrong("--department", department);
  if (role !== "clerk")
    throw new WrongUsage(
      `只有填报人员（clerk）属于部门，角色 ${role} 不能带 --department。`,
      `Only a clerk belongs to a department: --department does not go with the role ${role}.`,
    );
};

const wrong = (option: string, value: string): WrongUsage =>
  value === ""
    ? new WrongUsage(`缺少 ${option}。`, `${option} is missing.`)
    : new WrongUsage(`${option} 的值无效：${value}。`, `${option} is not valid: ${value}.`);

await command({
  usage: `npm run --silent token -- --role <${roles.join("|")}> --division <14|1405|140524> [--department <部门 ID, role clerk>] [--subject <用户 user>] [--ttl 8h] [--state <文件夹 folder>]`,
  options: {
    role: { type: "string" },
    division: { type: "string" },
    department: { type: "string" },
    subject: { type: "string" },
    ttl: { type: "string" },
    state: { type: "string", default: DEFAULT_STATE },
  },
  run: async ({ state, ...asked }) => {
    const holder = holderOf(asked);
    const issuer = await existingIssuer(state);
    say(await issuer.tokenFor(holder));
  },
});
