// A line for the product's own sync outside a browser: a WebSocket that sends the person's cookie along.
import type { OpenWire } from "@werktafel/client/sync/line/wire";
import { WebSocket } from "ws";

export const nodeWire =
  (cookie: string): OpenWire =>
  (address, events) => {
    const socket = new WebSocket(address, { headers: { cookie }, perMessageDeflate: false });
    let isClosed = false;
    socket.on("open", () => {
      if (!isClosed) events.opened();
    });
    socket.on("message", (data) => {
      if (!isClosed && data instanceof Uint8Array) events.received(Uint8Array.from(data));
    });
    // What went wrong is told by 'close', as in a browser.
    socket.on("error", () => socket.terminate());
    socket.on("close", (code) => {
      if (isClosed) return;
      isClosed = true;
      events.closed(code);
    });
    return {
      send: (bytes) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(bytes);
      },
      close: () => {
        isClosed = true;
        socket.terminate();
      },
    };
  };
