// The oldest browsers a screen must open in: those of four years before the day of this list, because a phone at a kitchen
// table is often as old as that. The build lowers code and styles to them, and a test reads what was built (docs/decisions/0275).

/** Of November 2022: Chrome and Edge 107, Firefox 106, Safari 16.1 of Mac and iPhone, and Samsung Internet 19, which is Chromium 102. */
export const oldestBrowsers = ["chrome102", "firefox106", "safari16.1", "ios16.1"];

/** The youngest year of the language that all of them read. */
export const oldestLanguage = 2022;
