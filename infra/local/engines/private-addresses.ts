/**
 * Addresses that only this process and its threads can reach. An engine that runs inside the host listens on a Unix domain
 * socket in a folder of the owner's alone: no browser can name one, no port scan finds one, no other user opens one. The AWS
 * SDK knows endpoints with a host and a port only, so each socket has such a name, of a network that no packet leaves for
 * (0.0.0.0/8, RFC 1122 §3.2.1.3); whoever connects to it by Node's HTTP is taken to the socket.
 */
import { Agent } from "node:http";
import { connect } from "node:net";

/** `0.0.0.1:7` → where its socket stands. */
export type PrivateAddresses = ReadonlyMap<string, string>;

const sockets = new Map<string, string>();
let given = 0;

/** The endpoint by which a socket is called from now on. */
export const addressOf = (socketPath: string): string => {
  given += 1;
  const address = `0.0.0.1:${given}`;
  sockets.set(address, socketPath);
  return `http://${address}`;
};

export const forget = (endpoint: string): void => {
  sockets.delete(new URL(endpoint).host);
};

/** For a thread, whose modules are its own. */
export const knownAddresses = (): PrivateAddresses => sockets;

export const learn = (known: PrivateAddresses): void => {
  for (const [address, socketPath] of known) sockets.set(address, socketPath);
};

const overTheNetwork = Agent.prototype.createConnection;

Agent.prototype.createConnection = function createConnection(options, done) {
  const path = sockets.get(`${options.host}:${options.port}`);
  if (path === undefined) return overTheNetwork.call(this, options, done);
  // Agents wait for `done` only where nothing is returned.
  return connect({ path });
};
