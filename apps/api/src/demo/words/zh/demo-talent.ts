/** What is the talent programme of the demo called in Chinese? */
export const demoProgrammeNameZh = "界面交流项目";
