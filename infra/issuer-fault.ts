import { isIP } from "node:net";

/** What is wrong with the name of an OIDC issuer, in both languages. */
export interface IssuerFault {
  readonly zh: string;
  readonly en: string;
}

/**
 * Whether API Gateway could ask an issuer for `/.well-known/openid-configuration` ("Control access to HTTP APIs with JWT
 * authorizers"); tokens carry the same text as `iss`.
 */
export const issuerFault = (issuer: string): IssuerFault | undefined => {
  if (!URL.canParse(issuer))
    return {
      zh: "不是网址；请照令牌中 iss 的写法填写",
      en: "this is no address; give it as your provider's tokens say it",
    };
  const { protocol, search, hash, username, hostname, pathname } = new URL(issuer);
  if (protocol !== "https:")
    return { zh: "须以 https:// 开头", en: "it has to begin with https://" };
  if (search !== "" || hash !== "" || username !== "")
    return {
      zh: "不能带查询参数、片段或用户名",
      en: "an issuer has no query, no fragment and no user name",
    };
  if (pathname.includes("/.well-known/"))
    return {
      zh: "请只写签发者本身，不带 /.well-known/openid-configuration",
      en: "give the issuer itself, without /.well-known/openid-configuration",
    };
  if (hostname === "localhost" || isIP(hostname.replace(/^\[|\]$/g, "")) !== 0)
    return {
      zh: "API Gateway 只能按公开域名访问，且证书须受公众信任",
      en: "API Gateway asks a host by its public name, with a certificate that anyone trusts",
    };
  return undefined;
};
