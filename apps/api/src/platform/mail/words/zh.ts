import { roleTitles } from "@interphase/access";
import { joinNames } from "@interphase/names";
import type { MailBody } from "../mail-body.js";
import type { FactorChange, MailFacts } from "../mail-kind.js";
import { datesIn, harmless, type MailWords } from "../mail-words.js";
import { portalPaths } from "../portal-paths.js";

const dates = datesIn("zh-CN");
const dayText = dates.day;
const instantText = (at: Date): string => `${dates.instant(at)}（UTC）`;

const signature = { part: "text", text: "Interphase · 固态电池联盟平台" } as const;
const text = (words: string) => ({ part: "text", text: words }) as const;
const gone = "[链接已移除：邮件已送达，或链接已使用、已过期。]";
const withheld = "[链接不予显示：否则管理员可借此冒用有权查看采购数据的人员的身份。]";
const notYou =
  "如果这不是您本人的操作，您的账号可能已被他人使用：请立即重设密码，在账号页面结束其他会话，并告知您的管理员。";

const changes: Readonly<Record<FactorChange, string>> = {
  "authenticator-added": "您的账号添加了身份验证器应用。",
  "authenticator-removed": "您的账号移除了身份验证器应用。",
  "passkey-added": "您的账号添加了一个通行密钥。",
  "passkey-removed": "您的账号移除了一个通行密钥。",
  "recovery-codes-made": "您的账号生成了新的恢复码，原有恢复码已失效。",
  "recovery-code-used": "有人使用恢复码登录了您的账号。",
  "factors-reset": "管理员已移除您账号的全部验证方式。",
  "company-sign-in-linked": "您的账号已关联公司账号。",
  "company-sign-in-removed": "您的账号已取消关联公司账号。",
};

function invitationBody(facts: MailFacts["invitation"], opening: string): MailBody {
  const roles = facts.roles.map((role) => roleTitles.zh[role]);
  return [
    text("您好："),
    text(opening),
    ...(roles.length === 0 ? [] : [text(`您将担任的角色：${joinNames(roles, "zh")}。`)]),
    { part: "secret-link", label: "接受邀请", gone, withheld },
    text(
      `链接只能使用一次，有效期至 ${instantText(facts.expiresAt)}。持有链接的人可以代您接受邀请，请勿转发本邮件。`,
    ),
    text(
      "如果此邮箱已有账号，该链接将无法使用：一个邮箱只能属于一个机构。请照常登录，或请对方向您的其他邮箱发送邀请。",
    ),
    text("如果您并未预期收到此邀请，请忽略本邮件，无需任何操作。"),
    signature,
  ];
}

const placeOf = ({ organisationName }: MailFacts["invitation"]) =>
  organisationName === null ? "电池联盟" : `“${harmless(organisationName)}”`;

function roleSentence(facts: MailFacts["role-changed"]): string {
  const role = roleTitles.zh[facts.role];
  const where = facts.scopeName === null ? "" : `在“${harmless(facts.scopeName)}”的`;
  const by = facts.byName === null ? "" : `由“${harmless(facts.byName)}”`;
  if (facts.change === "given") return `您${where}“${role}”角色已${by}分配。`;
  if (facts.change === "ended") return `您${where}“${role}”角色已${by}结束。`;
  return `您${where}“${role}”角色的日期已${by}变更。`;
}

function roleDates({ startsAt, endsAt }: MailFacts["role-changed"]): MailBody {
  const rows: [string, string][] = [];
  if (startsAt !== null) rows.push(["开始日期", dayText(startsAt)]);
  if (endsAt !== null) rows.push(["结束日期", dayText(endsAt)]);
  return rows.length === 0 ? [] : [{ part: "rows", rows }];
}

function applicationBody(
  facts: MailFacts["application-link"],
  greeting: string,
  news: string,
  label: string,
  whoeverKnowsNothing = "如果您不知道此申请，请忽略本邮件。",
): MailBody {
  return [
    text(greeting),
    text(news),
    { part: "secret-link", label, gone, withheld },
    text(
      `此链接无需账号即可打开申请，有效期至 ${instantText(facts.expiresAt)}。任何持有链接的人都可以代申请方操作，请勿转发本邮件。`,
    ),
    text(whoeverKnowsNothing),
    signature,
  ];
}

