/** The account that a template is looked at in; the one it is synthesised for. */
export const account = "123456789012";

/** One place in each partition, and the settings of a deployment there. */
export const sites = [
  { partition: "aws", region: "ap-east-1", account, context: { stage: "prod" } },
  {
    partition: "aws-cn",
    region: "cn-north-1",
    account,
    context: {
      stage: "prod",
      issuer: "https://id.example.cn",
      audience: "duxue",
      authorizationEndpoint: "https://id.example.cn/authorize",
      tokenEndpoint: "https://id.example.cn/token",
      consoleClient: "duxue-page",
    },
  },
] as const;
