import type { ConsoleSettings } from "../../events/console-settings.ts";

/** What whoever runs the web server has to know, beside the files. */
export const folderNotes = ({
  api,
  signIn,
}: ConsoleSettings): string => `# 督学网页控制台 · the web console of Duxue

| | |
| --- | --- |
| \`console/\` | 网页的全部文件，原样放到网站上 · all files of the page, to be served as they are |
| \`console/config.json\` | 接口、存储与登录地址 · addresses of API, stores and sign-in |
| \`nginx.conf\` | 配置示例，响应头由同一份代码生成 · a sample; its headers are made by the code that the deployment uses |

1. 部署时写明网站地址，接口与存储才会应答 · deploy with the site's address, or API and stores answer no page of it:
   \`-c consoleOrigin=https://…\`
2. 在身份提供方登记回调地址 \`https://…/console/signed-in\` 与退出地址 \`https://…/console\`${signIn.kind === "oidc" ? `（${signIn.issuer}）` : ""} ·
   register both with whoever signs people in.
3. 网站须用 https；所有响应头照 \`nginx.conf\` · serve it by https, with every header of \`nginx.conf\`.
4. 不是文件的地址（\`/console/c/140524/tasks\`、\`/console/review/140524/1.1\`）一律返回 \`console/index.html\` · an address that is no file is answered with it.
5. 升级后重新生成，先放 \`console/assets\`，再放其余 · after an upgrade make it anew; copy \`console/assets\` first, the rest second.

接口 the API: ${api}
`;
