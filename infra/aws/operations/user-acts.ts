import {
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import { madePassword, type Person, type UserDirectory } from "./users.ts";

/** What an operator changes about somebody who is entered already. */
export interface Act {
  /** Whom: the name as it was entered. */
  readonly name: string;
  /** What `change` changes; nothing of the other acts. */
  readonly to: Partial<Pick<Person, "role" | "division">>;
}

type Doing = (directory: UserDirectory, act: Act) => Promise<string>;

const client = (): CognitoIdentityProviderClient => new CognitoIdentityProviderClient();

const whom = ({ poolId }: UserDirectory, { name }: Act) => ({ UserPoolId: poolId, Username: name });

/** Who is signed out gets no new tokens; one that was given out stays good for its hours, and that is said. */
const signOut: Doing = async (directory, act) => {
  await client().send(new AdminUserGlobalSignOutCommand(whom(directory, act)));
  return LASTS;
};
const LASTS =
  "已在各处退出；已发出的令牌最迟 8 小时后失效 · signed out everywhere; a token given out before ends within 8 hours";

const disable: Doing = async (directory, act) => {
  await client().send(new AdminDisableUserCommand(whom(directory, act)));
  await signOut(directory, act);
  return `已停用 disabled\n${LASTS}`;
};

const enable: Doing = async (directory, act) => {
  await client().send(new AdminEnableUserCommand(whom(directory, act)));
  return "已启用 enabled";
};

const resetPassword: Doing = async (directory, act) => {
  const Password = madePassword();
  const given = { ...whom(directory, act), Password, Permanent: false };
  await client().send(new AdminSetUserPasswordCommand(given));
  await signOut(directory, act);
  return `新的初始密码（三天内有效，登录时须更换）· new first password, valid for three days\n${Password}`;
};

/** Where a second factor is required, the next sign-in asks for a new one. */
const resetSecondFactor: Doing = async (directory, act) => {
  const SoftwareTokenMfaSettings = { Enabled: false, PreferredMfa: false };
  const asked = { ...whom(directory, act), SoftwareTokenMfaSettings };
  await client().send(new AdminSetUserMFAPreferenceCommand(asked));
  await signOut(directory, act);
  return "已清除第二因素，下次登录时重新绑定 · second factor removed; the next sign-in asks for a new one";
};

/** Role and division travel in the token: who keeps the old one is signed out. */
const change: Doing = async (directory, act) => {
  const UserAttributes = Object.entries(act.to).map(([name, Value]) => ({
    Name: `custom:${name}`,
    Value,
  }));
  const asked = { ...whom(directory, act), UserAttributes };
  await client().send(new AdminUpdateUserAttributesCommand(asked));
  await signOut(directory, act);
  const told = Object.entries(act.to).map(([name, value]) => `${name}=${value}`);
  return `已更改 changed: ${told.join(" ")}\n${LASTS}`;
};

/** Each may be done again: what is so already stays so. Cloud trail names the operator, the act and the person. */
export const acts: Readonly<Record<string, Doing>> = {
  disable,
  enable,
  "reset-password": resetPassword,
  "reset-second-factor": resetSecondFactor,
  change,
  "sign-out": signOut,
};
