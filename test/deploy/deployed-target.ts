import * as z from "zod";
import { enterUser, signedIn } from "../../infra/aws/operations/users.ts";
import type { Holder } from "../journey/client.ts";
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
  const enter = async (holder: Holder, key: string): Promise<string> => {
    const name = `${key}-${crypto.randomUUID()}`;
    await enterUser(directory, { name, ...holder });
    return signedIn(directory, name);
  };
  return {
    apiUrl,
    tokenFor: (holder) => {
      const { role, division, department } = holder;
      const key = [role, division, department].filter((each) => each !== undefined).join("-");
      const token = tokens.get(key) ?? enter(holder, key);
      tokens.set(key, token);
      return token;
    },
    stop: async () => undefined,
  };
};
