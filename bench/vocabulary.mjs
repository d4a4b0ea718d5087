// Words and sentence patterns of the made-up articles, in Simplified characters. `{place}` in a pattern stands for one of
// these words, `{person}` for a name, `{number}` and `{percentage}` for figures.
const list = (text) => text.trim().split(/\s+/u);
const titled = (text) =>
  list(text).map((line) => ({ folder: line.split('=')[0], title: line.split('=')[1] }));

export const words = {
  place: list(`
    哈尔滨 齐齐哈尔 牡丹江 佳木斯 大庆 鸡西 双鸭山 伊春 七台河 鹤岗 黑河 绥化 大兴安岭 漠河
    抚远 绥芬河 五常 尚志 海林 同江 长春 吉林市 延边 白山 通化 四平 沈阳 大连 丹东 鞍山
    锦州 营口 呼伦贝尔 满洲里 通辽 北京 上海 广州 成都 西安 武汉 杭州 青岛
  `),
  office: list(`
    省农业农村厅 省文化和旅游厅 省发展改革委 省教育厅 市交通运输局 市住房城乡建设局 市卫生健康委
    省林业和草原局 省气象台 市应急管理局 海关 铁路部门 省科技厅 市民政局 省水利厅 市生态环境局
    农垦集团 电力公司 机场集团 东北农业大学 冰雪研究院 粮食交易中心 博物馆 图书馆 社区服务中心
    志愿者协会 供热企业 乡镇卫生院 文物考古研究所 口岸管理办公室 体育局 消防救援支队 市场监管局
    自然资源局 农科院
  `),
  role: list(`
    主任 副主任 负责人 工程师 技术员 村支书 站长 教授 研究员 院长 校长 驻村干部 合作社理事长
    车间主任 讲解员 志愿者 护士长 教练 队长 馆长 种粮大户 养殖户 列车长 气象专家
  `),
  surname: list(`
    王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐
    冯 董 萧
  `),
  givenName: list(`
    建国 志强 晓明 丽华 春梅 国栋 海燕 玉兰 文博 思远 雨晴 嘉怡 德胜 永刚 秀英 立新 振东
    雪松 静怡 佳宁 一鸣 子涵 学军 桂芳 长江 宏伟 冬梅 铁山 慧敏 亚男
  `),
  topic: list(`
    黑土地保护 粮食安全 冰雪旅游 老工业基地振兴 跨境电商 高标准农田建设 老旧小区改造 冬季供热
    寒地作物育种 中医药传承 非遗保护 湿地修复 防汛抗旱 校园足球 养老服务 数字经济 石墨新材料
    生物制药 智能农机 绿色食品 林下经济 边境贸易 中欧班列 高铁建设 航空物流 夜间经济 乡村医疗
    职业教育 秸秆利用 森林防火 水稻收购 大豆扩种 肉牛养殖 蓝莓种植 清洁能源 垃圾分类 营商环境
    人才引进 文物修缮 全民阅读
  `),
  product: list(`
    大米 大豆 玉米 木耳 蓝莓 人参 鹿茸 红肠 冰雕 雪橇 汽轮机 机床 数控设备 无人机 乳制品
    亚麻布 桦树汁 冷水鱼 松子 蜂蜜 中药材 石墨电极 复合材料 风电叶片 轨道客车 滑雪板 马铃薯
    鲜食玉米 饲料 棉服
  `),
  sector: list(`
    农业 制造业 旅游业 服务业 物流业 能源行业 食品加工业 文化产业 养殖业 建筑业 医药行业
    信息产业 外贸行业 冰雪产业 零售业
  `),
  time: list(`
    日前 近日 今年以来 上半年 第三季度 入冬以来 国庆假期期间 春节前夕 本月上旬 上周末 昨日上午
    当天下午 去年同期 过去五年 目前 眼下 清晨六时许 入夏之后 秋收时节 截至月底
  `),
  action: list(`
    启动专项行动 公布实施方案 举办现场推介会 开展技术培训 签署合作协议 组织联合检查 召开工作座谈会
    发布年度报告 完成设备调试 推出便民措施 建立台账 设立服务窗口 开通咨询热线 增派工作人员
    更新监测系统 扩大试点范围 优化审批流程 引进新品种 修订管理办法 开放预约通道 延长服务时间
    加强巡查 派出专家组 筹集专项资金 举行应急演练
  `),
  outcome: list(`
    群众办事更加方便 企业成本明显下降 农户收入稳步增加 游客数量再创新高 运输效率大幅提高
    冬季室温保持稳定 空气质量持续改善 土壤有机质逐步回升 年轻人愿意回乡创业 居民满意度不断上升
    产品卖到了二十多个国家 学生有了更多选择 老人就近看病不再难 河道水质明显好转 出口订单排到明年春天
    货物通关时间缩短一半 传统手艺有了新的传人 闲置厂房重新热闹起来 社区环境焕然一新 品牌影响力越来越大
  `),
  spot: list(`
    松花江畔 中央大街 兴凯湖边 五大连池 扎龙湿地 亚布力雪场 太阳岛 雪乡 镜泊湖 极光小镇 老道外
    冰雪大世界 火车站广场 产业园区 田间地头 生产车间 村委会院内 大棚里 码头上 实验室里
  `),
  scene: list(`
    稻谷 候鸟 江面 山路 街灯 厂区 课堂 站台 仓库 雪道 林场 集市 展厅 菜园 河岸 院落 屋檐
    牧场 灯会 舞台
  `),
  state: list(`
    金黄一片 人声鼎沸 井然有序 灯火通明 热气腾腾 银装素裹 整洁明亮 忙而不乱 游人如织 机器轰鸣
    生机勃勃 一派繁忙
  `),
  aim: list(`
    保障民生 稳定就业 促进消费 扩大开放 提高质量 服务基层 绿色发展 科技创新 防范风险 繁荣市场
    传承文化 方便群众
  `),
};

