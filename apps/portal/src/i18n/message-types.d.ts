import type { LanguageTag } from "@interphase/names";
import type account from "./messages/en/account.json";
import type admin from "./messages/en/admin.json";
import type audit from "./messages/en/audit.json";
import type charts from "./messages/en/charts.json";
import type entry from "./messages/en/entry.json";
import type frame from "./messages/en/frame.json";
import type home from "./messages/en/home.json";
import type methods from "./messages/en/methods.json";
import type pages from "./messages/en/public.json";
import type sourcing from "./messages/en/sourcing.json";
import type states from "./messages/en/states.json";
import type ui from "./messages/en/ui.json";
import type work from "./messages/en/work.json";
import type world from "./messages/en/world.json";

/** A key that the English files do not have does not compile, nor does a language that is none of ours. */
declare module "next-intl" {
  interface AppConfig {
    Locale: LanguageTag;
    Messages: {
      account: typeof account;
      admin: typeof admin;
      audit: typeof audit;
      charts: typeof charts;
      entry: typeof entry;
      frame: typeof frame;
      home: typeof home;
      methods: typeof methods;
      public: typeof pages;
      sourcing: typeof sourcing;
      states: typeof states;
      ui: typeof ui;
      work: typeof work;
      world: typeof world;
    };
  }
}
