import {
  AdminDeleteUserAttributesCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import { madePassword, NO_DEPARTMENT, type Person, type UserDirectory } from "./users.ts";

/** What an operator changes about somebody who is entered already. */
export interface Act {
  /** Whom: the name as it was entered. */
  readonly name: string;
  /** What `change` changes; nothing of the other acts. */
  readonly to: Partial<Pick<Person, "role" | "division" | "department">>;
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

/**
 * Role, division and department travel in the token: who keeps the old one is signed out. The role is written before a
 * department is taken off: a token of the moment between fits nobody, where the other order would make a department's clerk
 * one of the county's office.
 */
const change: Doing = async (directory, act) => {
  const { department, ...others } = act.to;
  const loses = losesDepartment(act.to);
  const written = Object.entries(loses ? others : act.to);
  if (written.length > 0) {
    const UserAttributes = written.map(([name, Value]) => ({ Name: `custom:${name}`, Value }));
    const asked = { ...whom(directory, act), UserAttributes };
    await client().send(new AdminUpdateUserAttributesCommand(asked));
  }
  if (loses) await takeOffDepartment(directory, act);
  await signOut(directory, act);
  const told = written.map(([name, value]) => `${name}=${value}`);
  if (loses) told.push(`department=${NO_DEPARTMENT}`);
  return `已更改 changed: ${told.join(" ")}\n${LASTS}`;
};

/** Only a clerk has a department: who becomes something else leaves it behind. */
const losesDepartment = ({ role, department }: Act["to"]): boolean =>
  department === NO_DEPARTMENT || (role !== undefined && role !== "clerk");

/** Removed, not emptied: a token with an empty department is refused, and this person could no longer do anything. */
const takeOffDepartment = async (directory: UserDirectory, act: Act): Promise<void> => {
  const asked = { ...whom(directory, act), UserAttributeNames: ["custom:department"] };
  await client().send(new AdminDeleteUserAttributesCommand(asked));
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
