import { expect, test } from "vitest";
import { functions } from "../../../infra/topology/functions.ts";
import type { ServiceFunction } from "../../../infra/topology/service-function.ts";
import { synthesise } from "./synthesise.ts";

const prod = synthesise({ stage: "prod" });
const dev = synthesise({ stage: "dev" });
const routes = Object.values(prod.resources("AWS::ApiGatewayV2::Route"));

const definitions: readonly ServiceFunction[] = Object.values(functions);
const served = definitions.flatMap(({ triggers }) =>
  triggers.flatMap((trigger) => (trigger.kind === "http" ? trigger : [])),
);

test("the API has the routes of the topology and no other", () => {
  const wanted = served.flatMap(({ routes: asked, open = [] }) => [...asked, ...open]);

  expect(routes.map(({ Properties }) => Properties.RouteKey).toSorted()).toEqual(wanted.toSorted());
});

test("no route answers without a token but the three of the pages that one signs in on", () => {
  const open = routes.filter(({ Properties }) => Properties.AuthorizationType !== "JWT");

  expect(open.map(({ Properties }) => Properties.RouteKey).toSorted()).toEqual([
    "GET /",
    "GET /console",
    "GET /console/{file+}",
  ]);
  for (const { Properties } of open)
    expect([Properties.AuthorizationType, Properties.AuthorizerId]).toEqual(["NONE", undefined]);
  for (const { Properties } of routes.filter((route) => !open.includes(route)))
    expect(Properties.AuthorizerId).toBeDefined();
});

test("tokens are those of the stack's own user pool, for programs and for the page", () => {
  const [authorizer] = Object.values(prod.resources("AWS::ApiGatewayV2::Authorizer"));
  const [pool] = Object.keys(prod.resources("AWS::Cognito::UserPool"));
  const clients = Object.keys(prod.resources("AWS::Cognito::UserPoolClient"));

  expect(authorizer?.Properties).toMatchObject({
    AuthorizerType: "JWT",
    IdentitySource: ["$request.header.Authorization"],
    JwtConfiguration: {
      Audience: clients.map((client) => ({ Ref: client })),
      Issuer: {
        "Fn::Join": ["", ["https://cognito-idp.ap-east-1.amazonaws.com/", { Ref: pool }]],
      },
    },
  });
});

test("an OIDC provider of the deployer's takes the place of the user pool", () => {
  const { resources } = synthesise({ issuer: "https://id.example.cn", audience: "duxue,other" });

  const [authorizer] = Object.values(resources("AWS::ApiGatewayV2::Authorizer"));

  expect(resources("AWS::Cognito::UserPool")).toEqual({});
  expect(authorizer?.Properties.JwtConfiguration).toEqual({
    Audience: ["duxue", "other"],
    Issuer: "https://id.example.cn",
  });
});

test("nobody signs up by themselves, and nobody writes their own role, division or department", () => {
  prod.template.hasResourceProperties("AWS::Cognito::UserPool", {
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    MfaConfiguration: "ON",
    EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
    UserPoolTier: "PLUS",
  });
  prod.template.hasResourceProperties("AWS::Cognito::UserPoolClient", {
    WriteAttributes: ["nickname"],
    ReadAttributes: ["custom:department", "custom:division", "custom:role"],
  });
});

test("attributes of people are added behind those that there were, and none is required: a pool with people takes no other update", () => {
  const [pool] = Object.values(prod.resources("AWS::Cognito::UserPool"));

  expect(pool?.Properties.Schema).toEqual([
    attribute("role", "16"),
    attribute("division", "6"),
    attribute("department", "40"),
  ]);
});
const attribute = (Name: string, MaxLength: string) => ({
  AttributeDataType: "String",
  Mutable: true,
  Name,
  StringAttributeConstraints: { MaxLength },
});

test("dear routes take a part of what the API takes, and the stage waits until they are there", () => {
  const [stage] = Object.values(prod.resources("AWS::ApiGatewayV2::Stage"));
  const county = "/v1/counties/{county}/cycles/{cycle}";
  const fifth = { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 };

  expect(stage?.Properties.RouteSettings).toEqual({
    [`POST ${county}/evidence`]: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    [`POST ${county}/evidence/{evidenceId}/upload`]: {
      ThrottlingRateLimit: 50,
      ThrottlingBurstLimit: 100,
    },
    [`GET ${county}/report`]: fifth,
    "GET /v1/cycles/{cycle}/report": fifth,
    "POST /v1/report-verifications": fifth,
  });
  expect(stage?.DependsOn).toEqual(
    expect.arrayContaining(Object.keys(prod.resources("AWS::ApiGatewayV2::Route"))),
  );
});

test("requests are throttled by stage", () => {
  const settings = (of: typeof prod) =>
    Object.values(of.resources("AWS::ApiGatewayV2::Stage"))[0]?.Properties.DefaultRouteSettings;

  expect(settings(prod)).toMatchObject({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 });
  expect(settings(dev)).toMatchObject({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
});

test("the access log says what and how long, and neither who nor what was asked or sent", () => {
  const [stage] = Object.values(prod.resources("AWS::ApiGatewayV2::Stage"));
  const logged: Record<string, string> = JSON.parse(stage?.Properties.AccessLogSettings.Format);

  expect(Object.keys(logged)).toEqual([
    "requestId",
    "time",
    "route",
    "status",
    "milliseconds",
    "bytes",
    "refused",
    "failed",
  ]);
});
