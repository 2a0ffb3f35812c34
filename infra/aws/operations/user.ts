import { Sentences, WrongUsage } from "../../command-line/sentences.ts";
import { deployedStack } from "./deployed-stack.ts";
import { type AskedDeployment, deploymentOptions, operation } from "./operation.ts";
import { roles } from "./roles.ts";
import { enterUser, signedIn, type UserDirectory } from "./users.ts";

interface Asked extends AskedDeployment {
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly division?: string | undefined;
  readonly token: boolean;
}

const enter = async ({ name, role, division, stage, province, token }: Asked): Promise<string> => {
  if (!name || !role || !division)
    throw new WrongUsage("缺少用户名、角色或区划。", "A name, a role or a division is missing.");
  if (!roles.includes(role))
    throw new WrongUsage(`没有角色 ${role}。`, `There is no role ${role}.`);
  if (!/^(\d{2}){1,3}$/.test(division))
    throw new WrongUsage("区划代码为 2、4 或 6 位数字。", "A division has 2, 4 or 6 digits.");
  const { outputs } = await deployedStack(stage, province);
  const directory = directoryOf(outputs.UserPoolId, outputs.UserPoolClientId);
  const password = await enterUser(directory, { name, role, division });
  if (token) return signedIn(directory, name);
  return `${name}：初始密码（三天内有效，首次登录须更换）· first password, valid for three days\n${password}`;
};

const directoryOf = (poolId: string | undefined, clientId: string | undefined): UserDirectory => {
  if (!poolId || !clientId)
    throw new Sentences(
      "此部署使用外部身份提供方，用户在那里录入。",
      "Users of this deployment are entered at its own OIDC provider.",
    );
  return { poolId, clientId };
};

await operation({
  usage:
    "npm run user -- --name NAME --role clerk|leader|reviewer|inspector|admin --division CODE [--stage dev] [--province 14] [--token]",
  options: {
    ...deploymentOptions,
    name: { type: "string" },
    role: { type: "string" },
    division: { type: "string" },
    token: { type: "boolean", default: false },
  },
  run: enter,
});
