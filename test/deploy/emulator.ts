import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort, startKeyForwarder } from "./key-forwarder.ts";

/** A cloud to rehearse in: its address and the environment in which commands speak to it. */
export interface Cloud {
  readonly endpoint: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Emulator extends Cloud {
  /** The last lines of its log. */
  tail(): string;
  stop(): Promise<void>;
}

export interface EmulatorOptions {
  /** Everything it writes goes here. */
  readonly folder: string;
  /** Where the Python that has MiniStack is. */
  readonly tools: string;
  readonly nodeModules: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const region = "us-east-1";
const withAllTypes = fileURLToPath(new URL("emulator.py", import.meta.url));
const START_SECONDS = 60;
/** What the emulator logs once it listens. */
const STARTED = "Running on https://127.0.0.1";

/** Settings by which every command of the rehearsal speaks to an emulator, and to nothing else. */
export const environmentFor = (
  endpoint: string,
  folder: string,
): Readonly<Record<string, string>> => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_ACCESS_KEY_ID: "test",
  AWS_SECRET_ACCESS_KEY: "test",
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  CDK_HOME: join(folder, "cdk-home"),
  CDK_DISABLE_CLI_TELEMETRY: "true",
});

/**
 * Starts MiniStack on loopback as strict as it gets: HTTPS only, every signature checked, IAM policies enforced. So the
 * rehearsal shows that the roles allow what the functions need, and that nobody gets in without a signature or a token.
 */
export const startEmulator = async (options: EmulatorOptions): Promise<Emulator> => {
  const { folder, tools, nodeModules } = options;
  const certificate = join(folder, "ministack-tls", "server.crt");
  const forwarder = await startKeyForwarder(certificate);
  const port = await freePort();
  const logFile = join(folder, "emulator.log");
  const log = openSync(logFile, "w");
  const child = spawn(join(tools, "python"), [withAllTypes], {
    cwd: folder,
    stdio: ["ignore", log, log],
    // A group of its own, so that its workers end with it.
    detached: true,
    env: {
      ...options.env,
      GATEWAY_PORT: String(port),
      BIND_HOST: "127.0.0.1",
      MINISTACK_HOST: "127.0.0.1",
      MINISTACK_REGION: region,
      AUTH: "true",
      USE_SSL: "1",
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test",
      TMPDIR: folder,
      SFTP_ENABLED: "0",
      IOT_MTLS_ENABLED: "0",
      http_proxy: forwarder.url,
      no_proxy: "",
      NODE_EXTRA_CA_CERTS: certificate,
      /** Lambda's Node runtime brings an SDK; functions of the CDK's own rely on it. Here it is the project's. */
      NODE_PATH: nodeModules,
    },
  });
  closeSync(log);
  // Told by `ready`: a command that could not be started never gets ready.
  child.once("error", () => undefined);
  await ready(child, logFile);
  const endpoint = `https://127.0.0.1:${port}`;
  return {
    endpoint,
    env: {
      ...environmentFor(endpoint, folder),
      NODE_EXTRA_CA_CERTS: trusted(certificate, options.env.NODE_EXTRA_CA_CERTS, folder),
      AWS_CA_BUNDLE: certificate,
    },
    tail: () =>
      (readFileSync(logFile, "utf8").split(STARTED)[1] ?? "").split("\n").slice(-30).join("\n"),
    stop: async () => {
      forwarder.stop();
      await endGroup(child);
    },
  };
};

/** The emulator's certificate together with those that the caller trusts: commands also ask the npm registry. */
const trusted = (certificate: string, others: string | undefined, folder: string): string => {
  const bundle = join(folder, "trusted.pem");
  const files = others ? [certificate, others] : [certificate];
  writeFileSync(bundle, files.map((file) => readFileSync(file, "utf8")).join("\n"));
  return bundle;
};

const ready = async (child: ChildProcess, logFile: string): Promise<void> => {
  const deadline = Date.now() + START_SECONDS * 1000;
  while (!readFileSync(logFile, "utf8").includes(STARTED)) {
    if (child.pid === undefined || child.exitCode !== null || Date.now() > deadline) {
      await endGroup(child);
      throw new Error(`the emulator did not start:\n${readFileSync(logFile, "utf8").slice(-3000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const endGroup = async (child: ChildProcess): Promise<void> => {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-pid, name);
    } catch {
      // It ended by itself in the meantime.
    }
  };
  signal("SIGTERM");
  const timer = setTimeout(() => signal("SIGKILL"), 10_000);
  await ended;
  clearTimeout(timer);
  // Workers that did not follow.
  signal("SIGKILL");
};
