// What every response says to the browser: run only our own files, talk only to us, be framed by nobody, keep nothing, and
// tell no other site where somebody came from.
import type { RequestHandler } from "express";
import helmet from "helmet";
import { ownOrigin } from "../access/origin.ts";

const plainHost = /^[A-Za-z0-9.:[\]-]{1,255}$/;

/** Older Safari does not count a WebSocket as `'self'`, so its address stands there in full. */
const socketOrigin = (origin: string): string => {
  const socket = origin.replace(/^http/, "ws");
  return plainHost.test(socket.replace(/^wss?:\/\//, "")) ? socket : "";
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
          trustedTypes: ["werktafel"],
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
