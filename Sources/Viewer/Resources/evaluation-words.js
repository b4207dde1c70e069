// What the page of an evaluation says beside the words that all pages share.
Object.assign(WORDS.en, {
  skip: 'Skip to the figures', evaluation: 'Evaluation', against: 'Gold: {0} · {1} documents · run: {2}',
  comparedWith: 'Compared with: {0}',
  scores: 'Scores', precision: 'Precision', recall: 'Recall', interval: '95 % interval', lenient: 'Lenient F1',
  gold: 'Gold', predicted: 'Predicted',
  before: 'F1 before', change: 'Change', fixed: 'Fixed', added: 'New', confusions: 'Confusions between types',
  confusionsHint: 'Rows: what the gold has. Columns: what the run has there. A number lists its errors.',
  boundary: 'other ends', nothingThere: 'nothing',
  reliability: 'Reliability', reliabilityHint: 'For each tenth of the confidence scale: how often it was right. On the dashed line confidence is what it says.',
  calibration: 'Calibration error {0}', errors: 'Errors', missed: 'missed', wrong: 'wrong', all: 'all', kind: 'Kind',
  row: 'Measure', document: 'Document or text',
  instead: 'instead:', allErrors: 'all errors', onlyFixed: 'got better', onlyAdded: 'got worse', which: 'Errors of',
  count: 'Count', accuracy: 'Right',
  mention: 'Mention', relation: 'Relation', article: 'Article', ALL: 'all', pair: 'Confusion',
});
Object.assign(WORDS.zh, {
  skip: '跳到结果', evaluation: '评测', against: '标准答案：{0} · {1} 个文档 · 结果：{2}', comparedWith: '对比：{0}',
  scores: '得分', precision: '精确率', recall: '召回率', interval: '95% 区间', lenient: '宽松 F1', gold: '标准', predicted: '预测',
  before: '此前 F1', change: '变化', fixed: '已改正', added: '新增错误', confusions: '类型混淆',
  confusionsHint: '行为标准答案，列为预测结果。点击数字可列出相应错误。', boundary: '边界不同', nothingThere: '无',
  reliability: '可靠性', reliabilityHint: '置信度每十分之一区间内的正确比例；虚线上表示置信度名副其实。',
  calibration: '校准误差 {0}', errors: '错误', missed: '遗漏', wrong: '多余', all: '全部', kind: '种类', row: '指标', document: '文档或文字',
  instead: '对方为：', allErrors: '全部错误', onlyFixed: '变好的', onlyAdded: '变差的', which: '列出', count: '数量', accuracy: '正确',
  mention: '提及', relation: '关系', article: '文章', ALL: '全部', pair: '混淆',
});
