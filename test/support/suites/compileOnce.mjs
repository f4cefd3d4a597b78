// What V8 made of a module is kept for the other suites of a worker: each realm asks for the same few hundred modules, and Jest has
// them compiled anew each time.
import vm from "node:vm";

const made = new Map();

/** From here on, in this worker. */
export const compileOnce = () => {
  const Compiled = vm.SourceTextModule;
  vm.SourceTextModule = class extends Compiled {
    constructor(code, options) {
      const cachedData = made.get(code);
      super(code, cachedData ? { ...options, cachedData } : options);
      // Before it runs: afterwards V8 no longer gives it.
      if (!cachedData) made.set(code, this.createCachedData());
    }
  };
};
