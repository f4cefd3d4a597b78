// A line to the server that can be cut as when a phone leaves the house: under it the server lives on, and a phone that starts
// anew finds nobody either.
import { connect, createServer, type Server, type Socket } from "node:net";

export interface CutLine {
  /** Where a phone finds the server by this line. */
  readonly url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

export const openCutLine = async (serverUrl: string): Promise<CutLine> => {
  const to = Number(new URL(serverUrl).port);
  const open = new Set<Socket>();
  let at = 0;
  const listen = (): Promise<Server> =>
    new Promise((resolve, reject) => {
      const line = createServer((near) => {
        const far = connect(to, "127.0.0.1");
        for (const end of [near, far]) {
          open.add(end);
          end.on("error", () => undefined); // Cut on purpose.
          end.on("close", () => {
            open.delete(end);
            near.destroy();
            far.destroy();
          });
        }
        near.pipe(far).pipe(near);
      });
      line.once("error", reject);
      line.listen(at, "127.0.0.1", () => resolve(line));
    });
  let line = await listen();
  const bound = line.address();
  at = typeof bound === "object" && bound ? bound.port : 0;
  return {
    url: `http://127.0.0.1:${at}`,
    cut: async () => {
      const closed = new Promise((resolve) => line.close(resolve));
      for (const end of open) end.destroy();
      await closed;
    },
    mend: async () => {
      line = await listen();
    },
  };
};
