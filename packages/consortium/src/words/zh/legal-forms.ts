/** Which endings of a name in Chinese characters say its legal form? **Shape** the longest first, since shorter ones end them. */
export const legalForms = [
  "股份有限公司",
  "有限责任公司",
  "集团有限公司",
  "有限公司",
  "株式会社",
  "集团",
  "公司",
];
