// The yardstick, a process of its own: a relay that does nothing at all but hand every frame to every other socket on the
// same path. It stores nothing, checks nothing and knows nobody; nothing that does more can be expected to be faster.
import { createServer } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";

const paths = new Map<string, Set<WebSocket>>();
const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });

sockets.on("connection", (socket, request) => {
  const path = request.url ?? "/";
  const others = paths.get(path) ?? new Set();
  paths.set(path, others.add(socket));
  socket.on("message", (frame) => {
    for (const other of others) if (other !== socket) other.send(frame, { binary: true });
  });
  socket.on("close", () => {
    others.delete(socket);
    if (others.size === 0) paths.delete(path);
  });
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`open at ws://127.0.0.1:${typeof address === "object" ? address?.port : 0}\n`);
});
