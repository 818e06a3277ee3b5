package io.broadsheet.extract;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The news agencies of the world, by the names and short forms under which papers credit them. */
final class NewsAgency {
  /** It is credited for pictures, never for a report. */
  static final String PICTURES_ONLY = "Getty Images";

  /** The name that is reported, then the other forms in which it is written. */
  private static final String[][] NAMES = {
    {"Associated Press", "AP"},
    {"Reuters", "Reuter", "Thomson Reuters", "REUTERS", "Рейтер", "ロイター", "路透社", "路透"},
    {"AFP", "Agence France-Presse", "Agence France Presse", "法新社"},
    {"dpa", "DPA", "Deutsche Presse-Agentur", "dpa-AFX"},
    {"EFE", "Agencia EFE", "Efe"},
    {"ANSA", "Ansa"},
    {"PTI", "Press Trust of India"},
    {"ANI", "Asian News International"},
    {"IANS", "Indo-Asian News Service"},
    {"Xinhua", "XINHUA", "Xinhua News Agency", "新华社", "新華社", "Синьхуа"},
    {"TASS", "ITAR-TASS", "ТАСС", "ИТАР-ТАСС", "塔斯社"},
    {"RIA Novosti", "РИА Новости"},
    {"Interfax", "Интерфакс"},
    {"Ukrinform", "Укринформ", "Укрінформ"},
    {"Kyodo", "KYODO", "Kyodo News", "共同通信", "共同"},
    {"Jiji", "Jiji Press", "時事通信", "時事"},
    {"PA Media", "Press Association", "PA"},
    {"UPI", "United Press International"},
    {"Canadian Press", "La Presse Canadienne"},
    {"AAP", "Australian Associated Press"},
    {"Yonhap", "Yonhap News Agency", "연합뉴스"},
    {"Bernama", "BERNAMA"},
    {"Antara", "ANTARA"},
    {"Anadolu", "Anadolu Agency", "Anadolu Ajansı", "AA"},
    {"WAFA"},
    {"SANA"},
    {"MENA"},
    {"APA"},
    {"Keystone-SDA", "SDA", "Keystone-ATS", "ATS"},
    {"Belga", "BELGA"},
    {"ANP"},
    {"Lusa", "LUSA", "Agência Lusa"},
    {"Agência Brasil"},
    {"Europa Press", "EUROPA PRESS"},
    {"Notimex"},
    {"Adnkronos"},
    {"NTB"},
    {"Ritzau"},
    {"STT"},
    {"PAP"},
    {"ČTK", "CTK"},
    {"MTI"},
    {"Agerpres"},
    {PICTURES_ONLY, "Getty"},
  };

  private static final Map<String, String> REPORTED_NAME = new HashMap<>();

  /** The names by their first character, longer ones first. */
  private static final Map<Character, List<String>> BY_FIRST = new HashMap<>();

  /** The first characters. */
  private static final BitSet FIRST = new BitSet();

  static {
    for (String[] names : NAMES) {
      for (String name : names) {
        REPORTED_NAME.put(name, names[0]);
        FIRST.set(name.charAt(0));
        BY_FIRST.computeIfAbsent(name.charAt(0), first -> new ArrayList<>()).add(name);
      }
    }
    BY_FIRST.values().forEach(names -> names.sort(comparingInt(String::length).reversed()));
  }

  private NewsAgency() {}

  /** Where an agency is named first. */
  record Mention(String name, int start, int end) {}

  /** The first agency named in the text, case as the trade writes it ("AP", not "ap"). */
  static Optional<Mention> firstIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!FIRST.get(c)) {
        continue;
      }
      if (c < 0x3040 && i > 0 && Character.isLetterOrDigit(text.charAt(i - 1))) {
        continue;
      }
      for (String name : BY_FIRST.getOrDefault(c, List.of())) {
        int end = i + name.length();
        if (text.startsWith(name, i) && isWord(text, i, end)) {
          return Optional.of(new Mention(REPORTED_NAME.getOrDefault(name, name), i, end));
        }
      }
    }
    return Optional.empty();
  }

  /** The agency whose mark stands in brackets or between strokes in a dateline. */
  static Optional<String> inDateline(String dateline) {
    int mark = Math.max(dateline.indexOf('('), dateline.indexOf('/'));
    return mark < 0 ? Optional.empty() : firstIn(dateline.substring(mark)).map(Mention::name);
  }

  /** Whether the text is an agency's name and nothing else. */
  static Optional<String> named(String text) {
    String name = text.regionMatches(true, 0, "the ", 0, 4) ? text.substring(4) : text;
    return Optional.ofNullable(REPORTED_NAME.get(name));
  }

  /** Han, kana and hangul put no space around a name; other scripts do. */
  private static boolean isWord(String text, int start, int end) {
    return text.charAt(start) >= 0x3040
        || ((start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
            && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end))));
  }
}
