import { expect, test } from "vitest";
import { ConsoleSettings } from "../../../events/console-settings.ts";
import { known } from "../../../infra/known.ts";
import { readable, type Synthesised, stackIn, synthesise, withApp } from "./synthesise.ts";

const site = "https://duxue.example.gov.cn";
const provider = { issuer: "https://id.example.cn/realms/edu", audience: "duxue" };
const page = {
  authorizationEndpoint: "https://id.example.cn/authorize",
  tokenEndpoint: "https://token.example.cn/token",
  consoleClient: "duxue-page",
};
const help = "0351-1234567";

const own = synthesise({ stage: "prod" });
const both = synthesise({ stage: "prod", consoleOrigin: site, help });
const given = synthesise({ stage: "prod", ...provider, ...page, help }, "cn-north-1");
const programsOnly = synthesise({ stage: "prod", ...provider }, "cn-north-1");
const stores = synthesise({ stage: "prod", only: "stores", consoleOrigin: site });

const API = "https://<ApiHttp17514DA7>.execute-api.ap-east-1.<AWS::URLSuffix>";
const only = (of: Synthesised, type: string) => Object.values(of.resources(type))[0]?.Properties;
const evidenceBucket = (of: Synthesised) => of.resource("StorageEvidenceBucketCB182FC6").Properties;
const pageClient = (of: Synthesised) =>
  known(
    Object.entries(of.resources("AWS::Cognito::UserPoolClient")).find(([id]) =>
      id.includes("PageClient"),
    )?.[1],
    "the page's client",
  );
const pageFunction = (of: Synthesised) =>
  Object.entries(of.resources("AWS::Lambda::Function")).find(([id]) =>
    id.startsWith("ServeConsole"),
  );

/** The settings as the function reads them, with what is known only later in angle brackets. */
const settingsOf = (of: Synthesised): unknown =>
  JSON.parse(readable(pageFunction(of)?.[1].Properties.Environment.Variables.CONSOLE_SETTINGS));

test("people of the page come back by authorization code to exactly its address, with no secret", () => {
  const { Properties, DeletionPolicy } = pageClient(own);

  expect(Properties).toMatchObject({
    GenerateSecret: false,
    AllowedOAuthFlows: ["code"],
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthScopes: ["openid"],
    SupportedIdentityProviders: ["COGNITO"],
    PreventUserExistenceErrors: "ENABLED",
    IdTokenValidity: 480,
    ReadAttributes: ["custom:department", "custom:division", "custom:role"],
    WriteAttributes: ["nickname"],
  });
  expect(Properties.CallbackURLs.map(readable)).toEqual([`${API}/console/signed-in`]);
  expect(Properties.LogoutURLs.map(readable)).toEqual([`${API}/console`]);
  expect(DeletionPolicy).toBeUndefined();
});

test("people of another web server's page come back there too", () => {
  expect(pageClient(both).Properties.CallbackURLs.map(readable)).toEqual([
    `${API}/console/signed-in`,
    `${site}/console/signed-in`,
  ]);
});

test("the pages of the pool are its newer ones, and the page's client has them", () => {
  expect(only(own, "AWS::Cognito::UserPoolDomain")).toMatchObject({
    Domain: "duxue-prod-14-123456789012",
    ManagedLoginVersion: 2,
  });
  expect(readable(only(own, "AWS::Cognito::ManagedLoginBranding")?.ClientId)).toContain(
    "PageClient",
  );
});

test("the page is told of the stack's own pool, and of stores by the names that addresses are signed for", () => {
  const settings = settingsOf(both);
  const domain = "https://<UsersPoolDomainEEA57DAC>.auth.ap-east-1.amazoncognito.com";

  expect(settings).toEqual({
    api: "",
    evidence: "https://<StorageEvidenceBucketCB182FC6>.s3.ap-east-1.<AWS::URLSuffix>",
    reports: "https://<StorageReportsBucket2AA89F72>.s3.ap-east-1.<AWS::URLSuffix>",
    cycles: [{ cycle: "2021", province: "14" }],
    signIn: {
      kind: "oidc",
      issuer: "https://cognito-idp.ap-east-1.amazonaws.com/<UsersPoolBFC35D3B>",
      clientId: "<UsersPoolPageClient6823F7B9>",
      authorizationEndpoint: `${domain}/oauth2/authorize`,
      tokenEndpoint: `${domain}/oauth2/token`,
      endSessionEndpoint: `${domain}/logout`,
    },
    help,
  });
  const deployed = JSON.parse(JSON.stringify(settings).replaceAll(/<[\w:]+>/g, "x"));
  expect(ConsoleSettings.parse(deployed)).toEqual(deployed);
});

