/** Texts as a browser copies them from pages of portals. Places, papers and people are made up. */

/** In Traditional script, with indented paragraphs; the headline stands twice. */
export const bathhouse = `您當前的位置 : 北窗網  >  北窗網吉林  >  街坊
搜 索
老浴池成了街坊書屋
2021-03-05 16:40:00 來源:北窗晚報  作者:沈棲禾 白 樺 顧北辰
關注北窗網
微博
微信

老浴池成了街坊書屋

三個月改造全靠鄰居動手

開張頭一天，更衣櫃裡擺滿了書。

  入冬以前，巷子裡的澡堂關了門。鍋爐太老，修一次比燒一冬還貴。

  街坊們捨不得，湊在一起商量了三個晚上，決定把它留下來。

  大池子改成閱覽區

  水放乾，瓷磚留著。

  木匠老姚給池沿鋪上松木板，坐十個人不嫌擠，10:30開門，孩子們放學就來。

  更衣櫃不用拆

  八十個格子，正好一格一類書。鑰匙還掛在手腕上，借書的人覺得有趣。

責任編輯:鄭硯`;

/** In Simplified script, without indents; keywords and related articles below. */
export const ferry = `首页 > 新闻 > 社会 > 正文
江上最后一班渡船
——摆渡人老俞的第四十个秋天
2022年10月18日 09:05\u3000来源：江湾日报\u3000记者 余卫\u3000责编：俞晚
字号：大 中 小

渡口的钟敲过五下，老俞解开缆绳。船上坐着七个人、两辆自行车，还有一筐刚摘的冻梨。

桥通了以后
大桥去年通车，坐船的人少了一大半。老俞说，船还是要开的，对岸有三户人家离桥太远。

关键词：渡船 江湾、秋天
相关阅读：
· 江湾大桥通车 http://news.jiangwan.example/2021/1.html
· [2021-06-02] 渡口的冻梨熟了
打印`;

/** One to which another page links by its headline. */
export const pears = `首页 > 江湾 > 正文
渡口的冻梨熟了
2021-06-02 10:00 来源：江湾日报

冻梨摆满了渡口的石阶，过江的人都要买上两斤。
推荐阅读：
今年的梨甜不甜`;
