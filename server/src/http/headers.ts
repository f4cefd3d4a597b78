// What every response says to the browser: run only our own files, talk only to us, be framed by nobody, keep nothing, and
// tell no other site where somebody came from.
import type { ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import helmet from "helmet";
import { ownOrigin } from "../access/origin.ts";

const plainHost = /^[A-Za-z0-9.:[\]-]{1,255}$/;

/** Older Safari does not count a WebSocket as `'self'`, so its address stands there in full. */
const socketOrigin = (origin: string): string => {
  const socket = origin.replace(/^http/, "ws");
  return plainHost.test(socket.replace(/^wss?:\/\//, "")) ? socket : "";
};

/** For what is answered before our own routes are asked: nothing in it may run, be framed or be kept. */
export const bareHeaders = (response: ServerResponse): void => {
  response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("X-Content-Type-Options", "nosniff");
};

export const secureHeaders = (publicUrl: string | null): readonly RequestHandler[] => {
  const isSecure = publicUrl?.startsWith("https:") ?? false;
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          fontSrc: ["'self'"],
          imgSrc: ["'self'", "data:"],
          connectSrc: ["'self'", (request) => socketOrigin(ownOrigin(request, publicUrl))],
          manifestSrc: ["'self'"],
          workerSrc: ["'self'"],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          requireTrustedTypesFor: ["'script'"],
          ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      referrerPolicy: { policy: "no-referrer" },
      strictTransportSecurity: isSecure ? { maxAge: 63_072_000 } : false,
      xFrameOptions: { action: "deny" },
    }),
    (_request, response, next) => {
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
      next();
    },
  ];
};
