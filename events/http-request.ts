import * as z from "zod";

/** API Gateway leaves out what there is none of; what stands in its place writes null. */
const parameters = z
  .record(z.string(), z.string().optional())
  .nullish()
  .transform((given) => given ?? {});

/** An API Gateway HTTP API event (payload 2.0), as far as we read it. Claims stay unknown until AccessClaims has read them. */
export const HttpRequest = z.object({
  routeKey: z.string(),
  rawPath: z.string().default("/"),
  rawQueryString: z.string().default(""),
  headers: z.record(z.string(), z.string().optional()).default({}),
  pathParameters: parameters,
  queryStringParameters: parameters,
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({
    requestId: z.string(),
    http: z.object({ method: z.string() }).default({ method: "" }),
    authorizer: z.object({ jwt: z.object({ claims: z.unknown() }) }).optional(),
  }),
});
export type HttpRequest = z.infer<typeof HttpRequest>;
