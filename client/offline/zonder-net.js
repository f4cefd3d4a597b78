// Opens the screens without a connection, on a device where a resident keeps their plan. It holds files of the screens alone,
// whose names carry their hash, and one empty page; what the house answers never comes into it.
const files = "__FILES__";
const page = "__PAGE__";
const name = "werktafel-__VERSION__";
const policy =
  "default-src 'none';script-src 'self';style-src 'self';font-src 'self';img-src 'self' data:;connect-src 'self';manifest-src 'self';worker-src 'self';frame-ancestors 'none';base-uri 'none';form-action 'self';require-trusted-types-for 'script';trusted-types werktafel";

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(name)
      .then((cache) => cache.addAll(files))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((each) => each !== name).map((each) => caches.delete(each))))
      .then(() => self.clients.claim()),
  );
});

const forget = async () => {
  await Promise.all((await caches.keys()).map((each) => caches.delete(each)));
  await self.registration.unregister();
};

self.addEventListener("message", (event) => {
  if (event.data === "forget") event.waitUntil(forget());
});

const emptyPage = () =>
  new Response(page, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "no-store",
    },
  });

/** A house that is there but cannot answer, and one whose line hangs, are as far as no house at all. */
const isShut = ({ status }) => status >= 502 && status <= 504;
const patienceMs = 8_000;
const fromHouse = async (request) => {
  const answer = await fetch(request);
  return isShut(answer) ? emptyPage() : answer;
};
const whenItHangs = () => new Promise((resolve) => setTimeout(() => resolve(emptyPage()), patienceMs));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  // The house first, always: its page and its files are of one time. Only when nobody answers, the empty page.
  if (request.mode === "navigate" && !pathname.startsWith("/api/")) {
    event.respondWith(Promise.race([fromHouse(request).catch(emptyPage), whenItHangs()]));
  } else if (files.includes(pathname)) {
    event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(request)));
  }
});
