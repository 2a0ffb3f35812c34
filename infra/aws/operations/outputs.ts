import { known } from "../../known.ts";
import { type Deployed, deployedStack } from "./deployed-stack.ts";
import { type AskedDeployment, deploymentOptions, operation } from "./operation.ts";

/** What a deployment is called and what to do next with it. */
const told = ({ stackName, outputs }: Deployed, values: AskedDeployment): string => {
  const output = (name: string): string =>
    known(outputs[name], `the output ${name} of ${stackName}`);
  const width = Math.max(...Object.keys(outputs).map((name) => name.length));
  const list = Object.entries(outputs)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
  const at = `--stage ${values.stage} --province ${values.province}`;
  const signIn = outputs.UserPoolId
    ? [
        "录入第一个用户 · enter the first user:",
        `  npm run user -- ${at} --name inspector-1 --role inspector --division ${values.province}`,
        "取一个试用令牌 · a token to try it out (no second factor):",
        `  TOKEN=$(npm run --silent user -- ${at} --name trial --role inspector --division ${values.province} --token)`,
      ]
    : [`令牌由 ${output("TokenIssuer")} 签发 · tokens come from this issuer`];
  return [
    stackName,
    ...list,
    "",
    ...signIn,
    ...(outputs.ConsoleClientId
      ? ["打开网页 · open the page:", `  ${output("ApiUrl")}console`]
      : []),
    "查看达标状态 · ask for a status:",
    `  curl -H "authorization: Bearer $TOKEN" ${output("ApiUrl")}v1/counties/140524/cycles/2021/status`,
    "订阅告警 · be told of alarms:",
    `  aws sns subscribe --topic-arn ${output("AlarmTopic")} --protocol email --notification-endpoint YOU@EXAMPLE.ORG`,
  ].join("\n");
};

await operation({
  usage: "npm run outputs -- [--stage dev] [--province 14]",
  options: deploymentOptions,
  run: async (values) => told(await deployedStack(values.stage, values.province), values),
});
