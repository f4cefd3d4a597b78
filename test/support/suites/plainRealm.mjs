// The realm in which a suite runs. Jest's stock environment answers every global name from C++, each time (`Map`, `Math`,
// `Object` in the innermost loop), to find what a suite left behind; here they are looked up as in the product, and the
// realm is thrown away whole.
import { createRequire } from "node:module";
import { constants, createContext } from "node:vm";
import { TestEnvironment } from "jest-environment-node";
import { compileOnce } from "./compileOnce.mjs";
import { startThreadsInOne } from "./threadsInOne.mjs";

compileOnce();
startThreadsInOne();

/** Loads a package outside all realms (outsideOnce.mjs). */
const outside = createRequire(import.meta.url);

/** What every realm has of its own, and Jest gives all realms alike: bytes go through Node, which knows one kind. */
const sameEverywhere = new Set(["ArrayBuffer", "Uint8Array"]);

/** Gives `realm` a global of Node's: one that is made at its first use stays so. */
const give = (realm, name, { value, get, set, ...described }) => {
  if (get === undefined && set === undefined) {
    Object.defineProperty(realm, name, { ...described, value });
    return;
  }
  const put = (made) => Object.defineProperty(realm, name, { value: made, writable: true, configurable: true });
  Object.defineProperty(realm, name, {
    configurable: true,
    get: () => {
      const made = globalThis[name];
      put(made);
      return made;
    },
    set: put,
  });
};

// oxlint-disable-next-line import/no-default-export -- Jest asks for one
export default class PlainRealm extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const realm = createContext(constants.DONT_CONTEXTIFY);
    for (const name of Reflect.ownKeys(this.global)) {
      const described = Object.getOwnPropertyDescriptor(this.global, name);
      if (described && (!Object.hasOwn(realm, name) || sameEverywhere.has(name))) give(realm, name, described);
    }
    realm.global = realm;
    realm[Symbol.for("outside")] = outside;
    realm.Error.stackTraceLimit = this.global.Error.stackTraceLimit;
    this.context = realm;
    this.global = realm;
  }
}
