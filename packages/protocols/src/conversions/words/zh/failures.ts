import type { failures as englishFailures, rules as englishRules } from "../en/failures.js";

/** Why is nothing converted, in Chinese? */
export const failures: typeof englishFailures = {
  "conversion.not-json": "该文本不是 JSON。",
  "conversion.wrong-shape": "文件不符合其格式：{problem}。",
  "conversion.another-format": "文件声称是 {said}，但看起来是 {looks}。",
  "conversion.pybamm-refuses": "无法读取“{text}”，位置为第 {at} 个字符：“{found}”。",
  "conversion.loop-goes-nowhere": "到 {tag} 的循环没有去处（{why}）。",
  "conversion.loops-cross": "循环回到了一个已结束的循环内部。",
  "conversion.limits-contradict": "最大值 {most} 不大于最小值 {least}。",
  "conversion.too-many-steps": "步骤超过 {limit} 个。",
  "conversion.too-large": "文件超过 {limit} 字节。",
  "conversion.no-steps": "没有可写的步骤。",
  "conversion.only-describes": "该记录只描述测试，没有给出步骤。",
  "conversion.parameter-needed": "参数 {parameter} 没有默认值，请输入。",
  "conversion.parameter-unknown": "规程没有参数 {parameter}。",
  "conversion.parameter-outside": "参数 {parameter} 为 {value}，不在 {min} 至 {max} 之内。",
  "conversion.not-a-number": "“{formula}”得不到可在此写入的数值。",
  "conversion.unit-of-another-kind": "单位 {unit} 不属于 {dimension}。",
  "conversion.no-writer": "不能转换为 {format}。",
  "conversion.no-reader": "不能从 {format} 转换。",
  "conversion.document-refused": "读到的内容不是规程：{problem}。",
};

/** What does each rule of PyBaMM's reader ask, in Chinese? */
export const rules: typeof englishRules = {
  "temperature-in-text": "PyBaMM 的温度写在文本之外，文本中的“oC”会被拒绝。",
  "one-period": "周期只写一次，在末尾，如“ (1 minute period)”。",
  "one-until": "“ until ”只出现一次，两侧各有一个空格。",
  "one-for": "“ for ”只出现一次，两侧各有一个空格。",
  "for-or-until": "步骤须写“for”或“until”。",
  "run-was-removed": "“Run”已被移除：工况曲线不是文本。",
  "one-at": "“ at ”只出现一次，两侧各有一个空格。",
  instruction: "步骤以 Charge、Discharge、Hold 或 Rest 开头，大小写如此。",
  number: "单位之前须有数字。",
  unit: "单位为 C、A、V、W 和 Ohm，前面可加 m。",
  "time-unit": "时间单位为 seconds、minutes 或 hours。",
  "stop-kind": "步骤以电流、电压或 C 倍率结束。",
  "stop-empty": "“until”之后须有内容。",
  "rate-of-nothing": "C 倍率不能除以 0；倍率为 0 时须写明时长。",
  "not-positive": "时间须大于 0。",
  "not-finite": "数字须有限。",
  "no-end": "除 PyBaMM 自身的时限（届时放弃）外，没有条件结束本步骤。",
};
