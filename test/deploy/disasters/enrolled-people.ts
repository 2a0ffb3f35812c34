import {
  AdminInitiateAuthCommand,
  type AdminInitiateAuthCommandOutput,
  AdminRespondToAuthChallengeCommand,
  AssociateSoftwareTokenCommand,
  CognitoIdentityProviderClient,
  VerifySoftwareTokenCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import {
  enterUser,
  madePassword,
  type UserDirectory,
} from "../../../infra/aws/operations/users.ts";
import type { Holder } from "../../journey/client.ts";
import type { StartedTarget } from "../../journey/journey.ts";
import type { DeployedTarget } from "../deployed-target.ts";
import { codeAt } from "./second-factor.ts";

/** Somebody who has chosen a password and bound a second factor: what they have in their head and on their phone. */
interface Enrolled {
  readonly name: string;
  readonly password: string;
  readonly secret: string;
}

/** Those who were entered, by whom they act for. */
export type People = Map<string, Enrolled>;

/**
 * A deployment whose users need a second factor, as its people see it. Whoever is among the people signs in as who they are;
 * whoever is not is entered first and joins them.
 */
export const targetWith = (
  { apiUrl, ...directory }: DeployedTarget,
  people: People,
): StartedTarget => ({
  apiUrl,
  tokenFor: async (holder) => {
    const key = JSON.stringify(holder);
    const person = people.get(key) ?? (await enrolled(directory, holder));
    people.set(key, person);
    return signedInWithBoth(directory, person);
  },
  stop: async () => undefined,
});

const enrolled = async (directory: UserDirectory, holder: Holder): Promise<Enrolled> => {
  const name = `${holder.role}-${holder.division}-${crypto.randomUUID()}`;
  const first = await enterUser(directory, { name, ...holder });
  const password = madePassword();
  const entered = await begun(directory, name, first);
  const { AuthenticationResult } = await answered(directory, entered, {
    USERNAME: name,
    NEW_PASSWORD: password,
  });
  // AWS would ask for it before it lets anybody in; the emulator lets them in once, and asks from then on
  const AccessToken = AuthenticationResult?.AccessToken;
  const client = new CognitoIdentityProviderClient();
  const { SecretCode: secret = "" } = await client.send(
    new AssociateSoftwareTokenCommand({ AccessToken }),
  );
  const UserCode = codeAt(secret, Date.now());
  await client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }));
  return { name, password, secret };
};

const signedInWithBoth = async (
  directory: UserDirectory,
  { name, password, secret }: Enrolled,
): Promise<string> => {
  const asked = await begun(directory, name, password);
  const { AuthenticationResult } = await answered(directory, asked, {
    USERNAME: name,
    SOFTWARE_TOKEN_MFA_CODE: codeAt(secret, Date.now()),
  });
  const token = AuthenticationResult?.IdToken;
  if (!token) throw new Error(`${name} was not let in, asked for ${asked.ChallengeName}`);
  return token;
};

type Challenge = Pick<AdminInitiateAuthCommandOutput, "ChallengeName" | "Session">;

const begun = (
  { poolId, clientId }: UserDirectory,
  name: string,
  password: string,
): Promise<AdminInitiateAuthCommandOutput> =>
  new CognitoIdentityProviderClient().send(
    new AdminInitiateAuthCommand({
      UserPoolId: poolId,
      ClientId: clientId,
      AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: name, PASSWORD: password },
    }),
  );

const answered = (
  { poolId, clientId }: UserDirectory,
  { ChallengeName, Session }: Challenge,
  ChallengeResponses: Record<string, string>,
) =>
  new CognitoIdentityProviderClient().send(
    new AdminRespondToAuthChallengeCommand({
      UserPoolId: poolId,
      ClientId: clientId,
      ChallengeName,
      Session,
      ChallengeResponses,
    }),
  );
