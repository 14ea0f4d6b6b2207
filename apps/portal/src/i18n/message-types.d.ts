import type { LanguageTag } from "@interphase/names";

/** A language that is none of ours does not compile. Keys of messages are held by tests: their types would refuse keys that are composed. */
declare module "next-intl" {
  interface AppConfig {
    Locale: LanguageTag;
  }
}
