import type { ConsortiumWords } from "../en/index.js";

/** What do notifications say in Simplified Chinese? */
export const notifications: ConsortiumWords["notifications"] = {
  "finding.assigned": {
    is: "采购计划中有一项发现已分配给您",
    name: "有发现分配给我",
    why: "此项发现已分配给您，且仍然存在。",
  },
  "ballot.vote-waits": {
    is: "有一项表决等待您投票",
    name: "有表决等待我投票",
    why: "您可以代表所在机构投票，而所在机构尚未投票。",
  },
  "ballot.cannot-open": {
    is: "有一项表决已到开始时间但无法开始",
    name: "我主持的表决无法开始",
    why: "此项表决由您主持，其页面说明了原因。",
  },
  "ballot.not-held": {
    is: "有一项表决未能开始，不再举行",
    name: "我主持的表决未能开始",
    why: "此项表决由您主持，其截止时间已过。",
  },
  "ballot.extended": { is: "一项表决已延长", name: "表决延长", why: "您可以查看此项表决。" },
  "ballot.closed": { is: "一项表决已截止，可查看结果", name: "表决截止", why: "您可以查看此项表决。" },
  "ballot.annulled": { is: "一项表决已被宣告无效", name: "表决被宣告无效", why: "您可以查看此项表决。" },
  "group.item-waits": {
    is: "工作组中有一个行动项由您负责",
    name: "有行动项由我负责",
    why: "此行动项已交给您。",
  },
  "group.application-waits": {
    is: "有机构申请加入工作组",
    name: "有机构申请加入我任组长的工作组",
    why: "您是该工作组的组长。",
  },
  "group.invitation-waits": {
    is: "您所在机构受邀加入一个工作组",
    name: "我的机构受邀加入工作组",
    why: "您可以代表所在机构接受邀请。",
  },
  "group.name-waits": {
    is: "有清洁团队的人选等待法律顾问确认",
    name: "有清洁团队的人选等待法律顾问确认",
    why: "各机构指定的人选由您确认或驳回。",
  },
  "group.place-given": {
    is: "您所在机构已加入一个工作组",
    name: "我的机构加入工作组",
    why: "您所在机构在该组的席位由您分配。",
  },
  "group.seat-given": {
    is: "您在一个工作组中有了席位",
    name: "我获得工作组席位",
    why: "席位由您所在机构分配。",
  },
  "group.decision-recorded": {
    is: "一个工作组作出了决定",
    name: "我所在的工作组记录决定",
    why: "您属于该工作组。",
  },
  "meeting.item-waits": {
    is: "有一项逾期提出的议题等待法律顾问处理",
    name: "有逾期议题等待法律顾问处理",
    why: "您负责审定逾期议题。",
  },
  "meeting.minutes-wait": {
    is: "一次会议的纪要等待法律顾问审批",
    name: "有会议纪要等待法律顾问审批",
    why: "您负责审批会议纪要。",
  },
  "meeting.called": {
    is: "一个工作组将召开会议",
    name: "我所在的工作组召开会议",
    why: "您在该工作组有席位。",
  },
  "meeting.minutes-approved": {
    is: "一次会议的纪要已获批准",
    name: "我所在工作组的会议纪要获批",
    why: "您在该工作组有席位。",
  },
  "talent.application-waits": {
    is: "有一份人才项目申请等待贵机构决定",
    name: "本机构的岗位有申请等待决定",
    why: "您为本机构的岗位审理申请。",
  },
  "talent.offer-waits": {
    is: "人才项目为您提供了名额，等待您的答复",
    name: "有名额提供给我",
    why: "您申请了该岗位。",
  },
  "talent.mentoring-waits": {
    is: "有一项人才项目的安排请您担任导师",
    name: "请我担任导师",
    why: "贵机构指定了您，而您尚未接受。",
  },
  "talent.check-in-waits": {
    is: "有一次人才项目安排的沟通即将到期或已逾期",
    name: "我的安排有沟通即将到期或已逾期",
    why: "您是该安排的申请人或导师。",
  },
  "talent.intake-longer": {
    is: "人才项目的一个招收批次延后截止",
    name: "我申请的或本机构提供岗位的批次延后截止",
    why: "您在该批次提交了申请，或贵机构在其中提供了岗位。",
  },
  "talent.decided": {
    is: "接收机构对您的人才项目申请作出了决定",
    name: "接收机构对我的申请作出决定",
    why: "您申请了该岗位。",
  },
  "talent.placed": {
    is: "有人接受了贵机构提供的岗位",
    name: "有人接受了本机构的岗位",
    why: "您为本机构的岗位审理申请，或者您是导师。",
  },
  "access.request-waits": {
    is: "有一项查看贵机构私有数据的请求等待答复",
    name: "有查看本机构私有数据的请求等待答复",
    why: "您可以代表所在机构答复。",
  },
  "membership.application-waits": {
    is: "有一份入会申请等待秘书处处理",
    name: "有入会申请等待处理",
    why: "您负责审理申请。",
  },
  "membership.withdrawal-waits": {
    is: "有机构的退出等待第二人确认",
    name: "有机构的退出等待确认",
    why: "您可以确认。",
  },
  "membership.question-answered": {
    is: "申请方已答复一个问题",
    name: "申请方答复问题",
    why: "您负责审理申请。",
  },
  "membership.role-given": {
    is: "您获得了一个角色",
    name: "我获得角色",
    why: "您可以做的事情因此有所变化。",
  },
};

/** What are the domains called in Simplified Chinese? */
export const notificationDomains: ConsortiumWords["notificationDomains"] = {
  findings: "发现",
  ballots: "表决",
  groups: "工作组",
  meetings: "会议",
  membership: "会员资格",
  talent: "人才项目",
  access: "私有数据的访问",
};
