import { App } from "aws-cdk-lib";
import { deployment } from "./aws/deployment.ts";
import { WrongContext } from "./aws/wrong-context.ts";

const app = new App();
try {
  deployment(app, {
    account: process.env.CDK_DEFAULT_ACCOUNT,
    region: process.env.CDK_DEFAULT_REGION,
  });
} catch (error) {
  if (!(error instanceof WrongContext)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
