import { Sentences } from "../../command-line/sentences.ts";
import { deployedStack } from "./deployed-stack.ts";
import { listUsers, userTable } from "./list-users.ts";
import { type AskedDeployment, deploymentOptions, operation } from "./operation.ts";
import { roles } from "./roles.ts";
import { acts } from "./user-acts.ts";
import { checkWords } from "./user-words.ts";
import { enterUser, NO_DEPARTMENT, signedIn, type UserDirectory } from "./users.ts";

interface Asked extends AskedDeployment {
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly division?: string | undefined;
  readonly department?: string | undefined;
  readonly token: boolean;
}

const user = async (
  asked: Asked,
  [verb = "enter", ...more]: readonly string[],
): Promise<string> => {
  checkWords({ ...asked, verb, more });
  const directory = await directoryOf(asked);
  try {
    return await done(verb, directory, asked);
  } catch (error) {
    throw known(error, asked.name ?? "");
  }
};

const done = async (verb: string, directory: UserDirectory, asked: Asked): Promise<string> => {
  const { name = "", role, division, department, token } = asked;
  const to = {
    ...(role && { role }),
    ...(division && { division }),
    ...(department && { department }),
  };
  if (verb === "list") return userTable(await listUsers(directory, to));
  const act = acts[verb];
  if (act) return `${name}：${await act(directory, { name, to })}`;
  const password = await enterUser(directory, {
    name,
    role: role ?? "",
    division: division ?? "",
    department: department === NO_DEPARTMENT ? undefined : department,
  });
  if (token) return signedIn(directory, name);
  return `${name}：初始密码（三天内有效，首次登录须更换）· first password, valid for three days\n${password}`;
};

/** What Cognito refuses and a person can mend. */
const known = (error: unknown, name: string): unknown => {
  const kind = error instanceof Error ? error.name : "";
  if (kind === "UserNotFoundException")
    return new Sentences(
      `没有用户 ${name}；用 npm run user -- list 查看。`,
      `There is no user ${name}; npm run user -- list shows who there is.`,
    );
  if (kind === "UsernameExistsException")
    return new Sentences(
      `用户 ${name} 已经录入；改角色、区划或部门用 change，换密码用 reset-password。`,
      `${name} is entered already: use change for role, division or department, reset-password for a new password.`,
    );
  return error;
};

const directoryOf = async ({ stage, province }: Asked): Promise<UserDirectory> => {
  const { outputs } = await deployedStack(stage, province);
  const { UserPoolId: poolId, UserPoolClientId: clientId } = outputs;
  if (!poolId || !clientId)
    throw new Sentences(
      "此部署使用外部身份提供方，用户在那里录入和管理。",
      "Users of this deployment are entered and kept at its own OIDC provider.",
    );
  return { poolId, clientId };
};

await operation({
  usage: [
    `npm run user -- [enter] --name NAME --role ${roles.join("|")} --division CODE [--department ID] [--token]`,
    "npm run user -- list [--role ROLE] [--division CODE] [--department ID|none]",
    "npm run user -- change --name NAME [--role ROLE] [--division CODE] [--department ID|none]",
    "npm run user -- disable|enable|reset-password|reset-second-factor|sign-out --name NAME",
    "每种都可加 each takes: [--stage dev] [--province 14]",
    "--department 只用于填报人员 is for a clerk: --role clerk --department education",
  ].join("\n  "),
  options: {
    ...deploymentOptions,
    name: { type: "string" },
    role: { type: "string" },
    division: { type: "string" },
    department: { type: "string" },
    token: { type: "boolean", default: false },
  },
  takesWords: true,
  run: user,
});
