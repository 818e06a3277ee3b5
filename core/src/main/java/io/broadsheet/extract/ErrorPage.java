package io.broadsheet.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Knows by its title a page that stands for another one: "404 Not Found", "Page not found", "Just a
 * moment…".
 */
final class ErrorPage {
  /** In words; a longer title is a headline about missing things. */
  private static final int LONGEST_TITLE = 10;

  private static final Pattern STATUS =
      Pattern.compile(
          "^(?:http |error |fehler |erreur |errore?"
              + " )*(?:40[0-9]|410|429|451|50[0-4])\\b\\W*(?:$|error|not found|forbidden|bad"
              + " |unauthor|gone|too many|internal|service|gateway|page|seite)");

  private static final List<String> PHRASES =
      List.of(
          "page not found",
          "page cannot be found",
          "page can't be found",
          "page can’t be found",
          "page no longer exists",
          "page doesn't exist",
          "page doesn’t exist",
          "page does not exist",
          "access denied",
          "are you a robot",
          "just a moment...",
          "just a moment…",
          "attention required!",
          "service unavailable",
          "seite nicht gefunden",
          "seite wurde nicht gefunden",
          "page introuvable",
          "page non trouvée",
          "página no encontrada",
          "página não encontrada",
          "pagina non trovata",
          "pagina niet gevonden",
          "sidan hittades inte",
          "siden ble ikke funnet",
          "siden blev ikke fundet",
          "strona nie została znaleziona",
          "nie znaleziono strony",
          "stránka nenalezena",
          "sayfa bulunamadı",
          "страница не найдена",
          "сторінку не знайдено",
          "ページが見つかりません",
          "页面不存在",
          "페이지를 찾을 수 없습니다");

  private ErrorPage() {}

  /** Whether a title is that of an error page. */
  static boolean isTitle(String title) {
    String lower = title.toLowerCase(Locale.ROOT).strip();
    return Words.count(title) <= LONGEST_TITLE
        && (STATUS.matcher(lower).find() || PHRASES.stream().anyMatch(lower::contains));
  }
}
