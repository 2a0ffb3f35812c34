import { RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { TokenIssuer } from "./auth.ts";
import type { DeployedFunction } from "./service-function.ts";
import type { StageSettings } from "./stage-settings.ts";

export interface ApiProps {
  readonly deployment: string;
  readonly settings: StageSettings;
  readonly tokens: TokenIssuer;
  readonly functions: readonly DeployedFunction[];
  /** An API that answers nobody: two that take uploads at once would part the truth in two. */
  readonly isClosed: boolean;
}

/** The HTTP API: every route of the topology; none but those of the pages without a token that the issuer signed. */
export class Api extends Construct {
  readonly http: HttpApi;
  readonly accessLog: LogGroup;
  readonly url: string;

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id);
    const { deployment, settings, tokens, functions, isClosed } = props;
    this.http = new HttpApi(this, "Http", {
      apiName: deployment,
      description: "督学: evidence in, compliance status and self-evaluation report out.",
      createDefaultStage: false,
      ...(isClosed && { disableExecuteApiEndpoint: true }),
      defaultAuthorizer: new HttpJwtAuthorizer("Token", tokens.issuer, {
        jwtAudience: [...tokens.audience],
      }),
    });
    const routes = functions.flatMap((fn) => addRoutes(this.http, fn));
    this.accessLog = new LogGroup(this, "AccessLog", {
      retention: settings.logRetentionDays,
      removalPolicy: settings.protectsStores ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, "Stage", {
      httpApi: this.http,
      stageName: "$default",
      autoDeploy: true,
      throttle: { rateLimit: settings.requestsPerSecond, burstLimit: settings.requestBurst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.accessLog),
        format: accessLogFormat,
      },
    });
    throttleRoutes(stage, routes, props);
    this.url = stage.url;
  }
}

/** A route cannot be throttled before it is there, so the stage waits for all of them. */
const throttleRoutes = (
  stage: HttpStage,
  routes: readonly HttpRoute[],
  { settings, functions }: ApiProps,
): void => {
  const resource = stage.node.defaultChild;
  if (!(resource instanceof CfnStage)) throw new Error("a stage is not made of a CfnStage");
  const shares = functions.flatMap(({ definition: { triggers } }) =>
    triggers.flatMap((trigger) => {
      if (trigger.kind !== "http" || trigger.share === undefined) return [];
      const { routes, share } = trigger;
      return routes.map((route) => [route, share] as const);
    }),
  );
  resource.routeSettings = Object.fromEntries(
    shares.map(([route, share]) => [
      route,
      {
        ThrottlingRateLimit: settings.requestsPerSecond * share,
        ThrottlingBurstLimit: settings.requestBurst * share,
      },
    ]),
  );
  stage.node.addDependency(...routes);
};

const addRoutes = (http: HttpApi, fn: DeployedFunction): readonly HttpRoute[] => {
  const routes = fn.definition.triggers.flatMap((trigger) =>
    trigger.kind === "http" ? trigger.routes : [],
  );
  const open = fn.definition.triggers.flatMap((trigger) =>
    trigger.kind === "http" ? (trigger.open ?? []) : [],
  );
  if (routes.length + open.length === 0) return [];
  const integration = new HttpLambdaIntegration(fn.name, fn.called);
  return [
    ...routes.flatMap((route) =>
      route === "$default"
        ? addRest(http, integration)
        : http.addRoutes({ ...addressOf(route), integration }),
    ),
    ...open.flatMap((route) => addOpen(http, route, integration)),
  ];
};

const addressOf = (route: string) => {
  const [method = "", path = ""] = route.split(" ");
  return { path, methods: [methodOf(method)] };
};

/** One signs in on these pages, so nobody can be asked for a token before; they hold nothing but their own code. */
const addOpen = (
  http: HttpApi,
  route: string,
  integration: HttpLambdaIntegration,
): readonly HttpRoute[] => {
  const added = http.addRoutes({
    ...addressOf(route),
    integration,
    authorizer: new HttpNoneAuthorizer(),
  });
  for (const each of added)
    acknowledge(each, {
      "AwsSolutions-APIG4":
        "The pages that people sign in on; they are code alone, and every route of the API asks for a token.",
    });
  return added;
};

/** What no other route takes (404, 405): like any route it is not served without a token. */
const addRest = (http: HttpApi, integration: HttpLambdaIntegration): HttpRoute => {
  const { defaultAuthorizer: authorizer } = http;
  if (!authorizer) throw new Error("the API has no authorizer");
  return new HttpRoute(http, "Rest", {
    httpApi: http,
    routeKey: HttpRouteKey.DEFAULT,
    integration,
    authorizer,
  });
};

const methodOf = (name: string): HttpMethod => {
  const method = Object.values(HttpMethod).find((each) => each === name);
  if (!method) throw new Error(`the topology has a route of the unknown method ${name}`);
  return method;
};

/** Law 9: ids, codes and counts; no address, no query, no token, and nobody: the function's own log line has the request's id. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: "$context.requestId",
    time: "$context.requestTimeEpoch",
    route: "$context.routeKey",
    status: "$context.status",
    milliseconds: "$context.responseLatency",
    bytes: "$context.responseLength",
    refused: "$context.authorizer.error",
    failed: "$context.integrationErrorMessage",
  }),
);