export const sentences = list(`
  {time}，记者从{office}了解到，{place}{topic}工作取得新进展。
  {time}，{place}{office}{action}，进一步推动{topic}。
  在{place}{spot}，记者看到{scene}{state}。
  “{outcome}，这是我们最想看到的。”{office}{role}{person}说。
  据{office}介绍，今年{place}{product}产量预计达到{number}万吨，同比增长{percentage}%。
  {person}告诉记者，自从当地{action}，{outcome}。
  “以前做梦也想不到，如今{outcome}。”{place}的{role}{person}感慨地说。
  数据显示，{time}，{place}{sector}增加值同比增长{percentage}%，高于全省平均水平。
  {office}有关{role}表示，下一步将围绕{topic}，{action}，力争年底前见到实效。
  目前，全市已有{number}个乡镇参与{topic}，覆盖居民{number}万人。
  走进{place}的{spot}，{role}{person}正在忙着整理{product}。
  为了{aim}，{office}今年先后{action}、{action}。
  {place}地处北纬四十五度以上，{sector}历来是当地的支柱。
  “我们把{product}摆上了网络直播间，一天就能卖出{number}件。”{person}笑着说。
  从{place}到{place}，{number}公里的路程，如今只需要不到三个小时。
  业内人士认为，{topic}既要算经济账，也要算生态账和民生账。
  {person}是{place}的一名{role}，在这个岗位上已经干了{number}年。
  {time}，首批来自{place}的{product}顺利运抵{place}，全程用时{number}小时。
  该项目总投资{number}亿元，建成后可年产{product}{number}万件，带动就业{number}人。
  不少市民反映，{action}之后，{outcome}。
  {office}提醒，近期气温下降较快，请市民合理安排出行。
  针对群众关心的{topic}问题，{office}{action}，并公开了监督电话。
  “{aim}不是一句口号。”{person}在座谈会上说，“要一件事一件事地办。”
  {time}，{place}接待游客{number}万人次，旅游收入同比增长{percentage}%。
  在{sector}带动下，{place}的{product}走上了更多人的餐桌。
  按照计划，{place}将在{number}个社区推进{topic}，惠及{number}户家庭。
  记者在{spot}采访时发现，{scene}{state}，前来参观的人络绎不绝。
  {person}一家三代都与{product}打交道，他说最难的是坚持。
  专家指出，{topic}是一项系统工程，需要部门之间密切配合。
  截至目前，{office}已累计培训{role}和农民{number}人次。
  {place}还把{topic}同{topic}结合起来，走出了一条新路子。
  “只要肯学，五十岁也能当新农人。”{person}指着身后的{product}说。
  清晨，{spot}的{scene}{state}，新的一天就这样开始了。
  与往年相比，今年的{product}价格上涨了{percentage}%，但销量没有下降。
  {office}{role}{person}介绍，整个过程实行全程可追溯管理。
  {time}，{place}与{place}{action}，双方将在{sector}领域开展深度合作。
  受冷空气影响，{place}未来三天最低气温将降至零下{number}摄氏度。
  会议强调，要把{aim}放在更加突出的位置，确保{topic}落到实处。
  经过{number}个月的努力，{place}的{scene}终于变了模样。
  “孩子放学以后有地方去，我们上班也放心。”家长{person}说。
  {place}现有{product}加工企业{number}家，其中规模以上企业{number}家。
  随着{topic}不断深入，{outcome}。
  这已经是{office}连续第{number}次{action}。
  在传统{sector}转型的同时，{place}也在寻找新的增长点。
  {person}拿出手机，给记者看他拍下的{scene}，画面中{state}。
  他算了一笔账：每亩{product}可增收{number}元，一年下来收入十分可观。
  根据方案，{place}将分三个阶段推进{topic}，最迟在明年秋天完成。
  对此，{office}回应称，相关线路将于{time}恢复正常。
  {spot}附近的店主{person}说，生意比去年好了{percentage}个百分点，自己还新雇了两名帮手。
  “冷资源”变成“热经济”，{place}的冬天格外热闹。
  {office}与{office}联合{action}，为{aim}提供支持。
  {time}发布的报告显示，{place}{sector}从业人员平均年龄下降到{number}岁。
  过去，这里的{scene}少有人问津；现在，{outcome}。
  {person}等{number}名{role}获得表彰，他们中最年轻的只有{number}岁。
  雪后的{spot}{state}，许多外地游客专程前来拍照。
  活动现场展出{product}等{number}种产品，吸引了来自{place}、{place}等地的采购商。
  有评论认为，{place}的做法为{topic}提供了可以借鉴的经验。
  {office}表示，对违反规定的行为将依法处理，绝不手软。
  村里的{role}{person}每天走访{number}户人家，笔记本写满了整整三本。
  今年，{place}计划再建{number}座冷库，解决{product}集中上市时的储存难题。
  铁路部门加开临时旅客列车{number}列，重点增加{place}至{place}方向的运力。
  “把论文写在大地上”，{office}{role}{person}常把这句话挂在嘴边。
  不过，{person}也坦言，{topic}仍然面临资金和人才不足的困难。
  从空中俯瞰，{place}的{scene}{state}，宛如一幅画卷。
  通过{action}，{place}累计减少审批材料{number}份，办理时限压缩{percentage}%。
  {product}的香气从{spot}飘出来，排队的人一直站到了街角。
  双方约定，未来三年在{topic}方面共同投入{number}万元。
  医疗队把设备搬到了{spot}，当天为{number}位老人做了检查。
  {person}的父亲曾是{place}的老{role}，如今她接过了父亲的班。
  {time}，一场以{aim}为主题的展览在{place}开幕，展期{number}天。
  对于{topic}，网友有不同看法，有人赞成，也有人担心成本。
  记者注意到，{office}在官网上同步公开了各项指标的完成情况。
  {place}口岸{time}进出口货物{number}万吨，其中{product}占比超过{percentage}%。
  裁判长{person}介绍，本届比赛共有来自{number}支队伍的运动员参加。
  教室里，{role}{person}正带着学生用{product}做实验。
  {place}的实践表明，{aim}与{topic}完全可以相互促进。
  “等雪化了，我们还要再种{number}亩。”{person}对来年充满信心。
  有了稳定的订单，{place}的{product}合作社今年净增社员{number}户。
  夜幕降临，{spot}的灯光次第亮起，{scene}{state}。
  以上消息由{office}提供，具体安排以正式通知为准。
  {office}还邀请{place}的{role}现场示范，手把手教大家分拣{product}。
  与会代表围绕{topic}展开讨论，提出意见建议{number}条。
  尽管天气寒冷，{place}的{scene}依然{state}。
  “这条路修了{number}年，终于通车了！”{place}居民{person}激动地说。
  在{person}看来，{sector}最需要的不是补贴，而是稳定的预期。
  由{office}牵头编制的规划明确，到二〇三〇年，{place}{sector}总产值达到{number}亿元。
  {time}，{person}带着自家的{product}参加了在{place}举行的博览会。
`);

