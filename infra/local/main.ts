/** `npm start`: the whole system on this machine, until Ctrl-C. */
import { relative } from "node:path";
import { command, endWith } from "../command-line/command.ts";
import { WrongUsage } from "../command-line/sentences.ts";
import { colours, say } from "../command-line/terminal.ts";
import { diskTrouble } from "./disk.ts";
import { freePorts, portsFrom } from "./engines/ports.ts";
import { type Host, startHost } from "./host.ts";
import { StartRefused } from "./start-refused.ts";
import { DEFAULT_STATE } from "./state-folder.ts";

interface Asked {
  readonly state: string;
  readonly port: string;
}

const start = async ({ state, port }: Asked): Promise<void> => {
  const began = performance.now();
  // Whatever host and engines write is its owner's alone.
  process.umask(0o077);
  // A terminal that went, or a log on a full disk, is no reason to end.
  for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);
  const ports = port === "0" ? freePorts : portsFrom(portNumber(port));
  const { promise: starting, resolve, reject } = Promise.withResolvers<Host>();
  // Before the first file is made: from then on a signal stops in order
  stopOnSignal(starting);
  startHost({
    stateFolder: state,
    ports,
    log: (line) => say(colours.dim(`${time()}  ${line}`)),
  }).then(resolve, reject);
  const host = await starting;
  if (stopping) return;
  for (const line of banner(host, state, performance.now() - began)) say(line);
  const lastWords = await host.ended;
  if (!stopping) endAtOnce(state, lastWords);
};

/** Without its engines nothing can be stopped in order; what is on disk stands a sudden end. */
const endAtOnce = (state: string, lastWords: string): never => {
  endWith(
    diskTrouble(state) ??
      new StartRefused(
        `存储引擎意外停止，主机随之退出。请重新启动；已保存的状态不受影响。${lastWords}`,
        "An engine stopped unexpectedly, and the host with it. Start again; what was saved is safe.",
      ),
  );
  process.exit(1);
};

const portNumber = (text: string): number => {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1024 && port <= 65_531) return port;
  throw new WrongUsage(
    `--port 应为 1024 至 65531 之间的整数，而不是 ${text}。`,
    `--port is a whole number from 1024 to 65531, not ${text}.`,
  );
};

const time = (): string => new Date().toTimeString().slice(0, 8);

let stopping = false;

const stopOnSignal = (starting: Promise<Host>): void => {
  let isUp = false;
  const stop = async () => {
    // Asked twice: somebody is in a hurry, and the state on disk stands a sudden end.
    if (stopping) process.exit(130);
    stopping = true;
    say(isUp ? "正在停止… stopping" : "启动已中断，正在停止… starting is broken off; stopping");
    // What keeps it from starting is told by whoever waits for it.
    const host = await starting.catch(() => undefined);
    await host?.stop();
    say(isUp ? "已停止 stopped" : brokenOff);
  };
  starting.then(
    () => {
      isUp = !stopping;
    },
    () => undefined,
  );
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void stop().catch(endWith));
};

const brokenOff =
  "已停止，状态不受影响；再次运行 npm start 即可启动。 Stopped, and the state is as it was; npm start starts it again.";

const banner = (host: Host, state: string, milliseconds: number): readonly string[] => {
  const { bold, cyan, green } = colours;
  const folder = relative(".", state) === DEFAULT_STATE ? "" : ` --state ${state}`;
  return [
    "",
    `${green("●")} ${bold("督学 Duxue")}  已启动 is up  (${(milliseconds / 1000).toFixed(1)} s)`,
    "",
    `  网页 page         ${cyan(`${host.apiUrl}/`)}`,
    `  接口 API          ${cyan(`${host.apiUrl}/v1`)}`,
    `  上传 uploads      ${cyan(host.uploadUrl)}`,
    `  状态与日志 state    ${state}`,
    "",
    "  取开发令牌 get a development token:",
    `    TOKEN=$(npm run --silent token -- --role inspector --division 14${folder})`,
    "  第一个请求 a first call:",
    `    curl -s -H "authorization: Bearer $TOKEN" ${host.apiUrl}/v1/counties/140524/cycles/2021/status`,
    "  按 Ctrl-C 停止 stops it",
    "",
  ];
};

await command({
  usage: "npm start -- [--state <文件夹 folder>] [--port <首个端口 first of two ports>]",
  options: {
    state: { type: "string", default: DEFAULT_STATE },
    port: { type: "string", default: "4600" },
  },
  run: start,
});
