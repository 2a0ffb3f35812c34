import { type AskedDeployment, command, deploymentOptions } from "./command.ts";
import { deployedStack } from "./deployed-stack.ts";
import { roles } from "./roles.ts";
import { enterUser, signedIn, type UserDirectory } from "./users.ts";

const usage = `npm run user -- --name NAME --role ${roles.join("|")} --division CODE [--stage dev] [--province 14] [--token]`;

interface Asked extends AskedDeployment {
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly division?: string | undefined;
  readonly token: boolean;
}

const enter = async ({ name, role, division, stage, province, token }: Asked): Promise<string> => {
  if (!name || !role || !division) throw new Error(usage);
  if (!roles.includes(role)) throw new Error(`没有角色 ${role} · there is no such role. ${usage}`);
  if (!/^(\d{2}){1,3}$/.test(division))
    throw new Error(`区划代码为 2、4 或 6 位数字 · a division has 2, 4 or 6 digits. ${usage}`);
  const { outputs } = await deployedStack(stage, province);
  const directory = directoryOf(outputs.UserPoolId, outputs.UserPoolClientId);
  const password = await enterUser(directory, { name, role, division });
  if (token) return signedIn(directory, name);
  return `${name}：初始密码（三天内有效，首次登录须更换）· first password, valid for three days\n${password}`;
};

const directoryOf = (poolId: string | undefined, clientId: string | undefined): UserDirectory => {
  if (!poolId || !clientId)
    throw new Error(
      "此部署使用外部身份提供方，用户在那里录入 · users of this deployment are entered at its own OIDC provider",
    );
  return { poolId, clientId };
};

await command({
  usage,
  options: {
    ...deploymentOptions,
    name: { type: "string" },
    role: { type: "string" },
    division: { type: "string" },
    token: { type: "boolean", default: false },
  },
  run: enter,
});
