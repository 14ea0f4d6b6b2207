import { accessNotices } from "./access-notices.repository.js";
import { ballotNotices } from "./ballot-notices.repository.js";
import { findingNotices } from "./finding-notices.repository.js";
import { groupNotices } from "./group-notices.repository.js";
import { meetingNotices } from "./meeting-notices.repository.js";
import { membershipNotices } from "./membership-notices.repository.js";
import { talentNotices } from "./talent-notices.repository.js";
import type { NoticeSource } from "./notice-source.js";

/** Where does everything come from that is told, or waits for somebody? A domain more is its file and a line here. */
export const noticeSources: readonly NoticeSource[] = [
  ...findingNotices,
  ...ballotNotices,
  ...groupNotices,
  ...meetingNotices,
  ...membershipNotices,
  ...talentNotices,
  ...accessNotices,
];
