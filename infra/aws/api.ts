import { RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
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

/** The HTTP API: every route of the topology, none without a token that the issuer signed. */
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
    for (const fn of functions) addRoutes(this.http, fn);
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
    this.url = stage.url;
  }
}

const addRoutes = (http: HttpApi, fn: DeployedFunction): void => {
  const routes = fn.definition.triggers.flatMap((trigger) =>
    trigger.kind === "http" ? trigger.routes : [],
  );
  if (routes.length === 0) return;
  const integration = new HttpLambdaIntegration(fn.name, fn.called);
  for (const route of routes) {
    if (route === "$default") {
      addRest(http, integration);
      continue;
    }
    const [method = "", path = ""] = route.split(" ");
    http.addRoutes({ path, methods: [methodOf(method)], integration });
  }
};

/** What no other route takes (404, 405): like any route it is not served without a token. */
const addRest = (http: HttpApi, integration: HttpLambdaIntegration): void => {
  const { defaultAuthorizer: authorizer } = http;
  if (!authorizer) throw new Error("the API has no authorizer");
  new HttpRoute(http, "Rest", {
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
