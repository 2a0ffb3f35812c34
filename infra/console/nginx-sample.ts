import type { ConsoleSettings } from "../../events/console-settings.ts";
import { pageHeaders } from "../../shared/http/pages/page-headers.ts";

/**
 * How nginx serves the console as a deployment does: the same headers, by the same code; what is named by its content for
 * good, the rest asked again; addresses within the page by its start page.
 */
export const nginxSample = (
  settings: ConsoleSettings,
): string => `# 督学 Duxue：网页控制台的 nginx 配置示例，放入 http 一层（如 /etc/nginx/conf.d/）。
# A sample for the web console, to be included in http { … }. 改动四处 change four things:
# server_name, ssl_certificate, ssl_certificate_key, root.

map $uri $duxue_cache {
    ~^/console/assets/  "public, max-age=31536000, immutable";
    default             "no-cache";
}

server {
    listen 443 ssl;
    server_name duxue.example.gov.cn;
    ssl_certificate     /etc/nginx/tls/duxue.pem;
    ssl_certificate_key /etc/nginx/tls/duxue.key;
    root /srv/duxue;  # 其中有文件夹 console  the folder that holds «console»

${headerLines(settings)}
    # 错误不缓存，故无 always  what is not there is not kept, hence no «always»
    add_header Cache-Control $duxue_cache;

    server_tokens off;
    charset utf-8;
    gzip_vary on;
    gzip_static on;  # 各文件已压缩好  each file is there compressed
    # brotli_static on;  # 有 ngx_brotli 时  where there is ngx_brotli

    location = / { return 302 /console; }
    location = /console { try_files /console/index.html =404; }
    location /console/ { try_files $uri /console/index.html; }
    # 文件名有后缀（.js）；没有的文件就是没有；项目编号（1.1）不是后缀
    # a file has an ending (.js), and is there or is not; the number of an item (1.1) is none
    location ~ ^/console/.*\\.(br|gz)$ { return 404; }
    location ~ ^/console/.*\\.[^/0-9][^/]*$ { try_files $uri =404; }
    location / { return 404; }
    # 接口不便跨来源时，以本站地址为 --api，由此转发  where the API is not to be asked across origins: --api is this site
    # location /v1/ { proxy_pass ${settings.api}; proxy_ssl_server_name on; }
}
`;

const headerLines = (settings: ConsoleSettings): string =>
  Object.entries(pageHeaders(settings))
    .map(([name, value]) => `    add_header ${name} "${value}" always;`)
    .join("\n");