export const titles = list(`
  {place}{topic}再提速
  {office}{action}，{outcome}
  {place}：{scene}{state}，{sector}迎来旺季
  {time}{place}{sector}增长{percentage}%
  从{place}到{place}：一袋{product}的旅程
  {role}{person}的{number}个日夜
  {place}{product}走俏海外市场
  图片新闻：{spot}{scene}{state}
  聚焦{topic}：{place}怎么做
  {place}{number}个社区推进{topic}
  {office}：{aim}不是一句口号
  走进{spot}，看{topic}新变化
  {place}与{place}携手推动{topic}
  {outcome}——{place}{topic}见闻
`);

export const headings = list(
  '新变化 现场见闻 数据里的增长 群众怎么说 下一步打算 背景资料 专家观点 记者手记 困难与办法 延伸阅读 人物故事 时间表',
);
export const outlets = list(
  '东北网 新华社 黑龙江日报 哈尔滨日报 生活报 人民日报 中国新闻网 央视新闻 农民日报 经济日报',
);

/** Sections by folder, with their titles; the first ones have the most articles. */
export const sections = titled(`
  hlj/top=黑龍江要聞
  hlj/photo=黑龍江圖片新聞
  hlj/economy=黑龍江經濟
  hlj/society=黑龍江社會
  hlj/culture=黑龍江文化
  hlj/education=黑龍江教育
  cities/harbin=哈爾濱
  cities/qiqihar=齊齊哈爾
  cities/mudanjiang=牡丹江
  cities/jiamusi=佳木斯
  cities/daqing=大慶
  cities/heihe=黑河
  china/politics=時政
  china/society=社會
  china/law=法治
  world/northeast-asia=東北亞
  world/global=環球
  finance/industry=產業
  finance/farming=農業
  finance/trade=外貿
  sport/winter=冰雪運動
  sport/football=足球
  travel/routes=線路
  travel/customs=民俗
`);

