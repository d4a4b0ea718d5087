/** Saved pages. Places, papers and people are made up. */

/** As an old portal makes them: a table, lines parted by `<br>`, an editor below. */
export const oldPage = `<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>冰排下来那天_江湾新闻网</title>
<meta name="keywords" content="松花江,开江">
</head><body>
<script>var a = "<p>不是正文，不是正文，不是正文，不是正文。</p>";</script>
<div id="nav"><a href="/">首页</a> <a href="/a">新闻</a> <a href="/b">图片</a> <a href="/c">专题</a></div>
<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/n">江边</a> &gt; 正文</div>
<h1>冰排下来那天</h1>
<div class="info">2019年04月12日 06:30 来源：江湾日报 作者：余卫 <a href="#">字号：大 中 小</a></div>
<table><tr><td>
<div id="zoom">
<p align="center"><img src="冰排_files/ice.jpg" alt="江面上的冰排"></p>
<p align="center">四月的江面。余卫 摄</p>
&#12288;&#12288;听见第一声响的时候，渡口的人都停了手里的活，朝江心望过去。<br><br>
&#12288;&#12288;冰排一块挨一块，从上游挤下来，像一群不肯排队的牛，撞在桥墩上。<br>
&#12288;&#12288;<strong>老船工数冰</strong><br>
&#12288;&#12288;老俞坐在岸边数，数到三百就不数了。他说，<a href="https://www.jiangwan.example/2018/1.html">去年</a>也是这天，H<sub>2</sub>O还是H<sub>2</sub>O。
</div>
<div class="share">分享到：微信 微博</div>
<p>责任编辑：俞晚</p>
</td></tr></table>
<div class="footer"><a href="/about">关于我们</a> 江湾新闻网版权所有</div>
</body></html>`;

/** As a newer site makes them: meta elements, figures, headings, lists. */
export const newPage = `<!DOCTYPE html><html lang="zh-TW"><head><meta charset="utf-8">
<title>市場裡的早晨 - 港邊報</title>
<link rel="canonical" href="https://news.gangbian.example/local/2023/market-morning/">
<meta property="og:title" content="市場裡的早晨">
<meta property="og:image" content="img/cover.jpg">
<meta property="article:published_time" content="2023-05-06T05:10:00+08:00">
<meta property="article:section" content="街坊">
<meta name="description" content="天還沒亮，魚已經上岸。一座市場怎樣醒來。">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"市場裡的早晨","author":[{"@type":"Person","name":"沈棲禾"}]}</script>
</head><body>
<header><nav><ul><li><a href="/">首頁</a></li><li><a href="/local">街坊</a></li></ul></nav></header>
<main><article class="post">
<h1>市場裡的早晨</h1>
<div class="entry-content">
<p>四點半，第一車魚進了門，<b>「要活的。」</b>老闆娘一邊說一邊挑，水花濺了半條街。</p>
<h3>冰塊先到</h3>
<p>冰廠的車比魚早十分鐘，卸下四十塊冰，一塊五十公斤，鑿碎要二十分鐘。</p>
<figure><img src="img/ice.png" alt="碎冰"><figcaption>碎冰攤在鐵盤上。</figcaption></figure>
<ul><li>鯧魚：每公斤三百二</li><li>白帶魚：每公斤一百八</li></ul>
<p>到了七點，<a href="harbour.html">碼頭</a>那邊的船也回來了，<a href="javascript:void(0)">市場</a>才算真正醒來。</p>
<table><tr><th>魚</th><th>公斤</th></tr><tr><td>鯧魚</td><td>40</td></tr></table>
<iframe src="https://video.example/1"></iframe>
<p><img src="https://cdn.example/far.jpg" alt="遠處"></p>
</div></article></main>
<footer>港邊報 版權所有</footer></body></html>`;
