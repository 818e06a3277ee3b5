package io.broadsheet.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
  private static final Pattern MENTION;

  static {
    for (String[] names : NAMES) {
      for (String name : names) {
        REPORTED_NAME.put(name, names[0]);
      }
    }
    String anyName =
        REPORTED_NAME.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(NewsAgency::asWord)
            .collect(Collectors.joining("|"));
    MENTION = Pattern.compile(anyName);
  }

  private NewsAgency() {}

  /** Where an agency is named first. */
  record Mention(String name, int start, int end) {}

  /** The first agency named in the text, case as the trade writes it ("AP", not "ap"). */
  static Optional<Mention> firstIn(String text) {
    Matcher matcher = MENTION.matcher(text);
    return matcher.find()
        ? Optional.of(
            new Mention(
                REPORTED_NAME.getOrDefault(matcher.group(), matcher.group()),
                matcher.start(),
                matcher.end()))
        : Optional.empty();
  }

  /** Whether the text is an agency's name and nothing else. */
  static Optional<String> named(String text) {
    String name = text.regionMatches(true, 0, "the ", 0, 4) ? text.substring(4) : text;
    return Optional.ofNullable(REPORTED_NAME.get(name));
  }

  /** Han, kana and hangul put no space around a name; other scripts do. */
  private static String asWord(String name) {
    String quoted = Pattern.quote(name);
    return Character.isIdeographic(name.charAt(0)) || name.charAt(0) >= 0x3040
        ? quoted
        : "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])";
  }
}
