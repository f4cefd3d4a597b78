// The screens on the device, so that they open without a connection: only for who keeps a plan there, and gone with it.

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): string };
    };
  }
}

/** Of the language of this page: it opens without a connection in the one it was last read in. */
const ofLanguage = (): string => `/zonder-net-${/^[a-z]{2}$/.exec(document.documentElement.lang)?.[0] ?? "nl"}.js`;

/** The one address from which a script may be started by its name (the CSP names this policy). */
const trusted = (): string => {
  const worker = ofLanguage();
  const rules = { createScriptURL: () => worker };
  return window.trustedTypes?.createPolicy("werktafel", rules).createScriptURL(worker) ?? worker;
};
let address: string | null = null;

/** Resolves when the screens lie on the device. Rejects where they cannot: a private window, a page that is not secure. */
export const keepShell = async (): Promise<void> => {
  address ??= trusted();
  await navigator.serviceWorker.register(address);
  await navigator.serviceWorker.ready;
};

export const forgetShell = async (): Promise<void> => {
  const ours = "serviceWorker" in navigator ? await navigator.serviceWorker.getRegistrations() : [];
  await Promise.all(ours.map(async (each) => each.unregister()));
  if ("caches" in globalThis) await Promise.all((await caches.keys()).map(async (name) => caches.delete(name)));
};
