import * as z from "zod";
import { enterUser, signedIn } from "../../infra/aws/operations/users.ts";
import type { StartedTarget } from "../journey/journey.ts";

/** What the journey needs to know of a deployment. */
export const DeployedTarget = z.strictObject({
  apiUrl: z.url(),
  poolId: z.string(),
  clientId: z.string(),
});
export type DeployedTarget = z.infer<typeof DeployedTarget>;

/**
 * The address of the API on an emulator: it serves by path what the cloud serves by host name
 * (`https://{id}.execute-api.…`).
 */
export const emulatedApiUrl = (endpoint: string, apiUrl: string): string => {
  const [id = ""] = new URL(apiUrl).hostname.split(".");
  return `${endpoint}/_aws/execute-api/${id}`;
};

/** A deployment as the journey sees it: people are entered in its user pool and sign in there. */
export const deployedTarget = ({ apiUrl, ...directory }: DeployedTarget): StartedTarget => {
  const tokens = new Map<string, Promise<string>>();
  const enter = async (role: string, division: string): Promise<string> => {
    const name = `${role}-${division}-${crypto.randomUUID()}`;
    await enterUser(directory, { name, role, division });
    return signedIn(directory, name);
  };
  return {
    apiUrl,
    tokenFor: ({ role, division }) => {
      const key = `${role} ${division}`;
      const token = tokens.get(key) ?? enter(role, division);
      tokens.set(key, token);
      return token;
    },
    stop: async () => undefined,
  };
};