test("a provider of the deployer's signs people in on the page, and the API takes its client's tokens", () => {
  const settings = ConsoleSettings.parse(settingsOf(given));

  expect(settings.signIn).toEqual({
    kind: "oidc",
    issuer: provider.issuer,
    clientId: page.consoleClient,
    authorizationEndpoint: page.authorizationEndpoint,
    tokenEndpoint: page.tokenEndpoint,
  });
  expect(only(given, "AWS::ApiGatewayV2::Authorizer")?.JwtConfiguration).toEqual({
    Issuer: provider.issuer,
    Audience: ["duxue", "duxue-page"],
  });
});

test("a provider of which no page is told has no page: nothing at all answers without a token", () => {
  const routes = Object.values(programsOnly.resources("AWS::ApiGatewayV2::Route"));
  expect(pageFunction(programsOnly)).toBeUndefined();
  expect(new Set(routes.map(({ Properties }) => Properties.AuthorizationType))).toEqual(
    new Set(["JWT"]),
  );
});

const rulesOf = (of: Synthesised) =>
  evidenceBucket(of).CorsConfiguration.CorsRules.map(
    ({ AllowedOrigins, ...rule }: { readonly AllowedOrigins: readonly unknown[] }) => ({
      ...rule,
      AllowedOrigins: AllowedOrigins.map(readable),
    }),
  );
const putBy = (...origins: readonly string[]) => [
  {
    AllowedOrigins: origins,
    AllowedMethods: ["PUT"],
    AllowedHeaders: [
      "content-type",
      "if-none-match",
      "x-amz-checksum-sha256",
      "x-amz-meta-registration",
    ],
    ExposedHeaders: ["ETag"],
    MaxAge: 600,
  },
];

test("evidence is put by the stack's own page, and by the one other that was named", () => {
  expect(rulesOf(own)).toEqual(putBy(API));
  expect(rulesOf(both)).toEqual(putBy(API, site));
});

test("no other bucket lets any page do anything", () => {
  const open = Object.entries(both.resources("AWS::S3::Bucket"))
    .filter(([, { Properties }]) => Properties.CorsConfiguration !== undefined)
    .map(([id]) => id);

  expect(open).toEqual(["StorageEvidenceBucketCB182FC6"]);
});

test("the API answers no page of another origin unless one is named, and then that one without cookies", () => {
  expect(only(own, "AWS::ApiGatewayV2::Api")?.CorsConfiguration).toBeUndefined();
  expect(only(both, "AWS::ApiGatewayV2::Api")?.CorsConfiguration).toEqual({
    AllowOrigins: [site],
    AllowMethods: ["GET", "POST", "DELETE"],
    AllowHeaders: ["authorization", "content-type"],
    ExposeHeaders: ["date", "apigw-requestid", "content-disposition"],
    MaxAge: 600,
  });
});

test("its preflight is asked for no token, which $default would ask for", () => {
  const open = (of: Synthesised) =>
    Object.values(of.resources("AWS::ApiGatewayV2::Route"))
      .filter(({ Properties }) => Properties.AuthorizationType === "NONE")
      .map(({ Properties }) => Properties.RouteKey);

  expect(open(both)).toContain("OPTIONS /{proxy+}");
  expect(open(own)).not.toContain("OPTIONS /{proxy+}");
});

test("what outlives a stack has nothing of the page", () => {
  expect(stores.text).not.toMatch(/console|CorsConfiguration|UserPoolDomain|PageClient/);
});

test.each([
  [
    { ...provider, tokenEndpoint: page.tokenEndpoint },
    "-c authorizationEndpoint=… -c consoleClient=…",
  ],
  [{ ...provider, endSessionEndpoint: "https://id.example.cn/out" }, "-c tokenEndpoint=…"],
  [page, "give -c issuer=https://… -c audience=… too"],
  [{ ...provider, ...page, tokenEndpoint: "http://token.example.cn" }, "begins with https://"],
  [{ ...provider, help }, "no page is served"],
  [{ help: "0".repeat(201) }, "200 characters"],
  [{ consoleOrigin: "duxue.example.gov.cn" }, "is no origin"],
  [{ consoleOrigin: "http://duxue.example.gov.cn" }, "is no origin"],
  [{ consoleOrigin: `${site}/` }, "is no origin"],
  [{ consoleOrigin: `${site}/console` }, "is no origin"],
  [{ consoleOrigin: "*" }, "is no origin"],
])("%o is refused with a sentence that says what to give", (context, says) => {
  expect(() => withApp({ ...context }, (app) => stackIn(app, "ap-east-1"))).toThrow(says);
});
