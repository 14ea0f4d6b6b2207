/** What does an expert of the demo say about themselves, in Chinese? */
export const demoExpertAbout = "研究固态电池中界面接触的损失及其测量方法，乐于交流可重复的实验方法。";
