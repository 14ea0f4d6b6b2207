/** What are the demo's working groups called in Chinese? */
export const demoGroupNames = {
  interfaces: "界面",
  protocols: "测试规程",
  supply: "矿产供应",
  benchmark: "降解数据比对",
} as const;
