// A wire of TCP between a screen and the server that a test can cut, keep cut, or make deaf in one direction: what was
// sent is then gone, as with a phone in a tunnel.
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

export interface CuttableLine {
  readonly port: number;
  /** Drops every connection; new ones work while the line `isThere`. */
  cut(): void;
  setThere(isThere: boolean): void;
  /** Swallows what the server says, without dropping anything. */
  deafen(isDeaf: boolean): void;
  /** Connections dropped so far. */
  cuts(): number;
  close(): Promise<void>;
}

export const openCuttableLine = async (target: string): Promise<CuttableLine> => {
  const { port, hostname } = new URL(target);
  const pairs = new Set<readonly [Socket, Socket]>();
  let isThere = true;
  let isDeaf = false;
  let cuts = 0;
  const server = createServer((screen) => {
    if (!isThere) {
      screen.destroy();
      return;
    }
    const house = connect(Number(port), hostname);
    const pair = [screen, house] as const;
    pairs.add(pair);
    screen.setNoDelay(true);
    house.setNoDelay(true);
    screen.on("data", (bytes) => house.write(bytes));
    house.on("data", (bytes) => {
      if (!isDeaf) screen.write(bytes);
    });
    const drop = () => {
      pairs.delete(pair);
      screen.destroy();
      house.destroy();
    };
    for (const end of pair) {
      end.on("close", drop);
      end.on("error", drop);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cut = () => {
    for (const [screen, house] of [...pairs]) {
      cuts += 1;
      screen.destroy();
      house.destroy();
    }
    pairs.clear();
  };
  return {
    port: addressOf(server.address()).port,
    cut,
    setThere: (now) => {
      isThere = now;
      if (!now) cut();
    },
    deafen: (now) => {
      isDeaf = now;
    },
    cuts: () => cuts,
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};

const addressOf = (address: string | AddressInfo | null): AddressInfo => {
  if (address === null || typeof address === "string") throw new Error("the line has no port");
  return address;
};
