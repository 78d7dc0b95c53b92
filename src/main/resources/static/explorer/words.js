// The interface's own words in English and Chinese. What the data says stays as the data says it.

const WORDS = {
  // views
  network: ["Network", "网络"],
  actor: ["Profile", "档案"],
  measures: ["Measures", "指标"],
  paths: ["Paths", "路径"],
  lineage: ["Lineage", "谱系"],
  evidence: ["Evidence", "证据"],
  cypher: ["Cypher", "Cypher"],
  figures: ["Figures", "图集"],
  views: ["Views", "视图"],
  skip: ["To the content", "跳到正文"],
  tagline: ["universities, firms and institutes as one network", "大学、企业与研究院所的网络"],
  language: ["中文", "English"],
  languageName: ["Switch to Chinese: 中文", "Switch to English: English"],
  dark: ["Dark", "深色"],
  light: ["Light", "浅色"],
  themeName: ["Change colours", "更换配色"],
  loading: ["Asking the service…", "正在查询…"],
  failed: ["The service refused this request", "服务拒绝了该请求"],
  again: ["Try again", "重试"],
  nothing: ["Nothing found.", "没有结果。"],
  noView: ["There is no such view.", "没有这个视图。"],
  // search
  search: ["Find an actor", "查找行动者"],
  searchHint: ["English, 中文 or pinyin", "英文、中文或拼音"],
  found: ["suggestions", "条建议"],
  also: ["also", "又名"],
  // filter
  filter: ["Show", "显示"],
  families: ["Ties by family", "关系族"],
  kinds: ["Actors by kind", "行动者类别"],
  spheres: ["Colour by sphere", "颜色：领域"],
  datasets: ["Data sets", "数据集"],
  basis: ["Evidence", "证据"],
  basisAll: ["stated and inferred", "明示与推断"],
  basisStated: ["stated by a source only", "仅来源明示"],
  populations: ["classes of actors, places, programmes, technologies", "群体、地点、计划与技术"],
  park: ["Located in", "所在园区"],
  isolates: ["actors without ties", "无关系的行动者"],
  everything: ["All", "全选"],
  only: ["only", "仅此"],
  reset: ["Show everything", "全部恢复"],
  none: ["no sphere", "无领域"],
  year: ["Year", "年份"],
  anyYear: ["All years", "全部年份"],
  play: ["Play", "播放"],
  pause: ["Pause", "暂停"],
  sizeBy: ["Size by", "大小依据"],
  sizeSame: ["all the same", "一律相同"],
  layout: ["Layout", "布局"],
  "layout-fcose": ["forces", "力导向"],
  "layout-concentric": ["rings by size", "同心圆"],
  "layout-circle": ["circle by sphere", "圆形（按领域）"],
  "layout-grid": ["grid", "网格"],
  fit: ["Fit", "适应窗口"],
  zoomIn: ["Zoom in", "放大"],
  zoomOut: ["Zoom out", "缩小"],
  picture: ["As it stands on the screen:", "屏幕所见："],
  export: ["Take along", "导出"],
  exportNote: ["Its data, with this filter:", "按当前筛选导出数据："],
  exportFigure: ["This view, drawn for print by the service:", "由服务绘制的印刷图："],
  canvas: ["Picture of the network", "网络图"],
  canvasHelp: [
    "The list beside the picture names the same actors; each opens its profile.",
    "图旁列表列出相同的行动者，均可打开其档案。",
  ],
  actorsShown: ["actors", "个行动者"],
  tiesShown: ["ties", "条关系"],
  possibleIn: ["only possible then", "条仅为可能"],
  possibleOut: ["left out as only possible", "条仅为可能而未计入"],
  possibleToo: ["what is only possible in the year too", "含该年仅为可能者"],
  hidden: ["without ties, not drawn", "个无关系未绘出"],
  tooMany: ["Large network: labels appear as you zoom in.", "网络较大：放大后显示名称。"],
  leading: ["Leading actors", "领先行动者"],
  leadingBy: ["by", "依据"],
  hint: ["Click an actor for its profile, double-click to bring in all it is tied to.", "单击查看档案，双击展开其全部关系。"],
  // actions
  openProfile: ["Open profile", "打开档案"],
  expand: ["Bring in all its ties", "展开全部关系"],
  toLineage: ["Lineage", "谱系"],
  toPaths: ["Paths from here", "由此出发的路径"],
  toNetwork: ["In the network", "在网络中"],
  close: ["Close", "关闭"],
  tiesOf: ["Ties", "关系"],
  // profile
  chooseActor: ["Choose an actor to see its names, ties, measures and evidence.", "请选择一个行动者。"],
  names: ["Names", "名称"],
  founded: ["founded", "成立于"],
  dissolved: ["dissolved", "终止于"],
  identifiers: ["Identifiers", "标识符"],
  ego: ["Neighbourhood", "邻域网络"],
  ranks: ["Standing in the network", "网络地位"],
  rank: ["Rank", "名次"],
  of: ["of", "/"],
  value: ["Value", "数值"],
  normalised: ["Normalised", "标准化"],
  observations: ["Observations", "观测数据"],
  conflicts: ["Where sources disagree", "来源分歧"],
  noConflicts: ["No source contradicts another here.", "此处来源之间没有矛盾。"],
  evidenceFor: ["Evidence", "证据"],
  noTies: ["No ties with this filter.", "没有符合条件的关系。"],
  stated: ["stated", "明示"],
  inferred: ["inferred", "推断"],
  rule: ["Rule", "推断规则"],
  byWayOf: ["By way of", "转引自"],
  speaksOf: ["as of", "所述年份"],
  since: ["since", "自"],
  until: ["until", "至"],
  undated: ["undated", "无日期"],
  otherwise: ["by other sources", "他源作"],
  attested: ["attested", "见证于"],
  circa: ["about", "约"],
  before: ["by", "不晚于"],
  after: ["in or after", "不早于"],
  source: ["Source", "来源"],
  newWindow: ["opens the source's own page", "打开来源网页"],
  page: ["p.", "p."],
  // measures
  measure: ["Measure", "指标"],
  actorName: ["Actor", "行动者"],
  kind: ["Kind", "类别"],
  compareWith: ["Compare with year", "对比年份"],
  noComparison: ["no comparison", "不对比"],
  definition: ["Definition", "定义"],
  reference: ["Reference", "文献"],
  direction: ["Direction", "方向"],
  weight: ["Weight", "权重"],
  normalisation: ["Normalisation", "标准化"],
  options: ["Options of a request", "请求的选项"],
  wholeNetwork: ["For the whole network", "整个网络"],
  change: ["Change", "变化"],
  rankChange: ["Rank change", "名次变化"],
  correlation: ["Rank correlation of the two years", "两个年份的名次相关系数"],
  roles: ["Roles", "角色"],
  coordinator: ["coordinator", "协调者"],
  gatekeeper: ["gatekeeper", "守门人"],
  representative: ["representative", "代理人"],
  itinerant: ["itinerant broker", "流动中介"],
  liaison: ["liaison", "联络人"],
  group: ["Group", "群组"],
  top: ["Rows", "行数"],
  // paths
  from: ["From", "起点"],
  to: ["To", "终点"],
  findPaths: ["Find paths", "查找路径"],
  pathsBy: ["Best is", "最优标准"],
  "by-shortest": ["fewest ties", "关系最少"],
  "by-reliability": ["most reliable", "最可靠"],
  longest: ["At most ties", "最多关系数"],
  avoidHubs: ["Avoid hubs", "避开枢纽"],
  swap: ["Swap", "互换"],
  pathCount: ["Paths found", "找到路径"],
  length: ["ties each", "条关系"],
  noPath: ["No path joins these two with this filter.", "按当前筛选两者之间没有路径。"],
  reliability: ["reliability", "可靠度"],
  choosePath: ["Choose two actors: who ties them together, and how do we know?", "选择两个行动者：谁把他们连在一起，依据何在？"],
  more: ["more", "更多"],
  // lineage
  up: ["ancestors", "祖先"],
  besideIt: ["renamings and mergers", "更名与合并"],
  down: ["descendants", "后代"],
  both: ["both", "双向"],
  generations: ["At most generations", "最多代数"],
  arrange: ["Arrange by", "排列依据"],
  byGeneration: ["generation", "代"],
  byYear: ["year", "年份"],
  through: ["Through", "经由"],
  throughOrganisations: ["organisations", "组织"],
  throughPersons: ["their founders", "创办人"],
  throughBoth: ["both", "两者"],
  generation: ["Generation", "代"],
  noYear: ["no year", "年份不详"],
  noFamily: ["No ancestors or descendants are known with this filter.", "未知祖先或后代。"],
  several: ["Actors with several parents have several lines.", "多个母体的行动者有多条连线。"],
  cycles: ["Cycles that the data claims, not followed", "数据所含环路（未追踪）"],
  fertile: ["Those with most descendants", "后代最多者"],
  chooseRoot: ["Choose an actor to see whom it comes from and who came from it.", "请选择一个行动者。"],
  // evidence
  sources: ["Sources", "来源"],
  conflictsTab: ["Conflicts", "分歧"],
  rulesOfConflicts: ["The rules that find them", "查找分歧的规则"],
  table1: ["Figures of the parks", "园区数据"],
  assessments: ["Assessments", "评价"],
  coverage: ["Coverage", "覆盖"],
  // one body or two
  candidates: ["Same body?", "同一主体？"],
  candidatesFound: ["pairs that may be one body", "对可能为同一主体"],
  candidatesIntro: [
    "Press s for the same, d for different. The same: from then on the graph shows one actor, under the first id. It can be undone.",
    "按 s 表示同一主体，按 d 表示不同主体。若为同一主体，图中此后只显示一个行动者，沿用第一个标识；可以撤销。",
  ],
  samePair: ["One body or two?", "一个主体还是两个？"],
  isSame: ["the same", "同一主体"],
  isDifferent: ["different", "不同主体"],
  keptActor: ["Kept", "保留"],
  otherActor: ["Other", "另一个"],
  likeness: ["Likeness", "相似度"],
  compare: ["Compare", "对照"],
  decided: ["Decided", "已决定"],
  decision: ["Decision", "决定"],
  undo: ["Undo", "撤销"],
  ofDataset: ["Data set", "数据集"],
  bothIdentifier: ["Both have the identifier", "标识符相同"],
  foundedBoth: ["Founded", "成立年份"],
  tieJoins: ["A tie joins the two", "两者之间有关系"],
  oneDataset: ["Both stand in one data set", "同属一个数据集"],
  namesNear: ["Names that are near", "名称相近"],
  title: ["Title", "标题"],
  reliabilityOf: ["Reliability", "可靠性"],
  restingOn: ["Statements that rest on it", "依据陈述数"],
  metric: ["Figure", "指标"],
  locus: ["Where", "出处"],
  finding: ["Finding", "发现"],
  manifestation: ["Manifestation", "表现"],
  effect: ["Effect", "效应"],
  strength: ["strength", "优势"],
  weakness: ["weakness", "劣势"],
  neutral: ["neutral", "中性"],
  hold: ["Held against the graph", "与图谱对照"],
  holdIntro: [
    "Queries that compute what the network says about a claim. Run one and compare.",
    "计算网络对论断的回答，运行并对照。",
  ],
  run: ["Run", "运行"],
  any: ["any", "不限"],
  rows: ["rows", "行"],
  section: ["Section", "章节"],
  says: ["Says", "说法"],
  subject: ["Subject", "对象"],
  accounts: ["disagreements", "处分歧"],
  filterRows: ["Filter rows", "筛选"],
  // cypher
  query: ["Query", "查询"],
  queryParameters: ["Parameters (JSON)", "参数（JSON）"],
  namedQueries: ["Named queries", "命名查询"],
  history: ["History", "历史"],
  emptyHistory: ["Queries that you run are kept in this browser.", "运行过的查询保存在本浏览器中。"],
  asTable: ["Table", "表格"],
  asGraph: ["Graph", "图"],
  noGraph: ["This answer holds no nodes or ties.", "结果中没有节点或关系。"],
  share: ["Copy link", "复制链接"],
  notRunYet: [
    "This query came with the address and has not been run. Read it, then press Run.",
    "此查询来自网址，尚未运行。请先阅读，再点击“运行”。",
  ],
  truncated: [
    "The answer was cut at the service's limit. Add LIMIT, or narrow the question.",
    "结果已达服务上限，请添加 LIMIT 或缩小问题。",
  ],
  editorHelp: ["Ctrl+Enter runs, Ctrl+Space completes. The service only reads.", "Ctrl+Enter 运行，Ctrl+空格 补全。服务只读。"],
  completions: ["Completions", "补全"],
  badParameters: ["The parameters are not a JSON object", "参数不是 JSON 对象"],
  at: ["line", "行"],
  column: ["column", "列"],
  // figures
  figuresIntro: ["Diagrams for print, drawn by the service from the graph as it is now.", "由服务根据当前图谱绘制的印刷图。"],
  labels: ["Labels", "标注"],
  english: ["English", "英文"],
  chinese: ["Chinese", "中文"],
  bothLanguages: ["both", "中英对照"],
  size: ["Size", "尺寸"],
  sizePage: ["page", "页面"],
  sizeSlide: ["slide", "幻灯片"],
  // recipes
  useIt: ["Use this from R, Python or the shell", "在 R、Python 或命令行中使用"],
  copy: ["Copy", "复制"],
  copied: ["Copied", "已复制"],
  openInCypher: ["Open in the workbench", "在工作台中打开"],
  about: ["What was counted", "统计口径"],
  graphChanged: ["New data has been loaded: this is the graph as it is now.", "已载入新数据：当前显示的是最新图谱。"],
  graphVersion: ["graph version", "图版本"],
  api: ["REST interface", "REST 接口"],
  browser: ["Neo4j Browser", "Neo4j 浏览器"],
};

