// Browsers of who works here: on a device with a safe for keys, that a finger opens; and looking at a page as one who listens,
// sees little, has a small screen or reads Dutch only.
import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import type { Device, Screen, Screens } from "../../support/openScreen.ts";
import { keepPicture, patienceMs } from "../hands/openJourney.ts";
import { englishOn, faultsForReaders, sidewaysOn } from "../hands/readable.ts";

export const deviceWithKeys = async (screens: Screens, device: Device): Promise<Screen> => {
  const screen = await screens.open(device);
  screen.page.setDefaultTimeout(patienceMs);
  const line = await screen.context.newCDPSession(screen.page);
  await line.send("WebAuthn.enable");
  await line.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return screen;
};

/** Nothing on this page is in anybody's way, on a phone of 360 and of 320 too. */
export const lookAtStaffPage = async (page: Page, name: string): Promise<void> => {
  const { width = 1280, height = 800 } = page.viewportSize() ?? {};
  await keepPicture(page, `staff-${name}-${width}`);
  expect([name, await faultsForReaders(page), await englishOn(page)]).toEqual([name, [], []]);
  for (const narrow of [360, 320]) {
    await page.setViewportSize({ width: narrow, height: 740 });
    expect([name, narrow, await sidewaysOn(page)]).toEqual([name, narrow, 0]);
    if (narrow === 360) await keepPicture(page, `staff-${name}-360`);
  }
  await page.setViewportSize({ width, height });
};

/** The link and the code that stand on an administrator's screen, once. */
export const givenOn = async (page: Page): Promise<{ readonly link: string; readonly code: string }> => {
  await page.locator(".big-code").waitFor();
  const code = (await page.locator(".big-code").innerText()).trim();
  const link = (await page.locator(".given-link code").nth(1).innerText()).trim();
  return { link, code };
};