/** What does each mail say in Simplified Chinese? */
export const zh: MailWords = {
  greeting: (name) => (name === null ? "您好：" : `${harmless(name)}，您好：`),
  mails: {
    invitation: (facts) => ({
      subject: `邀请您加入 Interphase 上的${placeOf(facts)}`,
      body: invitationBody(
        facts,
        `“${harmless(facts.inviterName)}”邀请您加入 Interphase 上的${placeOf(facts)}。Interphase 是固态电池联盟各成员企业协同工作的平台。`,
      ),
    }),
    "invitation-reminder": (facts) => ({
      subject: `您加入${placeOf(facts)}的邀请仍然有效`,
      body: invitationBody(
        facts,
        `“${harmless(facts.inviterName)}”曾邀请您加入 Interphase 上的${placeOf(facts)}，您尚未答复。此前的链接已失效，请使用本邮件中的链接。`,
      ),
    }),
    "password-reset": (facts, greeting) => ({
      subject: "重设您的 Interphase 密码",
      body: [
        text(greeting),
        text("有人（希望是您本人）申请重设此邮箱对应账号的密码。"),
        { part: "secret-link", label: "设置新密码", gone, withheld },
        text(
          `链接只能使用一次，有效期至 ${instantText(facts.expiresAt)}。如果您启用了两步验证，登录时仍需验证。`,
        ),
        text("如果您没有提出申请，请忽略本邮件，您的密码不会改变。"),
        signature,
      ],
    }),
    "password-changed": (facts, greeting) => ({
      subject: "您的 Interphase 密码已更改",
      body: [
        text(greeting),
        text(`您的密码已于 ${instantText(facts.at)} 更改，您的其他会话均已结束。`),
        text(notYou),
        { part: "page", label: "重设密码", path: portalPaths.forgottenPassword },
        signature,
      ],
    }),
    "factor-changed": (facts, greeting) => ({
      subject: "您登录 Interphase 的方式已变更",
      body: [
        text(greeting),
        text(changes[facts.change]),
        { part: "rows", rows: [["时间", instantText(facts.at)]] },
        text(notYou),
        { part: "page", label: "查看您的账号", path: portalPaths.account },
        signature,
      ],
    }),
    "role-changed": (facts, greeting) => ({
      subject: `您在 Interphase 的角色：${roleTitles.zh[facts.role]}`,
      body: [
        text(greeting),
        text(roleSentence(facts)),
        ...roleDates(facts),
        { part: "page", label: "查看您的权限", path: portalPaths.access },
        signature,
      ],
    }),
    "break-glass-requested": (facts, greeting) => ({
      subject: `“${harmless(facts.requesterName)}”申请访问您所在机构的私有数据`,
      body: [
        text(greeting),
        text(
          `“${harmless(facts.requesterName)}”申请访问您所在机构的指定私有数据。未经您所在机构批准，任何人都看不到这些数据。`,
        ),
        {
          part: "rows",
          rows: [
            ["申请理由", harmless(facts.reason)],
            ["数据项数", String(facts.rowCount)],
            ["请在此前决定", instantText(facts.endsAt)],
          ],
        },
        { part: "page", label: "查看申请并作出决定", path: portalPaths.breakGlass },
        signature,
      ],
    }),
    "break-glass-decided": (facts, greeting) => ({
      subject: {
        approved: "您的数据访问申请已获批准",
        refused: "您的数据访问申请被拒绝",
        withdrawn: "您对私有数据的访问已被撤回",
      }[facts.decision],
      body: [
        text(greeting),
        text(
          {
            approved: `“${harmless(facts.organisationName)}”允许您查看所指定的数据${facts.endsAt === null ? "" : `，有效期至 ${instantText(facts.endsAt)}`}。每次查看都会被记录，并向对方显示。`,
            refused: `“${harmless(facts.organisationName)}”拒绝了您的数据访问申请。`,
            withdrawn: `“${harmless(facts.organisationName)}”已撤回您对其私有数据的访问，立即生效。`,
          }[facts.decision],
        ),
        { part: "page", label: "查看您的申请", path: portalPaths.breakGlass },
        signature,
      ],
    }),
    "break-glass-noticed": (facts, greeting) => ({
      subject: "数据访问申请（供知悉）",
      body: [
        text(greeting),
        text(
          {
            requested: `“${harmless(facts.requesterName)}”申请访问“${harmless(facts.organisationName)}”的私有数据。`,
            approved: `“${harmless(facts.organisationName)}”已批准“${harmless(facts.requesterName)}”在限定时间内访问私有数据。`,
            refused: `“${harmless(facts.organisationName)}”已拒绝“${harmless(facts.requesterName)}”访问私有数据。`,
            withdrawn: `“${harmless(facts.organisationName)}”已撤回“${harmless(facts.requesterName)}”对私有数据的访问。`,
          }[facts.event],
        ),
        { part: "rows", rows: [["数据项数", String(facts.rowCount)]] },
        text("双方的审计日志会显示每一步。您看不到这些数据本身。"),
        { part: "page", label: "查看申请", path: portalPaths.breakGlass },
        signature,
      ],
    }),
    "application-confirmation": (facts, greeting) => ({
      subject: "请确认您向电池联盟提交的入会申请",
      body: applicationBody(
        facts,
        greeting,
        `有人以此邮箱为“${harmless(facts.organisationName)}”填写了固态电池联盟的入会申请。您确认此邮箱后，秘书处才会看到该申请。`,
        "确认邮箱",
        "如果您不知道此申请，请忽略本邮件。未经确认，秘书处不会看到该申请，申请随后将被删除。",
      ),
    }),
    "application-link": (facts, greeting) => ({
      subject: "您的入会申请链接",
      body: applicationBody(
        facts,
        greeting,
        `这是“${harmless(facts.organisationName)}”入会申请的新链接。打开后，此前的链接即失效。`,
        "查看申请",
      ),
    }),
    "application-question": (facts, greeting) => ({
      subject: "关于您的入会申请的问题",
      body: applicationBody(
        facts,
        greeting,
        `秘书处对“${harmless(facts.organisationName)}”的入会申请有一个问题，审核正在等待您的答复。`,
        "查看并答复",
      ),
    }),
    "application-decided": (facts, greeting) => ({
      subject: "您的入会申请已有决定",
      body: applicationBody(
        facts,
        greeting,
        `“${harmless(facts.organisationName)}”的入会申请已有决定。${
          facts.appealUntil === null
            ? ""
            : `可在链接打开的页面上提出申诉，截止时间为 ${instantText(facts.appealUntil)}。`
        }`,
        "查看决定",
      ),
    }),
    "application-appeal-decided": (facts, greeting) => ({
      subject: "您的申诉已有决定",
      body: applicationBody(
        facts,
        greeting,
        `关于“${harmless(facts.organisationName)}”入会申请的申诉已有决定。`,
        "查看决定",
      ),
    }),
    "organisation-left": (facts, greeting) => ({
      subject: "贵机构已离开电池联盟",
      body: [
        text(greeting),
        text(
          {
            withdrawn: `“${harmless(facts.organisationName)}”已退出固态电池联盟，该机构的任何人都不能再登录。`,
            expelled: `“${harmless(facts.organisationName)}”已被固态电池联盟除名，该机构的任何人都不能再登录。`,
          }[facts.how],
        ),
        { part: "secret-link", label: "下载贵机构的数据", gone, withheld },
        text(
          `此链接无需账号即可打开压缩包，有效期至 ${instantText(facts.expiresAt)}。任何持有链接的人都可以下载，请勿转发本邮件。`,
        ),
        signature,
      ],
    }),
    notifications: ({ isDaily, entries, moreCount }, greeting) => ({
      subject: isDaily ? "Interphase：您的每日摘要" : "Interphase：您有新的通知",
      body: [
        text(greeting),
        text(
          isDaily
            ? "以下是自上次摘要以来发生的事项，以及等待您处理的事项。"
            : "Interphase 上有以下事项与您有关。登录后可查看具体内容。",
        ),
        ...entries.map(({ is, due, path }) => ({
          part: "page" as const,
          label: due === null ? is : `${is}（截止 ${instantText(due)}）`,
          path,
        })),
        ...(moreCount === 0 ? [] : [text(`另有 ${String(moreCount)} 项。`)]),
        { part: "page", label: "查看全部通知", path: portalPaths.notifications },
        { part: "page", label: "在设置中停止或更改此类邮件", path: portalPaths.notificationSettings },
        signature,
      ],
    }),
    "access-token-created": (facts, greeting) => ({
      subject: "您的 Interphase 账号新建了访问令牌",
      body: [
        text(greeting),
        text("您的账号新建了一个访问令牌。持有该令牌的程序能以您的名义操作。"),
        {
          part: "rows",
          rows: [
            ["名称", harmless(facts.name)],
            ["到期日", dayText(facts.expiresAt)],
          ],
        },
        text("如果这不是您创建的，请在账号页面撤销该令牌，结束其他会话，并告知您的管理员。"),
        { part: "page", label: "查看您的访问令牌", path: portalPaths.tokens },
        signature,
      ],
    }),
  },
};