const DATA = {
  // how sources and names are told apart
  primary: "一手来源",
  "public-body": "公共机构",
  secondary: "研究文献",
  "self-description": "自我介绍",
  press: "报刊",
  encyclopedia: "百科",
  mirror: "转载",
  blog: "博客",
  preferred: "常用名",
  official: "正式名称",
  alias: "别名",
  abbreviation: "缩写",
  former: "曾用名",
  translation: "译名",
  romanisation: "拼音",
  pinyin: "拼音",
  controlling: "控股",
  minority: "参股",
  unknown: "不详",
  // judgements
  strength: "优势",
  weakness: "劣势",
  neutral: "中性",
  "firm-oriented": "面向企业",
  "technology-oriented": "面向技术",
  // figures
  "annual-growth-rate": "年增长率",
  area: "面积",
  contracts: "合同数",
  dissolved: "终止年份",
  "distance-to-tiananmen-square": "距天安门广场",
  employees: "从业人员",
  enterprises: "企业数",
  founded: "成立年份",
  hotels: "酒店数",
  institutes: "研究院所数",
  people: "人",
  population: "人口",
  "predecessor-units": "前身单位数",
  projects: "项目数",
  "rd-staff": "研发人员",
  "st-staff": "科技人员",
  "registered-capital": "注册资本",
  "start-capital": "启动资金",
  renamed: "更名年份",
  researchers: "研究人员",
  revenue: "收入",
  "share-of-hsp-enterprises": "占海淀园企业比重",
  sites: "地块数",
  "sub-parks": "分园数",
  "surveyed-enterprises": "受访企业数",
  "technology-trade-value": "技术交易额",
  "infrastructure-investment": "基础设施投资",
  "innovating-enterprises": "创新企业数",
  "income-tax-rate": "所得税率",
  "information-networks": "信息网络数",
  "enterprises-with-own-rd-institution": "有自设研发机构的企业数",
  "firms-with-capital-over-50-million-yuan": "资本超五千万元的企业数",
  "fortune-500-investors": "投资的财富五百强企业数",
  CNY: "元",
  km: "公里",
  km2: "平方公里",
  minutes: "分钟",
  months: "个月",
  years: "年",
  points: "分",
  "per year": "每年",
  // columns of the coverage
  source: "来源",
  locus: "出处",
  evidence: "证据",
  inferred: "推断",
  actors: "行动者",
  ties: "关系",
  names: "名称",
  observations: "观测数据",
  assessments: "评价",
  periods: "时期",
  // what measures find in the network as a whole
  groups: "群组数",
  withoutGroup: "无群组者",
  density: "密度",
  modularity: "模块度",
  fit: "拟合度",
  coreSize: "核心规模",
  before: "之前",
  after: "之后",
  exchanges: "交换次数",
  centralisation: "中心势",
};

