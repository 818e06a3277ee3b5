package io.broadsheet.extract;

import java.util.List;
import java.util.Locale;

/** Recognises by their wording the lines that news pages put into and around their stories. */
final class BoilerplateText {
  private static final int MAX_LIST_HEADING = 40;

  private static final List<String> LIST_HEADINGS =
      List.of(
          "related",
          "related stories",
          "related articles",
          "related posts",
          "related post",
          "related content",
          "related news",
          "related coverage",
          "related topics",
          "related links",
          "related video",
          "related videos",
          "read more",
          "read also",
          "also read",
          "more on this",
          "more on this story",
          "more on this topic",
          "you may also like",
          "you might also like",
          "you may like",
          "recommended",
          "recommended for you",
          "recommended stories",
          "don't miss",
          "dont miss",
          "must read",
          "most read",
          "most popular",
          "popular",
          "trending",
          "trending now",
          "more stories",
          "more news",
          "top stories",
          "latest news",
          "latest stories",
          "our latest stories",
          "see also",
          "see more",
          "further reading",
          "keep reading",
          "up next",
          "just watched",
          "must watch",
          "explore further",
          "in case you missed it",
          "what to read next",
          "read next",
          "more from",
          "more like this",
          "you may be interested in",
          "lea también",
          "lee también",
          "lea además",
          "también te puede interesar",
          "te puede interesar",
          "noticias relacionadas",
          "más noticias",
          "notas relacionadas",
          "leia também",
          "leia mais",
          "veja também",
          "notícias relacionadas",
          "saiba mais",
          "lire aussi",
          "à lire aussi",
          "à lire également",
          "sur le même sujet",
          "voir aussi",
          "articles liés",
          "lesen sie auch",
          "mehr zum thema",
          "auch interessant",
          "das könnte sie auch interessieren",
          "weitere artikel",
          "verwandte artikel",
          "weiterlesen",
          "zum thema",
          "lesen sie mehr",
          "leggi anche",
          "articoli correlati",
          "potrebbe interessarti",
          "lees ook",
          "lees meer",
          "läs också",
          "läs mer",
          "les også",
          "les mer",
          "læs også",
          "lue myös",
          "czytaj też",
          "czytaj także",
          "czytaj również",
          "zobacz także",
          "zobacz też",
          "přečtěte si také",
          "čtěte také",
          "čítajte aj",
          "читайте также",
          "читайте ещё",
          "похожие новости",
          "по теме",
          "читайте також",
          "baca juga",
          "berita terkait",
          "ilgili haberler",
          "bunlar da ilginizi çekebilir",
          "διαβάστε επίσης",
          "διαβάστε ακόμα",
          "citește și",
          "citeşte şi",
          "olvassa el",
          "прочетете още",
          "pročitajte i",
          "pročitajte još",
          "関連記事",
          "あわせて読みたい",
          "相关阅读",
          "相关新闻",
          "延伸阅读",
          "延伸閱讀",
          "相關新聞",
          "관련기사",
          "관련 기사",
          "اقرأ أيضا",
          "اقرأ أيضاً",
          "مواضيع ذات صلة",
          "xem thêm",
          "tin liên quan");

  private static final List<String> PROMOTIONS =
      List.of(
          "subscribe",
          "sign up",
          "click here",
          "follow us",
          "download our",
          "download the",
          "join our",
          "join us on",
          "get the latest",
          "share this",
          "share on",
          "advertisement",
          "continue reading",
          "story continues",
          "article continues",
          "scroll to continue",
          "text size",
          "print article",
          "order reprints",
          "comments",
          "comment",
          "leave a comment",
          "leave a reply",
          "like us on",
          "write to ",
          "get the quiz",
          "learn more",
          "view all",
          "show more",
          "load more",
          "iklan",
          "anzeige",
          "werbung",
          "publicidad",
          "publicité",
          "pubblicità",
          "реклама",
          "advertentie",
          "reklama",
          "suscríbete",
          "síguenos",
          "suivez-nous",
          "abonnez-vous",
          "folgen sie",
          "jetzt abonnieren",
          "iscriviti",
          "seguici",
          "siga-nos",
          "assine",
          "подписывайтесь",
          "подпишитесь",
          "watch now",
          "watch:",
          "watch live",
          "listen:",
          "video:",
          "replay",
          "more videos",
          "tags:",
          "tag:",
          "filed under",
          "filed to",
          "topics:",
          "posted in",
          "key points",
          "highlights",
          "via ",
          "copyright ©");

  private BoilerplateText() {}

  /** Letters and digits alone, in lower case, for comparing lines that differ in marks. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  /** Whether it stands over a list of other stories. */
  static boolean isListHeading(String text) {
    if (text.length() > MAX_LIST_HEADING) {
      return false;
    }
    String line = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    int end = line.length();
    while (end > 0 && !Character.isLetter(line.charAt(end - 1))) {
      end--;
    }
    line = line.substring(0, end);
    if (LIST_HEADINGS.contains(line)) {
      return true;
    }
    return line.startsWith("more ")
        && (line.startsWith("more from ") || line.endsWith(" stories") || line.endsWith(" news"));
  }

  /** Whether it begins like "Read more: …". */
  static boolean isLeadIn(String text) {
    String start =
        text.substring(0, Math.min(text.length(), MAX_LIST_HEADING + 2)).toLowerCase(Locale.ROOT);
    for (String heading : LIST_HEADINGS) {
      if (start.startsWith(heading) && start.length() > heading.length()) {
        char next = start.charAt(heading.length());
        if (next == ':' || next == ' ' || next == '|' || next == '：' || next == '-') {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isPromotion(String text) {
    String start = text.substring(0, Math.min(text.length(), 24)).toLowerCase(Locale.ROOT);
    for (String promotion : PROMOTIONS) {
      if (start.startsWith(promotion)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it begins with a request that needs a link to be one. */
  static boolean isRequest(String text) {
    return text.regionMatches(true, 0, "click here", 0, 10)
        || text.regionMatches(true, 0, "follow ", 0, 7);
  }

  static boolean isByline(String text) {
    return text.length() < 60
        && text.startsWith("By ")
        && Words.count(text) <= 6
        && !text.endsWith(".");
  }
}
