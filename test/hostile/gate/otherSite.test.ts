// A real page of another site, in the very browser in which somebody is signed in here, on the same host so that the cookie goes
// along: it sends nothing, hears nothing, shows nothing of ours in a frame, and holds no window of ours (RELIABILITY.md W1, W4).
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { board, everyone } from "../../server/live/openTable.ts";
import { openScreens, type Screen, type Screens } from "../../support/openScreen.ts";
import { startListening } from "@werktafel/server/http/listening";
import { type GateHouse, openGateHouse } from "./matrix/gateHouse.ts";

let house: GateHouse;
let screens: Screens;
let screen: Screen;
let other: Server;
let otherUrl = "";

beforeAll(async () => {
  house = await openGateHouse();
  house.dry(true);
  screens = await openScreens();
  other = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end("<!doctype html><title>Elders</title><body>");
  });
  otherUrl = `http://127.0.0.1:${await startListening(other, { port: 0, host: "127.0.0.1" })}`;
  screen = await screens.open("laptop");
  // Everything here is refused, and a browser says so.
  screen.expectFaults(/.*/);
  const [name = "", value = ""] = (house.cookieOf("facilitator") ?? "").split("=");
  await screen.context.addCookies([{ name, value, url: house.server.url }]);
}, 60_000);
afterAll(async () => {
  try {
    await screens.close();
  } finally {
    other.close();
    await house.close();
  }
}, 60_000);

const atOther = async (script: string): Promise<unknown> => {
  await screen.page.goto(otherUrl);
  return screen.page.evaluate(script);
};

test("the person in this browser is signed in here, so the cookie would count", async () => {
  await screen.page.goto(`${house.server.url}/in`);
  const status = await screen.page.evaluate(`fetch("/api/boards/${board}").then((answer) => answer.status)`);
  expect(status).toBe(200);
});

test("a page of another site reads nothing and changes nothing, by any kind of request", async () => {
  const before = house.tried();
  const target = `${house.server.url}/api/boards/${board}/screen-link`;
  const told = await atOther(`Promise.all([
    fetch("${house.server.url}/api/boards/${board}", { credentials: "include" }).then(() => "read", () => "refused"),
    fetch("${target}", { method: "POST", credentials: "include", headers: { "content-type": "application/json" }, body: "{}" }).then(() => "read", () => "refused"),
    fetch("${target}", { method: "POST", mode: "no-cors", credentials: "include", headers: { "content-type": "text/plain" }, body: "{}" }).then((answer) => answer.type, () => "refused"),
    navigator.sendBeacon("${target}", new Blob(["{}"], { type: "text/plain" })) ? "sent blind" : "refused",
    new Promise((resolve) => {
      const form = Object.assign(document.createElement("form"), { method: "post", enctype: "text/plain", action: "${target}", target: "frame" });
      const frame = Object.assign(document.createElement("iframe"), { name: "frame", onload: () => resolve("sent blind") });
      document.body.append(frame, form);
      form.submit();
    }),
  ])`);
  expect(told).toEqual(["refused", "refused", "refused", "sent blind", "sent blind"]);
  expect(house.tried()).toBe(before);
});

test("no socket opens for it, at either door", async () => {
  const url = house.server.url.replace("http", "ws");
  const told =
    await atOther(`Promise.all(["${url}/sync/${everyone}?client=7", "${url}/socket.io/?EIO=4&transport=websocket"].map((address) => new Promise((resolve) => {
    const socket = new WebSocket(address);
    socket.onopen = () => resolve("open");
    socket.onmessage = () => resolve("heard");
    socket.onerror = () => resolve("refused");
  })))`);
  expect(told).toEqual(["refused", "refused"]);
});

test("nothing of ours stands in its frame, runs in it as a script, or is drawn in it as a picture", async () => {
  const told = await atOther(`Promise.all([
    new Promise((resolve) => {
      const frame = Object.assign(document.createElement("iframe"), { src: "${house.server.url}/b/${board}" });
      frame.onload = () => setTimeout(() => resolve(frame.contentWindow.length === 0 ? "empty" : "framed"), 100);
      document.body.append(frame);
    }),
    ...["script", "img"].map((kind) => new Promise((resolve) => {
      const element = Object.assign(document.createElement(kind), { src: "${house.server.url}/api/boards/${board}", onload: () => resolve("loaded"), onerror: () => resolve("refused") });
      document.body.append(element);
    })),
  ])`);
  expect(told).toEqual(["empty", "refused", "refused"]);
  const frames = screen.page.frames().filter((frame) => frame !== screen.page.mainFrame());
  for (const frame of frames)
    expect(await frame.evaluate("document.body?.innerText ?? ''")).not.toContain("Hoe doe ik weer mee");
});

test("a window of ours that it opened does not know it, and it does not know the window", async () => {
  await screen.page.goto(otherUrl);
  const [opened] = await Promise.all([
    screen.context.waitForEvent("page"),
    screen.page.evaluate(`void (window.ours = window.open("${house.server.url}/in"))`),
  ]);
  await opened.waitForLoadState();
  expect(await opened.evaluate("window.opener === null")).toBe(true);
  expect(await screen.page.evaluate("window.ours.closed")).toBe(true);
  await opened.close();
});
