import { createLocalJWKSet, errors, type JWTPayload, jwtVerify } from "jose";
import { AccessClaims } from "../../../events/access-claims.ts";
import { bad, good, type Key, type Looked } from "./issuer-documents.ts";

interface Expected {
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly keys: readonly Key[];
  readonly now: Date;
}

/** What the deployed API would say of a token; of the token itself nothing is told but the names of its claims. */
export const tokenLooks = async (token: string, expected: Expected): Promise<readonly Looked[]> => {
  const { issuer, audience, keys, now } = expected;
  try {
    const { payload } = await jwtVerify(token.trim(), createLocalJWKSet({ keys: [...keys] }), {
      issuer,
      algorithms: ["RS256"],
      currentDate: now,
      requiredClaims: ["exp"],
    });
    return [
      good("令牌的签名、签发者和期限相符", "signature, issuer and times of the token hold"),
      audienceLook(payload, audience),
      ...claimLooks(payload),
    ];
  } catch (error) {
    return [refused(error)];
  }
};

/** API Gateway compares `aud`, or `client_id` where there is none. */
const audienceLook = ({ aud, client_id }: JWTPayload, wanted: readonly string[]): Looked => {
  const has = [aud ?? client_id ?? []].flat();
  return has.some((each) => wanted.includes(String(each)))
    ? good("令牌的受众相符", "the token is for this audience")
    : bad(
        `令牌的受众是 ${has.join("、") || "（无）"}，不在 --audience 中`,
        `the token is for ${has.join(", ") || "nobody"}, which --audience does not name`,
      );
};

const claimLooks = (payload: JWTPayload): readonly Looked[] => {
  const parsed = AccessClaims.safeParse(payload);
  if (parsed.success) return [personLook(parsed.data)];
  const wrong = [...new Set(parsed.error.issues.map(({ path }) => path.join(".")))];
  return wrong.map((name) =>
    payload[name] === undefined
      ? bad(`令牌缺少 ${name}`, `the token has no ${name}`)
      : bad(`令牌的 ${name} 不是系统认识的值`, `the token's ${name} is no value we know`),
  );
};

/** A department fits a clerk alone: whoever else carries one may do nothing. */
const personLook = (claims: AccessClaims): Looked => {
  const { "custom:role": role, "custom:department": department } = claims;
  if (department === undefined)
    return good(
      "角色和区划可读，不属于某个部门",
      "role and division can be read; of no single department",
    );
  return role === "clerk"
    ? good("角色、区划和部门可读", "role, division and department can be read")
    : bad(
        `角色 ${role} 的令牌带有 custom:department：只有 clerk 可以带，这样的令牌什么也做不了`,
        `the token of a ${role} has custom:department, which is a clerk's alone: it may do nothing`,
      );
};

const refused = (error: unknown): Looked => {
  if (error instanceof errors.JWTExpired) return bad("令牌已过期", "the token has expired");
  if (error instanceof errors.JWTClaimValidationFailed)
    return bad(`令牌的 ${error.claim} 不符`, `the token's ${error.claim} does not hold`);
  if (error instanceof errors.JWKSNoMatchingKey)
    return bad(
      "令牌的 kid 不在公开的公钥之中",
      "no published key has the kid of the token's signature",
    );
  if (error instanceof errors.JOSEAlgNotAllowed)
    return bad("令牌不是 RS256 签名", "the token is not signed with RS256");
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return bad("令牌的签名不符", "the signature of the token does not hold");
  return bad("这不是 JWT", "this is no JWT");
};
