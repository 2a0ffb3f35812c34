import {
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import { madePassword } from "../../../infra/aws/operations/users.ts";
import { personWith } from "../../journey/client.ts";
import { deployedTarget } from "../deployed-target.ts";
import { holds, type Runbook, type Walk } from "./runbook.ts";

const COUNTY = "140403";
const NAME = "clerk-140403";

/** "A user is locked out": disabled by mistake, then the password is lost; in the end they read their county's status. */
export const userLockedOut: Runbook = async (walk) => {
  const { npm } = walk.operator;
  const words = ["--name", NAME, "--role", "clerk", "--division", COUNTY];
  const first = lastLine(await npm("user", ...words));
  await npm("user", "disable", "--name", NAME);
  const refused = await signIn(walk, first);
  holds("who is disabled cannot sign in", refused === "NotAuthorizedException", refused);
  walk.note(`trouble: ${NAME} is disabled by mistake, and the password is lost`);
  const listed = await npm("user", "list", "--division", COUNTY);
  const row = listed.split("\n").find((line) => line.includes(NAME)) ?? "";
  holds("the list shows who is disabled", row.includes("否 no"), row);
  await npm("user", "enable", "--name", NAME);
  const second = lastLine(await npm("user", "reset-password", "--name", NAME));
  await npm("user", "reset-second-factor", "--name", NAME);
  walk.note("NOT SHOWN: being asked for a new second factor; `dev` requires none");
  const old = await signIn(walk, first);
  holds("the password before is void", old === "NotAuthorizedException", old);
  const token = await signIn(walk, second);
  const person = personWith(deployedTarget(walk.target), token);
  const { status } = await person.call("GET", `${person.at(COUNTY)}/status`);
  holds("the clerk reads the county's status", status === 200, status);
  walk.note(`right again: ${NAME} signed in, chose a password and reads ${COUNTY}`);
};

const lastLine = (text: string): string => text.split("\n").at(-1) ?? "";

/** The ID token, with a password of their own chosen as they must; or the name of the refusal. */
const signIn = async ({ target }: Walk, password: string): Promise<string> => {
  const client = new CognitoIdentityProviderClient();
  const at = { UserPoolId: target.poolId, ClientId: target.clientId };
  try {
    const { ChallengeName, Session } = await client.send(
      new AdminInitiateAuthCommand({
        ...at,
        AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
        AuthParameters: { USERNAME: NAME, PASSWORD: password },
      }),
    );
    const { AuthenticationResult } = await client.send(
      new AdminRespondToAuthChallengeCommand({
        ...at,
        ChallengeName,
        Session,
        ChallengeResponses: { USERNAME: NAME, NEW_PASSWORD: madePassword() },
      }),
    );
    return AuthenticationResult?.IdToken ?? "";
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
};
