import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  CfnStage,
  CorsHttpMethod,
  type CorsPreflightOptions,
  HttpApi,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { apiAdmission } from "../topology/page-of-another-origin.ts";
import { addRoutes } from "./api-routes.ts";
import type { TokenIssuer } from "./auth.ts";
import type { DeployedFunction } from "./service-function.ts";
import type { StageSettings } from "./stage-settings.ts";

export interface ApiProps {
  readonly deployment: string;
  readonly settings: StageSettings;
  /** Whose tokens an API at this origin takes: the pool's client for its page is made for the address that the API got. */
  readonly tokensAt: (origin: string) => TokenIssuer;
  /** The one other origin whose page may ask. */
  readonly consoleOrigin: string | undefined;
  readonly functions: readonly DeployedFunction[];
  /** An API that answers nobody: two that take uploads at once would part the truth in two. */
  readonly isClosed: boolean;
}

/** The HTTP API: every route of the topology; none but those of the pages without a token that the issuer signed. */
export class Api extends Construct {
  readonly http: HttpApi;
  /** Where it answers, and the page that it serves is at home. */
  readonly origin: string;
  readonly tokens: TokenIssuer;
  readonly accessLog: LogGroup;
  readonly url: string;

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id);
    const { deployment, settings, tokensAt, consoleOrigin, functions, isClosed } = props;
    this.http = new HttpApi(this, "Http", {
      apiName: deployment,
      description: "督学: evidence in, compliance status and self-evaluation report out.",
      createDefaultStage: false,
      ...(isClosed && { disableExecuteApiEndpoint: true }),
      ...(consoleOrigin !== undefined && { corsPreflight: admissionOf(consoleOrigin) }),
    });
    const { region, urlSuffix } = Stack.of(this);
    this.origin = `https://${this.http.apiId}.execute-api.${region}.${urlSuffix}`;
    this.tokens = tokensAt(this.origin);
    const authorizer = new HttpJwtAuthorizer("Token", this.tokens.issuer, {
      jwtAudience: [...this.tokens.audience],
    });
    const routes = functions.flatMap((fn) =>
      addRoutes(this.http, fn, { authorizer, isAskedFirst: consoleOrigin !== undefined }),
    );
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

const admissionOf = (origin: string): CorsPreflightOptions => {
  const { methods, headers, exposed, maxAgeSeconds } = apiAdmission;
  return {
    allowOrigins: [origin],
    allowMethods: methods.map((method) => CorsHttpMethod[method]),
    allowHeaders: [...headers],
    exposeHeaders: [...exposed],
    maxAge: Duration.seconds(maxAgeSeconds),
  };
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
