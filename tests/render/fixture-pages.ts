import { contentPolicy } from '../../src/model/content-policy.js';
import type { EditionId } from '../../src/model/edition.js';
import type {
  AlternateView,
  ArticlePage,
  CardView,
  DatesPage,
  DayPage,
  GroupPage,
  GroupsPage,
  LinkView,
  MonthPage,
  HomePage,
  MomentView,
  NotFoundPage,
  PictureView,
  CorrectionsPage,
  PlainPage,
  RedirectPage,
  SearchPage,
  SectionPage,
  SiteView,
} from '../../src/model/page.js';
import type { ArticleId, OutputPath, SectionId, UrlPath } from '../../src/model/paths.js';

/** View models made by hand: a small edition of 東北網 with one page of each kind. */
export interface FixtureSite {
  readonly site: SiteView;
  readonly home: HomePage;
  readonly section: SectionPage;
  readonly tag: GroupPage;
  readonly author: GroupPage;
  readonly source: GroupPage;
  readonly topic: GroupPage;
  readonly groups: GroupsPage;
  readonly dates: DatesPage;
  readonly month: MonthPage;
  readonly day: DayPage;
  readonly article: ArticlePage;
  readonly photoStory: ArticlePage;
  readonly live: ArticlePage;
  readonly corrections: CorrectionsPage;
  readonly plain: PlainPage;
  readonly notFound: NotFoundPage;
  readonly search: SearchPage;
  readonly redirect: RedirectPage;
  readonly cards: readonly CardView[];
}

const origin = 'https://www.dongbei.example';

/** A copy without some of its fields. */
export function without<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Omit<T, K> {
  const left = Object.entries(value).filter(([key]) => !(keys as readonly string[]).includes(key));
  return Object.fromEntries(left) as Omit<T, K>;
}

function moment(day: number, time: string): MomentView {
  const weekdays = ['六', '日', '一', '二', '三', '四', '五'];
  return {
    iso: `2020-08-${String(day).padStart(2, '0')}T${time}:00+08:00`,
    date: `2020年8月${String(day)}日`,
    year: '2020年',
    monthDay: `8月${String(day)}日`,
    time,
    weekday: `星期${weekdays[day % 7] ?? ''}`,
  };
}

