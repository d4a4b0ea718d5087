import type { Language } from '../language.js';

type Chinese = Exclude<Language, 'en'>;

/** What Nunjucks and the check of templates say, in English, and the same in Chinese; `$1` is what the pattern caught. */
const sentences: readonly (readonly [RegExp, Readonly<Record<Chinese, string>>])[] = [
  [/^unknown filter “(.+)”$/u, { 'zh-Hant': '沒有名為「$1」的濾鏡', 'zh-Hans': '没有名为“$1”的过滤器' }],
  [/^unknown test “(.+)”$/u, { 'zh-Hant': '沒有名為「$1」的測試', 'zh-Hans': '没有名为“$1”的测试' }],
  [
    /^unknown block tag: (.+)$/u,
    { 'zh-Hant': '沒有標籤「$1」，或缺少和它成對的開頭', 'zh-Hans': '没有标签“$1”，或缺少和它成对的开头' },
  ],
  [/^.*end of comment.*$/u, { 'zh-Hant': '這個 {# 沒有以 #} 結束', 'zh-Hans': '这个 {# 没有以 #} 结束' }],
  [
    /^.*expected (.+?),? got (?:end of file|EOF)\.?$/u,
    { 'zh-Hant': '到檔案末尾仍缺少 $1', 'zh-Hans': '到文件末尾仍缺少 $1' },
  ],
  [
    /^.*expected variable end$/u,
    { 'zh-Hant': '這個 {{ 沒有以 }} 結束', 'zh-Hans': '这个 {{ 没有以 }} 结束' },
  ],
  [/^.*expected block end.*$/u, { 'zh-Hant': '這個 {% 沒有以 %} 結束', 'zh-Hans': '这个 {% 没有以 %} 结束' }],
  [/^unexpected token: (.+)$/u, { 'zh-Hant': '這裡不該有「$1」', 'zh-Hans': '这里不该有“$1”' }],
  [
    /^Block "(.+)" defined more than once\.?.*$/u,
    { 'zh-Hant': '區塊「$1」定義了兩次', 'zh-Hans': '区块“$1”定义了两次' },
  ],
  [/^.*expected comma.*$/u, { 'zh-Hant': '缺少逗號', 'zh-Hans': '缺少逗号' }],
  [/^(.+ extends .+)$/u, { 'zh-Hant': '模板繼承自己（$1）', 'zh-Hans': '模板继承自己（$1）' }],
];

/** A problem of DB502 within a sentence. What is not known here is told in Nunjucks' English. */
export function templateProblem(problem: string, language: Language): string {
  if (language === 'en') return problem;
  const [pattern, words] = sentences.find(([each]) => each.test(problem)) ?? [];
  return pattern === undefined || words === undefined ? problem : problem.replace(pattern, words[language]);
}