/** The folders above those. */
export const groups = titled(`
  hlj=東北網黑龍江
  cities=龍江各地
  china=國內新聞
  world=國際新聞
  finance=財經
  sport=文體
  travel=旅遊
`);

const pairs = list(`
  尔爾滨濱齐齊庆慶鸡雞双雙鸭鴨台臺鹤鶴岗崗绥綏兴興岭嶺抚撫远遠长長边邊沈瀋阳陽连連东東锦錦营營伦倫贝貝满滿辽遼广廣汉漢岛島农農业業厅廳游遊发發运運输輸乡鄉设設卫衛
  气氣应應关關铁鐵门門态態环環垦墾团團电電机機场場学學粮糧馆館图圖书書区區务務愿願协協会會热熱镇鎮办辦体體队隊监監资資负負责責师師术術员員驻駐干幹车車间間讲講护護
  练練种種户戶养養专專张張刘劉陈陳杨楊赵趙黄黃吴吳孙孫马馬罗羅郑鄭谢謝韩韓冯馮于於萧蕭国國强強晓曉丽麗华華栋棟兰蘭胜勝刚剛静靜宁寧鸣鳴军軍伟偉亚亞标標准準旧舊医醫
  药藥传傳遗遺湿濕园園数數经經济濟绿綠贸貿欧歐疗療职職秆稈购購扩擴蓝藍洁潔类類进進缮繕阅閱读讀红紅肠腸轮輪床床备備无無桦樺树樹鱼魚极極风風叶葉轨軌铃鈴鲜鮮饲飼产產
  筑築来來节節当當过過时時许許后後启啓动動项項实實举舉现現开開训訓签簽议議组組织織联聯检檢谈談报報调調试試账賬咨諮询詢线線测測统統点點范範围圍优優审審订訂预預约約
  筹籌群群众衆显顯稳穩创創温溫质質续續轻輕断斷卖賣个個选選择擇难難转轉单單货貨缩縮艺藝闲閒厂廠闹鬧焕煥响響凯凱龙龍镜鏡头頭内內码碼验驗谷穀鸟鳥灯燈课課仓倉库庫声聲
  腾騰银銀装裝乱亂轰轟费費层層险險荣榮记記从從这這们們说說据據绍紹计計达達万萬吨噸诉訴梦夢将將绕繞争爭见見与與盖蓋为為处處纬緯历歷摆擺网網络絡认認顺順该該总總亿億
  带帶较較请請针針对對问問题題并並话話号號划劃采採访訪观觀绎繹绝絕坚堅还還结結条條岁歲样樣价價涨漲销銷没沒领領摄攝确確终終变變规規随隨寻尋给給画畫笔筆亩畝阶階迟遲
  称稱雇僱两兩帮幫龄齡获獲评評论論鉴鑑违違软軟写寫决決储儲临臨挂掛减減压壓飘飄亲親览覽赞贊担擔况況占佔届屆赛賽践踐净淨拣揀讨討尽儘补補贴貼牵牽编編闻聞么麼携攜视視
  里裡复復制製参參
`).join('');
/** Words whose characters are read otherwise than usual. */
const exceptions = { 满洲里: '滿洲里', 公里: '公里', 上周末: '上週末', 复合: '複合', 编制: '編制' };
const traditional = new Map(
  Array.from({ length: pairs.length / 2 }, (_, at) => [pairs[2 * at], pairs[2 * at + 1]]),
);
const token = new RegExp(`${Object.keys(exceptions).join('|')}|.`, 'gsu');

/** The words of this file in Traditional characters; no converter, so that the corpus stays when dongbei's changes. */
export const toTraditional = (text) =>
  text.replace(token, (found) => exceptions[found] ?? traditional.get(found) ?? found);
