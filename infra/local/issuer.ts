import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from "jose";
import { TOKEN_ALGORITHM, verifierOf } from "./provider.ts";
import { StartRefused } from "./start-refused.ts";
import { MARKER } from "./state-folder.ts";

const KEY_FILE = "issuer.json";
const ISSUER = "https://issuer.duxue.localhost";
const AUDIENCE = "duxue-local";

/** Whom a development token stands for. */
export interface TokenHolder {
  readonly role: string;
  readonly division: string;
  /** Of a clerk who fills in for one department. */
  readonly department?: string | undefined;
  readonly subject?: string | undefined;
  /** As `jose` writes durations: `8h`, `30m`. */
  readonly ttl?: string | undefined;
}

export interface Issuer {
  tokenFor(holder: TokenHolder): Promise<string>;
  /** The claims of a sound token, or nothing. */
  verify(token: string): Promise<JWTPayload | undefined>;
}

/** The issuer of a state folder. Its key is made once and stays, so tokens outlive a restart. */
export const openIssuer = async (stateFolder: string): Promise<Issuer> => {
  const file = join(stateFolder, KEY_FILE);
  if (!existsSync(file)) await makeKey(file);
  return issuerOf(file);
};

/** The issuer of a host that has run here: a command beside it makes no folder of its own. */
export const existingIssuer = async (stateFolder: string): Promise<Issuer> => {
  if (existsSync(join(stateFolder, MARKER))) return openIssuer(stateFolder);
  throw new StartRefused(
    `没有找到状态文件夹 ${stateFolder}。请先运行 npm start，或用 --state 指明它的位置。`,
    `There is no state folder ${stateFolder}. Run npm start first, or say where it is with --state.`,
  );
};

const issuerOf = async (file: string): Promise<Issuer> => {
  const { signingKey, kty, n, e, kid } = await readKey(file).catch((cause) => {
    throw unreadable(file, cause);
  });
  const keys = { keys: [{ kty, n, e, kid, alg: TOKEN_ALGORITHM }] };
  return {
    tokenFor: ({ role, division, department, subject, ttl = "8h" }) =>
      new SignJWT({
        "custom:role": role,
        "custom:division": division,
        ...(department !== undefined && { "custom:department": department }),
      })
        .setProtectedHeader({ alg: TOKEN_ALGORITHM, kid })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(
          subject ?? [role, division, department].filter((each) => each !== undefined).join("-"),
        )
        .setIssuedAt()
        .setExpirationTime(ttl)
        .sign(signingKey),
    verify: verifierOf({ keys, issuer: ISSUER, audience: AUDIENCE }),
  };
};

const readKey = async (file: string) => {
  const jwk: JWK = JSON.parse(readFileSync(file, "utf8")) ?? {};
  const { kty, n, e, d, kid } = jwk;
  if (kty !== "RSA" || !n || !e || !d || !kid)
    throw new Error(`${KEY_FILE} holds no private RSA key`);
  const signingKey = await importJWK(jwk, TOKEN_ALGORITHM);
  // What does not sign is no key, whatever its fields say.
  await new SignJWT().setProtectedHeader({ alg: TOKEN_ALGORITHM }).sign(signingKey);
  return { signingKey, kty, n, e, kid };
};

const unreadable = (file: string, cause: unknown): StartRefused =>
  new StartRefused(
    `令牌签发密钥 ${file} 无法读取，或其中没有密钥。删除它后重新启动即可生成新的密钥（旧令牌随之失效）。`,
    `The issuer's key ${file} cannot be read, or holds no key. Delete it and start again for a new one (older tokens end with it).`,
    { cause },
  );

const makeKey = async (file: string): Promise<void> => {
  const { privateKey } = await generateKeyPair(TOKEN_ALGORITHM, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: "local-1" };
  // Under its own name only once it is whole: a full disk or a sudden end leaves no half a key.
  const draft = `${file}.draft`;
  writeFileSync(draft, JSON.stringify(jwk), { mode: 0o600 });
  renameSync(draft, file);
};
