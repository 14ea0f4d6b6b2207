import type { Browser, BrowserContext } from "playwright-core";
import { at } from "./portal-browser.js";

export interface Reader {
  readonly language?: "en" | "zh-CN";
  readonly width?: number;
  readonly theme?: "light" | "dark";
  readonly hasScripts?: boolean;
}

/** A fresh reader: own cookies, language, width and theme. Paths are relative to the copy under test. */
export function openReader(browser: Browser, reader: Reader = {}): Promise<BrowserContext> {
  const { language = "en", width = 1440, theme = "light", hasScripts = true } = reader;
  return browser.newContext({
    baseURL: at("/"),
    locale: language,
    colorScheme: theme,
    viewport: { width, height: 900 },
    javaScriptEnabled: hasScripts,
  });
}
