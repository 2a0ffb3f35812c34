import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from "jose";
import { StartRefused } from "./start-refused.ts";
import { MARKER } from "./state-folder.ts";

/** API Gateway takes RSA signatures only, so the local issuer signs with one. */
const ALGORITHM = "RS256";
const KEY_FILE = "issuer.json";
const ISSUER = "https://issuer.duxue.localhost";
const AUDIENCE = "duxue-local";

/** Whom a development token stands for. */
export interface TokenHolder {
  readonly role: string;
  readonly division: string;
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
  return issuerOf(existsSync(file) ? readKey(file) : await makeKey(file));
};

/** The issuer of a host that has run here: a command beside it makes no folder of its own. */
export const existingIssuer = async (stateFolder: string): Promise<Issuer> => {
  if (existsSync(join(stateFolder, MARKER))) return openIssuer(stateFolder);
  throw new StartRefused(
    `没有找到状态文件夹 ${stateFolder}。请先运行 npm start，或用 --state 指明它的位置。`,
    `There is no state folder ${stateFolder}. Run npm start first, or say where it is with --state.`,
  );
};

const issuerOf = async (jwk: JWK): Promise<Issuer> => {
  const { kty, n, e, kid } = jwk;
  if (!kty || !n || !e || !kid) throw new Error(`${KEY_FILE} holds no RSA key`);
  const signingKey = await importJWK(jwk, ALGORITHM);
  const keys = createLocalJWKSet({ keys: [{ kty, n, e, kid, alg: ALGORITHM }] });
  return {
    tokenFor: ({ role, division, subject, ttl = "8h" }) =>
      new SignJWT({ "custom:role": role, "custom:division": division })
        .setProtectedHeader({ alg: ALGORITHM, kid })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(subject ?? `${role}-${division}`)
        .setIssuedAt()
        .setExpirationTime(ttl)
        .sign(signingKey),
    verify: (token) =>
      jwtVerify(token, keys, {
        issuer: ISSUER,
        audience: AUDIENCE,
        algorithms: [ALGORITHM],
        requiredClaims: ["exp"],
      }).then(
        ({ payload }) => payload,
        () => undefined,
      ),
  };
};

const readKey = (file: string): JWK => {
  try {
    const jwk: JWK = JSON.parse(readFileSync(file, "utf8"));
    return jwk;
  } catch (cause) {
    throw new StartRefused(
      `令牌签发密钥 ${file} 无法读取。删除它后重新启动即可生成新的密钥（旧令牌随之失效）。`,
      `The issuer's key ${file} cannot be read. Delete it and start again for a new one (older tokens end with it).`,
      { cause },
    );
  }
};

const makeKey = async (file: string): Promise<JWK> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: "local-1" };
  writeFileSync(file, JSON.stringify(jwk), { mode: 0o600 });
  return jwk;
};
