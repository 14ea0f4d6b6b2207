/** Which Chinese words may speak of what competitors do not discuss, by kind? **Shape** found wherever they stand. */
export const sensitiveWords = {
  price:
    "价格 定价 报价 售价 单价 涨价 降价 调价 加价 提价 底价 限价 价差 折扣 返利 让利 附加费 利润 毛利 利润率 关税".split(
      " ",
    ),
  cost: "成本 费用结构 工资 薪酬 薪资".split(" "),
  volume:
    "产量 销量 销售量 销售额 采购量 订货量 订单量 出货量 发货量 供货量 供应量 交易量 库存 年产 营收 营业额 配额 限产".split(
      " ",
    ),
  capacity: "产能 生产能力 扩产 减产 停产 投产计划 开工率 产线规划".split(" "),
  share: "市场份额 市占率 市场占有率 市场地位".split(" "),
  customer: "客户 客户名单 供应商名单 买家 买方 抵制 黑名单 销售区域".split(" "),
  terms: "付款条件 付款方式 账期 交货条件 交易条件 合同条款 销售条款 招标 投标 竞标 围标 串标 标书".split(
    " ",
  ),
  strategy:
    "商业计划 经营策略 营销策略 营销计划 市场策略 销售策略 投资计划 上市计划 发布计划 销售预测 需求预测 划分市场 市场划分 互不挖角".split(
      " ",
    ),
} as const;
