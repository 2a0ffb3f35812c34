import { fileURLToPath } from "node:url";
import { localFunctions } from "../topology/functions.ts";
import type { ServiceFunction } from "../topology/service-function.ts";
import { createClosing } from "./closing.ts";
import { consoleIn } from "./console.ts";
import { devSignIn } from "./dev-sign-in.ts";
import { diskTrouble } from "./disk.ts";
import { type EngineEndpoints, type Engines, startEngines } from "./engines/engines.ts";
import { type Ports, refuseTakenPorts } from "./engines/ports.ts";
import { startGateway } from "./gateway/gateway.ts";
import { routesOf } from "./gateway/routes.ts";
import { openIssuer, type TokenHolder } from "./issuer.ts";
import { alertsIn } from "./lambda/alerts-in.ts";
import { environmentOf } from "./lambda/environment.ts";
import { InvocationFailed } from "./lambda/function-thread.ts";
import { type LambdaService, lambdaService } from "./lambda/service.ts";
import { logFiles } from "./log-files.ts";
import { refuseHalfRebuilt, refuseLostTable } from "./lost-table.ts";
import { type Provider, verifyingBeside } from "./provider.ts";
import { openStateFolder, type StateFolder } from "./state-folder.ts";
import { troubleTeller } from "./tell-trouble.ts";
import { startTriggers } from "./triggers/triggers.ts";

export interface HostOptions {
  readonly stateFolder: string;
  readonly ports: Ports;
  /** Told of each step of starting and of trouble while running. */
  readonly log: (line: string) => void;
  /** Where a console is served that is not the host's own: its page may ask and upload, as `-c consoleOrigin` has it. */
  readonly consoleOrigin?: string;
  /** Where the functions' folders are; a test brings its own. */
  readonly functionsFolder?: string;
  readonly functions?: Readonly<Record<string, ServiceFunction>>;
  /** Whom people sign in at, in the place of this host, which otherwise believes whoever sits at it. */
  readonly provider?: Provider;
}

export interface Host {
  readonly apiUrl: string;
  readonly uploadUrl: string;
  readonly endpoints: EngineEndpoints;
  readonly resources: Pick<Engines, "tableName" | "bucket" | "queues">;
  tokenFor(holder: TokenHolder): Promise<string>;
  /** Calls a function as its trigger would, for example `reconcile`. */
  invoke(functionName: string, event: unknown): Promise<unknown>;
  /** Settles when an engine is gone: after `stop`, or when it was lost. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** The whole system on this machine: engines, functions, gateway and triggers over one state folder. */
export const startHost = async (options: HostOptions): Promise<Host> => {
  const closing = createClosing();
  return closing.orStop(() => {
    const folder = closing.add(openStateFolder(options.stateFolder));
    return startIn(folder, options, closing).catch((error) => {
      // Whatever an engine says of a disk that is full or may not be written: this is why.
      throw diskTrouble(folder.path, error) ?? error;
    });
  });
};

const startIn = async (
  folder: StateFolder,
  options: HostOptions,
  closing: ReturnType<typeof createClosing>,
): Promise<Host> => {
  const { log, ports, functions = localFunctions } = options;
  await refuseTakenPorts({ api: ports.api });
  refuseHalfRebuilt(folder.path);
  const issuer = await openIssuer(folder.path);
  let catchUp: () => void = () => undefined;
  const { tell } = closing.add(
    troubleTeller({ stateFolder: folder.path, log, onRoom: () => catchUp() }),
  );
  const onTrouble = (what: string, error: unknown) => {
    // A failed invocation was told of already.
    if (!(error instanceof InvocationFailed)) tell(`${what}: ${String(error)}`);
  };
  const engines = closing.add(await startEngines({ stateFolder: folder.path, ports, onTrouble }));
  await refuseLostTable(folder.path, engines);
  log("存储、队列、数据表已就绪 · engines are up");
  const console = await consoleIn(folder.path, engines.endpoints.upload, options.provider);
  const lambda = closing.add(startFunctions(options, folder, engines, console, tell));
  const triggers = closing.add(
    startTriggers({
      engines,
      checkpoints: folder.checkpoints,
      functions,
      invoke: lambda.invoke,
      onTrouble,
    }),
  );
  catchUp = triggers.runScheduled;
  const gateway = closing.add(
    await startGateway({
      port: ports.api,
      routes: routesOf(functions),
      verify: verifyingBeside(issuer.verify, options.provider),
      invoke: (name, event) => lambda.invoke(name, event).finally(() => triggers.noteEnd(name)),
      ...(options.provider === undefined && { ownAnswer: devSignIn(issuer) }),
      consoleOrigin: options.consoleOrigin,
    }),
  );
  for (const origin of [...originsOf(gateway.url), options.consoleOrigin ?? []].flat())
    engines.admitPagesOf(origin);
  log("接口、事件触发器已就绪 · gateway and triggers are up");
  return {
    apiUrl: gateway.url,
    uploadUrl: engines.endpoints.upload,
    endpoints: engines.endpoints,
    resources: engines,
    tokenFor: issuer.tokenFor,
    invoke: lambda.invoke,
    ended: engines.ended,
    stop: closing.stop,
  };
};

/** A page that the API's own listener serves may have been opened by either name. */
const originsOf = (apiUrl: string): readonly string[] => [
  apiUrl,
  `http://localhost:${new URL(apiUrl).port}`,
];

const ownFunctions = fileURLToPath(new URL("../../functions/", import.meta.url));

const startFunctions = (
  options: HostOptions,
  folder: StateFolder,
  engines: Engines,
  console: Readonly<Record<string, string>>,
  tell: (line: string) => void,
): LambdaService => {
  const logs = logFiles(folder.path, (error) => tell(`logs: ${error.message}`));
  const seen = (name: string) => `详见 see ${logs.pathOf(name)}`;
  const functions = options.functions ?? localFunctions;
  const service = lambdaService({
    functionsFolder: options.functionsFolder ?? ownFunctions,
    functions,
    environmentOf: (name) => ({
      ...environmentOf(name, engines),
      ...(functions[name]?.pages !== undefined && console),
    }),
    onLog: (name, text) => {
      logs.write(name, text);
      for (const { says } of alertsIn(text, functions[name]?.alerts ?? []))
        options.log(`${name}: ${says} · ${seen(name)}`);
    },
  });
  const invoke = (name: string, event: unknown) =>
    service.invoke(name, event).catch((error) => {
      tell(`${String(error)} · ${seen(name)}`);
      throw error;
    });
  const stop = async () => {
    await service.stop();
    logs.stop();
  };
  return { invoke, stop };
};
