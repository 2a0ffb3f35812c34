import { randomBytes } from "node:crypto";
import {
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";

/** The built-in user pool of a deployment and the client that signs people in. */
export interface UserDirectory {
  readonly poolId: string;
  readonly clientId: string;
}

/** What stands in place of a department's id where somebody belongs to none; no edition has a department of this name. */
export const NO_DEPARTMENT = "none";

/** Who somebody is: what their tokens will say. */
export interface Person {
  readonly name: string;
  readonly role: string;
  readonly division: string;
  /** Of a clerk who fills in for one department; a clerk of the county's office has none. */
  readonly department?: string | undefined;
}

/** Enters somebody and returns the password they sign in with the first time, within three days. */
export const enterUser = async ({ poolId }: UserDirectory, person: Person): Promise<string> => {
  const password = madePassword();
  await new CognitoIdentityProviderClient().send(
    new AdminCreateUserCommand({
      UserPoolId: poolId,
      Username: person.name,
      TemporaryPassword: password,
      MessageAction: "SUPPRESS",
      UserAttributes: [
        { Name: "custom:role", Value: person.role },
        { Name: "custom:division", Value: person.division },
        ...(person.department === undefined
          ? []
          : [{ Name: "custom:department", Value: person.department }]),
      ],
    }),
  );
  return password;
};

/**
 * Sets a password for good and signs in with it: how an operator gets a token for a machine or a trial. It works only
 * where no second factor is required.
 */
export const signedIn = async (directory: UserDirectory, name: string): Promise<string> => {
  const { poolId, clientId } = directory;
  const client = new CognitoIdentityProviderClient();
  const password = madePassword();
  await client.send(
    new AdminSetUserPasswordCommand({
      UserPoolId: poolId,
      Username: name,
      Password: password,
      Permanent: true,
    }),
  );
  const { AuthenticationResult } = await client.send(
    new AdminInitiateAuthCommand({
      UserPoolId: poolId,
      ClientId: clientId,
      AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: name, PASSWORD: password },
    }),
  );
  // The ID token carries role, division and department; the access token of Cognito does not.
  const token = AuthenticationResult?.IdToken;
  if (!token) throw new Error(`${name} has to give a second factor to sign in`);
  return token;
};

/** Satisfies every rule of the pool: the fixed end has a letter of both cases, a digit and a sign. */
export const madePassword = (): string => `${randomBytes(15).toString("base64url")}-aA1`;
