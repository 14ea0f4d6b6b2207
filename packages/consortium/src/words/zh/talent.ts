import type * as english from "../en/talent.js";

/** What are the skills and languages of experts called in Chinese? */
export const expertWords: typeof english.expertWords = {
  skills: {
    "sulfide-electrolytes": "硫化物电解质",
    "oxide-electrolytes": "氧化物电解质",
    "polymer-electrolytes": "聚合物电解质",
    "halide-electrolytes": "卤化物电解质",
    "lithium-metal-anodes": "锂金属负极",
    "silicon-anodes": "硅负极",
    "cathode-materials": "正极材料",
    interfaces: "界面",
    "electrochemical-testing": "电化学测试",
    impedance: "阻抗谱",
    microscopy: "显微与衍射分析",
    "ceramics-processing": "陶瓷工艺",
    "dry-room-processing": "干燥房工艺",
    "cell-design": "电芯设计",
    "cell-manufacturing": "电芯制造",
    "pack-integration": "电池包与整车集成",
    "thermal-and-safety": "热行为与安全",
    modelling: "建模与仿真",
    recycling: "回收",
    "minerals-and-refining": "矿产与精炼",
    standards: "测试方法与标准",
  },
  languages: {
    eng: "英语",
    zho: "中文",
    jpn: "日语",
    kor: "韩语",
    deu: "德语",
    fra: "法语",
    spa: "西班牙语",
    por: "葡萄牙语",
    fin: "芬兰语",
  },
};