export function fixtureSite(edition: EditionId = 'zh-Hant', base = ''): FixtureSite {
  const hans = edition === 'zh-Hans';
  const t = (hant: string, inHans: string): string => (hans ? inHans : hant);
  const root = hans ? `${base}/zh-hans` : base;

  const picture = (name: string, alt: string, caption?: string, credit?: string): PictureView => ({
    src: `${base}/images/${name}.jpg`,
    url: `${origin}${base}/images/${name}.jpg`,
    width: 1500,
    height: 1000,
    sources: [],
    alt,
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
  });
  const by = (...names: readonly string[]): LinkView[] =>
    names.map((title) => ({ title, href: `${root}/authors/${encodeURIComponent(title)}/` }));
  const sections = {
    heilongjiang: { title: t('黑龍江', '黑龙江'), href: `${root}/heilongjiang/` },
    tupian: { title: t('黑龍江圖片新聞', '黑龙江图片新闻'), href: `${root}/heilongjiang/tupian/` },
    jilin: { title: '吉林', href: `${root}/jilin/` },
    liaoning: { title: t('遼寧', '辽宁'), href: `${root}/liaoning/` },
    shengtai: { title: t('生態', '生态'), href: `${root}/shengtai/` },
    kouan: { title: '口岸', href: `${root}/kouan/` },
    heitudi: { title: '黑土地', href: `${root}/heitudi/` },
    wenhua: { title: '文化', href: `${root}/wenhua/` },
  };
  const card = (
    id: string,
    section: { title: string; href: string },
    title: string,
    when: MomentView,
    more: Partial<CardView> = {},
  ): CardView => ({
    id: id as ArticleId,
    title,
    href: `${section.href}${id}/`,
    summary: '',
    section,
    date: when,
    authors: [],
    galleryPictures: 0,
    isLive: false,
    ...more,
  });

  const lead = card(
    'levee',
    sections.heilongjiang,
    t('堤上三十七夜 松花江洪峰平穩過境', '堤上三十七夜 松花江洪峰平稳过境'),
    moment(7, '10:50'),
    {
      kicker: t('防汛一線', '防汛一线'),
      subtitle: t(
        '沿江十二個村屯無人傷亡，九成農田保住；巡堤人說，最難熬的是天亮前那一小時',
        '沿江十二个村屯无人伤亡，九成农田保住；巡堤人说，最难熬的是天亮前那一小时',
      ),
      summary: t(
        '洪峰於6日23時通過佳木斯站，水位比七天前的預報低0.42米。本報記者在堤上住了三夜，記下手電、蛙鳴和一張用鉛筆填滿的水位表。',
        '洪峰于6日23时通过佳木斯站，水位比七天前的预报低0.42米。本报记者在堤上住了三夜，记下手电、蛙鸣和一张用铅笔填满的水位表。',
      ),
      picture: picture(
        'levee',
        t('暮色裡十個人影站在江堤上', '暮色里十个人影站在江堤上'),
        t('8月6日傍晚，巡堤隊員在松花江干流佳木斯段換崗。', '8月6日傍晚，巡堤队员在松花江干流佳木斯段换岗。'),
        t('林望北 攝', '林望北 摄'),
      ),
      authors: by(t('周見江', '周见江'), '米苗'),
    },
  );
  const cranes = card(
    'cranes',
    sections.shengtai,
    t('水回來了，鶴也回來了', '水回来了，鹤也回来了'),
    moment(7, '08:20'),
    {
      summary: t(
        '扎龍濕地今夏新增丹頂鶴雛鳥四十一隻。守了二十年的巡護員說，聽聲音就知道水深夠不夠。',
        '扎龙湿地今夏新增丹顶鹤雏鸟四十一只。守了二十年的巡护员说，听声音就知道水深够不够。',
      ),
      picture: picture('crane', t('三隻鶴在蘆葦邊', '三只鹤在芦苇边')),
      authors: by(t('沈棲禾', '沈栖禾')),
    },
  );
  const port = card(
    'port',
    sections.kouan,
    t('綏芬河換裝場擴容 首月過貨量增兩成', '绥芬河换装场扩容 首月过货量增两成'),
    moment(7, '07:50'),
    {
      summary: t(
        '一列寬軌車換成準軌車，過去要九小時，如今只要五小時四十分。',
        '一列宽轨车换成准轨车，过去要九小时，如今只要五小时四十分。',
      ),
      picture: picture('port', t('吊車與集裝箱', '吊车与集装箱')),
    },
  );
  const soil = card(
    'soil',
    sections.heitudi,
    t('東北四省區聯手給黑土「量體溫」', '东北四省区联手给黑土“量体温”'),
    moment(7, '06:40'),
    {
      summary: t(
        '三千個固定監測點入秋前全部聯網，數據向農戶開放查詢。',
        '三千个固定监测点入秋前全部联网，数据向农户开放查询。',
      ),
      picture: picture('field', t('田壟', '田垄')),
    },
  );
  const rice = card(
    'rice',
    sections.heilongjiang,
    t('三江平原早稻開鐮 畝產預計持平略增', '三江平原早稻开镰 亩产预计持平略增'),
    moment(6, '16:10'),
    {
      subtitle: t(
        '頭一批新米八天後上架，加工廠把烘乾溫度調低了三度',
        '头一批新米八天后上架，加工厂把烘干温度调低了三度',
      ),
      summary: t(
        '早稻比去年晚開鐮三天，農技員說，熟得慢，米更香。',
        '早稻比去年晚开镰三天，农技员说，熟得慢，米更香。',
      ),
      picture: picture('rice', t('三台收割機', '三台收割机')),
    },
  );
  const photos = [
    card(
      'bridge',
      sections.tupian,
      t('江橋夜色：百年鐵橋檢修前的最後一班', '江桥夜色：百年铁桥检修前的最后一班'),
      moment(5, '20:30'),
      {
        picture: picture('city', t('夜色中的鐵橋', '夜色中的铁桥')),
        galleryPictures: 6,
        authors: by('林望北'),
      },
    ),
    card(
      'birch',
      sections.tupian,
      t('大興安嶺：林子裡的白，不只是雪', '大兴安岭：林子里的白，不只是雪'),
      moment(4, '09:00'),
      {
        picture: picture('birch', t('白樺林', '白桦林')),
        galleryPictures: 9,
      },
    ),
    card(
      'ridge',
      sections.tupian,
      t('壟上行：一塊黑土地的十二小時', '垄上行：一块黑土地的十二小时'),
      moment(3, '09:00'),
      {
        picture: picture('field', t('田壟', '田垄')),
        galleryPictures: 8,
      },
    ),
    card('harvest', sections.tupian, t('建三江早稻開鐮', '建三江早稻开镰'), moment(2, '09:00'), {
      picture: picture('rice', t('收割機', '收割机')),
      galleryPictures: 10,
    }),
    card('dawn', sections.tupian, t('口岸凌晨四點', '口岸凌晨四点'), moment(1, '09:00'), {
      picture: picture('port', t('吊車', '吊车')),
      galleryPictures: 7,
    }),
  ];
  const briefs = [
    card(
      'b1',
      sections.heilongjiang,
      t('嫩江富拉爾基段水位回落至警戒線以下', '嫩江富拉尔基段水位回落至警戒线以下'),
      moment(7, '10:42'),
    ),
    card(
      'b2',
      sections.heilongjiang,
      t('哈爾濱地鐵三號線二期東南環開始空載試運行', '哈尔滨地铁三号线二期东南环开始空载试运行'),
      moment(7, '10:15'),
    ),
    card(
      'b3',
      sections.heilongjiang,
      t('省氣象臺：立秋後三日有中到大雨，北部偏多', '省气象台：立秋后三日有中到大雨，北部偏多'),
      moment(7, '09:58'),
    ),
    card(
      'b4',
      sections.jilin,
      t('長春高新區發布青年人才租房補貼細則', '长春高新区发布青年人才租房补贴细则'),
      moment(7, '09:31'),
    ),
    card(
      'b5',
      sections.liaoning,
      t('大連港上半年外貿集裝箱吞吐量公布', '大连港上半年外贸集装箱吞吐量公布'),
      moment(7, '09:06'),
    ),
    card(
      'b6',
      sections.heilongjiang,
      t('呼倫貝爾草原打草季推遲一週', '呼伦贝尔草原打草季推迟一周'),
      moment(6, '18:40'),
    ),
    card(
      'b7',
      sections.heilongjiang,
      t('撫遠大馬哈魚增殖放流站今年投苗兩百萬尾', '抚远大马哈鱼增殖放流站今年投苗两百万尾'),
      moment(6, '17:12'),
    ),
    card(
      'b8',
      sections.heilongjiang,
      t('全省秋季學期開學時間分批確定', '全省秋季学期开学时间分批确定'),
      moment(6, '07:24'),
    ),
  ];

  const page = (
    path: string,
    kind: {
      file?: true;
      template: string;
      title: string;
      description?: string;
      breadcrumb?: (typeof sections.jilin)[];
    },
  ) => {
    const address = kind.file ? `/${path}` : path === '' ? '/' : `/${path}/`;
    const below = root.slice(base.length);
    const alternates: AlternateView[] = (['zh-Hant', 'zh-Hans'] as const).map((id) => {
      const href = `${base}${id === 'zh-Hans' ? '/zh-hans' : ''}${address}`;
      return {
        edition: id,
        hreflang: id,
        lang: `${id}-CN`,
        url: `${origin}${href}`,
        href,
        current: id === edition,
      };
    });
    return {
      path,
      edition,
      url: `${below}${address}` as UrlPath,
      output: `${below}${address}`.slice(1) as OutputPath,
      canonical: `${origin}${root}${address}`,
      template: kind.template,
      title: kind.title,
      description: kind.description ?? '',
      alternates,
      xDefault: `${origin}${base}${address}`,
      breadcrumb: [{ title: t('東北網', '东北网'), href: `${root}/` }, ...(kind.breadcrumb ?? [])],
      issueDate: moment(7, '10:50'),
      feeds: {
        title: t('東北網', '东北网'),
        atom: `${root}/feed.xml`,
        rss: `${root}/rss.xml`,
        json: `${root}/feed.json`,
      },
    };
  };
  const block = (section: typeof sections.jilin, first: CardView, cards: readonly CardView[]) => ({
    section,
    children:
      section === sections.heilongjiang
        ? [sections.tupian, { title: t('要聞', '要闻'), href: `${root}/heilongjiang/yaowen/` }]
        : [],
    cards: [first, ...cards],
  });

  const site: SiteView = {
    name: t('東北網', '东北网'),
    description: t(
      '立足東北的新聞網站，報道龍江、吉林、遼寧的要聞、農事、生態與文化。',
      '立足东北的新闻网站，报道龙江、吉林、辽宁的要闻、农事、生态与文化。',
    ),
    edition,
    script: hans ? 'hans' : 'hant',
    lang: hans ? 'zh-Hans-CN' : edition === 'zh-Hant' ? 'zh-Hant-CN' : edition,
    base,
    origin,
    home: `${root}/`,
    search: `${root}/search/`,
    archive: `${root}/archive/`,
    corrections: `${root}/corrections/`,
    navigation: [
      { ...sections.heilongjiang, section: 'heilongjiang' as SectionId },
      { ...sections.jilin, section: 'jilin' as SectionId },
      { ...sections.liaoning, section: 'liaoning' as SectionId },
      { ...sections.heitudi, section: 'heitudi' as SectionId },
      { ...sections.shengtai, section: 'shengtai' as SectionId },
      { ...sections.wenhua, section: 'wenhua' as SectionId },
      { ...sections.tupian, title: t('圖片', '图片'), section: 'heilongjiang/tupian' as SectionId },
      { title: '副刊', href: `${root}/wenhua/fukan/`, section: 'wenhua/fukan' as SectionId },
    ],
    plainPages: [
      { title: t('關於東北網', '关于东北网'), href: `${root}/about/` },
      { title: t('更正辦法', '更正办法'), href: `${root}/corrections-policy/` },
    ],
    pages: { about: `${origin}${root}/about/`, correctionsPolicy: `${origin}${root}/corrections-policy/` },
    social: [
      { title: '微博', href: 'https://weibo.com/' },
      { title: t('極光新聞', '极光新闻'), href: 'https://www.jiguang.example/' },
    ],
    atom: `${root}/feed.xml`,
    rss: `${root}/rss.xml`,
    policy: contentPolicy,
    brand: {},
  };

  const home: HomePage = {
    kind: 'home',
    ...page('', { template: 'home.njk', title: '', description: site.description }),
    lead,
    besides: briefs.slice(0, 2),
    secondary: [cranes, port, soil],
    latest: briefs,
    breaking: [lead],
    picks: [cranes, port, soil, rice],
    photoStories: photos,
    allTopics: `${root}/topics/`,
    topics: [
      {
        title: t('松花江防汛', '松花江防汛'),
        href: `${root}/topics/flood/`,
        description: t('堤上的人。', '堤上的人。'),
        cards: [lead, cranes],
      },
    ],
    blocks: [
      block(sections.heilongjiang, rice, briefs.slice(0, 4)),
      block(sections.jilin, soil, briefs.slice(2, 6)),
      block(sections.liaoning, port, briefs.slice(4, 8)),
    ],
  };
  const section: SectionPage = {
    kind: 'section',
    ...page('heilongjiang', {
      template: 'section.njk',
      title: sections.heilongjiang.title,
      description: t('黑龍江的報道。', '黑龙江的报道。'),
      breadcrumb: [sections.heilongjiang],
    }),
    section: 'heilongjiang' as SectionId,
    heading: sections.heilongjiang.title,
    children: [sections.tupian, { title: t('要聞', '要闻'), href: `${root}/heilongjiang/yaowen/` }],
    cards: [rice, lead, cranes, port, ...briefs.slice(0, 3), photos[1] ?? rice],
    pager: {
      older: { title: t('較舊', '较旧'), href: `${root}/heilongjiang/page/317/` },
      numbers: [
        { title: '最新', href: `${root}/heilongjiang/`, current: true, gap: false },
        { title: '317', href: `${root}/heilongjiang/page/317/`, current: false, gap: false },
        { title: '1', href: `${root}/heilongjiang/page/1/`, current: false, gap: true },
      ],
    },
    archive: `${root}/archive/`,
    months: [{ title: '2020年8月', href: `${root}/archive/2020/08/` }],
    instead: [],
    breaking: [],
    picks: [rice, lead],
    parent: { title: site.name, href: site.home },
  };
  const all = (title: string, folder: string): LinkView => ({ title, href: `${root}/${folder}/` });
  const listed = {
    cards: [lead, cranes, ...briefs.slice(0, 3)],
    count: 5,
    pager: { numbers: [] },
  };
  const tag: GroupPage = {
    kind: 'tag',
    ...page('tags/松花江', { template: 'tag.njk', title: '松花江', breadcrumb: [all('標籤', 'tags')] }),
    heading: '松花江',
    ...listed,
  };
  const author: GroupPage = {
    kind: 'author',
    ...page('authors/米苗', { template: 'author.njk', title: '米苗', breadcrumb: [all('作者', 'authors')] }),
    heading: '米苗',
    ...listed,
    profile: {
      title: t('攝影記者', '摄影记者'),
      bio: t('拍了二十年的雪。', '拍了二十年的雪。'),
      links: [{ title: '微博', href: 'https://weibo.com/' }],
    },
  };
  const source: GroupPage = {
    kind: 'source',
    ...page('sources/a', { template: 'source.njk', title: '本報', breadcrumb: [all('來源', 'sources')] }),
    heading: '本報',
    ...listed,
  };
  const topic: GroupPage = {
    kind: 'topic',
    ...page('topics/flood', {
      template: 'topic.njk',
      title: '松花江防汛',
      description: '堤上的人。',
      breadcrumb: [all(t('專題', '专题'), 'topics')],
    }),
    heading: '松花江防汛',
    ...listed,
    topic: {
      ...(lead.picture === undefined ? {} : { picture: lead.picture }),
      groups: [{ title: t('現場', '现场'), cards: [port, soil] }],
      timeline: [
        { iso: '2019', year: '2019年', startsYear: true, day: '', text: t('修堤。', '修堤。') },
        {
          ...{ iso: '2020-08', year: '2020年', startsYear: true, day: '8月' },
          ...{ text: t('洪峰通過。', '洪峰通过。'), href: lead.href },
        },
      ],
    },
  };
  const groups: GroupsPage = {
    kind: 'groups',
    ...page('tags', { template: 'groups.njk', title: '標籤', breadcrumb: [all('標籤', 'tags')] }),
    of: 'tag',
    heading: '標籤',
    groups: ['松花江', '佳木斯'].map((title, index) => ({
      title,
      href: `${root}/tags/${encodeURIComponent(title)}/`,
      count: 9 - index,
    })),
  };
  const august = { title: '2020年8月', href: `${root}/archive/2020/08/`, count: 31 };
  const archive = all(t('按月查閱', '按月查阅'), 'archive');
  const year = { title: '2020年', href: `${root}/archive/2020/`, count: 31, months: [august] };
  const dates: DatesPage = {
    kind: 'dates',
    ...page('archive/2020', { template: 'dates.njk', title: '2020年', breadcrumb: [archive] }),
    heading: '2020年',
    years: [year],
    older: { title: '2019年', href: `${root}/archive/2019/` },
  };
  const eighth = { title: '2020年8月7日', href: `${root}/archive/2020/08/07/`, count: 5 };
  const month: MonthPage = {
    kind: 'month',
    ...page('archive/2020/08', { template: 'month.njk', title: august.title, breadcrumb: [archive, year] }),
    heading: august.title,
    count: 31,
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    weeks: [
      [
        ...[3, 4, 5, 6].map((number) => ({ date: `2020-08-0${String(number)}`, number })),
        { date: '2020-08-07', number: 7, link: eighth },
        undefined,
        undefined,
      ],
    ],
    newer: { title: '2020年9月', href: `${root}/archive/2020/09/` },
    older: { title: '2020年7月', href: `${root}/archive/2020/07/` },
  };
  const day: DayPage = {
    kind: 'day',
    ...page('archive/2020/08/07', {
      template: 'day.njk',
      title: eighth.title,
      breadcrumb: [archive, year, august],
    }),
    heading: eighth.title,
    weekday: '星期五',
    ...listed,
    older: { title: '2020年8月6日', href: `${root}/archive/2020/08/06/` },
  };
  const article: ArticlePage = {
    kind: 'article',
    ...page('heilongjiang/levee', {
      template: 'article.njk',
      title: lead.title,
      description: lead.summary,
      breadcrumb: [sections.heilongjiang],
    }),
    article: {
      id: lead.id,
      section: { ...sections.heilongjiang, id: 'heilongjiang' as SectionId },
      title: lead.title,
      ...(lead.kicker === undefined ? {} : { kicker: lead.kicker }),
      ...(lead.subtitle === undefined ? {} : { subtitle: lead.subtitle }),
      summary: lead.summary,
      date: moment(7, '07:24'),
      updated: moment(7, '11:05'),
      points: [t('洪峰六日二十三時過境', '洪峰六日二十三时过境')],
      corrections: [
        {
          date: moment(7, '11:05'),
          text: t(
            '初稿把水位誤作「低0.24米」，應為「低0.42米」。',
            '初稿把水位误作“低0.24米”，应为“低0.42米”。',
          ),
        },
      ],
      updates: [
        { date: moment(7, '09:30'), text: t('補充沿江村屯的轉移人數。', '补充沿江村屯的转移人数。') },
      ],
      source: {
        title: t('黑龍江日報', '黑龙江日报'),
        href: `${root}/sources/a/`,
        url: 'https://daily.example/',
      },
      authors: by(t('周見江', '周见江'), '米苗', t('關北辰', '关北辰')),
      editor: t('王敖', '王敖'),
      topics: [{ title: '松花江防汛', href: `${root}/topics/flood/` }],
      tags: ['防汛', '松花江', '佳木斯', '黑土地'].map((title) => ({
        title,
        href: `${root}/tags/${encodeURIComponent(title)}/`,
      })),
      ...(lead.picture === undefined ? {} : { picture: lead.picture }),
      galleryPictures: 0,
      length: 1284,
      readingMinutes: 4,
      headings: [],
    },
    older: briefs[2] ?? rice,
    newer: rice,
    neighbours: briefs.slice(0, 6),
    related: [soil, photos[0] ?? rice, cranes],
    shareCode: { size: 21, path: 'm0 0h7' },
    share: [
      { service: 'weibo', title: '微博', href: 'https://service.weibo.com/share/share.php?url=a&title=b' },
      { service: 'qzone', title: t('QQ空間', 'QQ空间'), href: 'https://sns.qzone.qq.com/?url=a' },
      { service: 'line', title: 'LINE', href: 'https://social-plugins.line.me/lineit/share?url=a' },
      { service: 'facebook', title: 'Facebook', href: 'https://www.facebook.com/sharer/sharer.php?u=a' },
      { service: 'x', title: 'X', href: 'https://x.com/intent/post?url=a' },
    ],
  };
  const bridge = photos[0] ?? rice;
  const plain = without(article.article, 'kicker', 'subtitle', 'updated', 'editor');
  const photoStory: ArticlePage = {
    ...article,
    ...page('heilongjiang/tupian/bridge', {
      template: 'article.njk',
      title: bridge.title,
      description: bridge.title,
      breadcrumb: [sections.heilongjiang, sections.tupian],
    }),
    article: {
      ...plain,
      id: bridge.id,
      section: { ...sections.tupian, id: 'heilongjiang/tupian' as SectionId },
      title: bridge.title,
      authors: by('林望北'),
      picture: picture('city', '', 'x', 'y'),
      galleryPictures: 6,
      length: 120,
      readingMinutes: 1,
    },
    related: photos.slice(1, 4),
  };
  return {
    site,
    home,
    section,
    tag,
    author,
    source,
    topic,
    groups,
    dates,
    month,
    day,
    article,
    photoStory,
    live: {
      ...article,
      article: {
        ...article.article,
        live: {
          isOn: true,
          until: moment(8, '08:00'),
          entries: [
            {
              id: 'live-202008071105',
              date: moment(7, '11:05'),
              headline: t('水位開始回落', '水位开始回落'),
              text: t('佳木斯站。', '佳木斯站。'),
            },
          ],
        },
      },
    },
    plain: {
      kind: 'plain',
      ...page('about', {
        template: 'plain.njk',
        title: t('關於東北網', '关于东北网'),
        description: t('誰在辦這份報。', '谁在办这份报。'),
      }),
      heading: t('關於東北網', '关于东北网'),
      galleryPictures: 0,
    },
    corrections: {
      kind: 'corrections',
      ...page('corrections', { template: 'corrections.njk', title: t('更正啟事', '更正启事') }),
      heading: t('更正啟事', '更正启事'),
      items: [{ article: lead, corrections: article.article.corrections }],
      pager: { numbers: [] },
    },
    notFound: {
      kind: 'notFound',
      ...page('404.html', { file: true, template: 'not-found.njk', title: t('頁面不存在', '页面不存在') }),
      latest: briefs.slice(0, 6),
    },
    search: {
      kind: 'search',
      ...page('search', { template: 'search.njk', title: '搜索' }),
      index: `/search/v2/`,
      sections: [
        { section: sections.heilongjiang, children: [sections.tupian], cards: [] },
        { section: sections.jilin, children: [], cards: [] },
      ],
      places: [
        { title: sections.heilongjiang.title, path: 'heilongjiang', depth: 0 },
        { title: sections.tupian.title, path: 'heilongjiang/tupian', depth: 1 },
      ],
      tags: article.article.tags.map((link, index) => ({ ...link, count: 9 - index })),
      all: [all('標籤', 'tags')],
    },
    redirect: {
      kind: 'redirect',
      ...page('old/1.html', { file: true, template: 'redirect.njk', title: lead.title }),
      article: 'a' as ArticleId,
      target: lead.href,
    },
    cards: [lead, cranes, port, soil, rice, ...photos, ...briefs],
  };
}
