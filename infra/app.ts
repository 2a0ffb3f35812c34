import { App } from "aws-cdk-lib";
import { deployment } from "./aws/deployment.ts";

const app = new App();
deployment(app, {
  account: process.env.CDK_DEFAULT_ACCOUNT,
  region: process.env.CDK_DEFAULT_REGION,
});