const PLACES = [
  [/^table (.+)$/, "表 $1"],
  [/^figure (.+)$/, "图 $1"],
  [/^section (.+)$/, "第 $1 节"],
  [/^chapter (.+)$/, "第 $1 章"],
  [/^whole (page|article|entry|report)$/, "全文"],
];

const LANGUAGES = ["en", "zh"];
let language = 0;

export function choose(code) {
  language = Math.max(0, LANGUAGES.indexOf(code));
  document.documentElement.lang = code === "zh" ? "zh-CN" : "en";
}

export const code = () => LANGUAGES[language];
export const other = () => LANGUAGES[1 - language];

/** A word of the interface. */
export function t(key) {
  const found = WORDS[key];
  return found ? found[language] : key;
}

const learned = new Map();

/** Learns what families, kinds and spheres are called in other languages, as the service tells it. */
export function learn(word, names) {
  learned.set(word, names);
}

/** A word of the data's own vocabulary, such as a family, a kind or the name of a figure, which the data writes in English. */
export function d(value) {
  const word = String(value ?? "");
  const name = language === 0 ? undefined : learned.get(word)?.[code()];
  if (name) return name;
  if (language === 1 && Object.hasOwn(DATA, word)) return DATA[word];
  if (word.includes(" ")) return word;
  return word
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[-_]/g, " ")
    .toLowerCase();
}

/** A unit, whose letters stay as they are. */
export const unit = (name) => (language === 1 && DATA[name]) || name || "";

/** A place in a source, such as a table or a section. */
export function place(locus) {
  const found = language === 1 && PLACES.find(([pattern]) => pattern.test(locus));
  return found ? locus.replace(...found) : locus;
}

/** A number as the language writes it: whole above a thousand, else with so many digits that count. */
export const number = (value, digits = 4) =>
  value === undefined || value === null
    ? ""
    : new Intl.NumberFormat(
        code(),
        Math.abs(value) >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: digits },
      ).format(value);
