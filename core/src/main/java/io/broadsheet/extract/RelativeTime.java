package io.broadsheet.extract;

import io.broadsheet.article.NewsTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads "2 hours ago", "vor zwei Tagen" as "2 Tagen", "yesterday", against a known time. Minutes
 * and hours give a time in UTC, days and more a date.
 */
final class RelativeTime {
  private static final int MAX_TOKENS = 12;
  private static final Map<String, Duration> UNITS = new HashMap<>();
  private static final Map<String, Integer> DAYS_AGO = new HashMap<>();

  private static final Set<String> AGO =
      Set.of(
          "ago", "vor", "hace", "ha", "fa", "geleden", "siden", "sedan", "sitten", "назад", "тому",
          "temu", "pred", "prije", "once", "lalu", "truoc", "前", "전", "il", "acum", "πριν", "منذ",
          "לפני", "पहले");

  private static final Set<String> ONE =
      Set.of(
          "a", "an", "one", "einer", "einem", "un", "une", "una", "um", "uma", "en", "et", "een");

  static {
    units(
        Duration.ofSeconds(1),
        "second seconds sec secs sekunde sekunden seconde secondes segundo segundos secondi secondo seconden sekunder sekuntia секунд секунды sekund saniye detik giay 秒 초");
    units(
        Duration.ofMinutes(1),
        "minute minutes min mins minuten minuto minutos minuti minuut minuter minutter minuuttia минут минуты минуту хвилин minut minuty dakika menit phut 分钟 分鐘 분 λεπτα دقائق דקות मिनट");
    units(
        Duration.ofHours(1),
        "hour hours hr hrs stunde stunden std heure heures hora horas ora ore uur uren timer time timmar timme tuntia tunti час часа часов години годин godzin godziny godzine hodin hodinami sati saat jam gio 小时 小時 時間 시간 ωρεσ ساعات שעות घंटे");
    units(
        Duration.ofDays(1),
        "day days tag tagen tage jour jours dia dias giorno giorni dag dagen dage dager dagar paivaa дней дня день днів дни dni dzien dny dana gun hari ngay 天 日 일 ημερεσ أيام ימים दिन");
    units(
        Duration.ofDays(7),
        "week weeks woche wochen semaine semaines semana semanas settimana settimane weken uge uger uke uker vecka veckor viikkoa недели недель неделю tygodni tygodnie hafta minggu tuan 周 週間 주");
    daysAgo(
        0,
        "today heute aujourd hoy hoje oggi vandaag idag danas dzis dzisiaj dnes сегодня сьогодні bugun 今天 今日 오늘 tanaan");
    daysAgo(
        1,
        "yesterday gestern hier ayer ontem ieri gisteren igar igår jucer wczoraj vcera вчера вчора dun 昨天 昨日 어제 eilen");
  }

  private RelativeTime() {}

  private static void units(Duration unit, String words) {
    for (String word : words.split(" ", -1)) {
      UNITS.put(MonthNames.fold(word), unit);
    }
  }

  private static void daysAgo(int days, String words) {
    for (String word : words.split(" ", -1)) {
      DAYS_AGO.put(MonthNames.fold(word), days);
    }
  }

  static Optional<NewsTime> read(DateTokens tokens, Instant now) {
    boolean ago = false;
    @Nullable Duration span = null;
    for (int at = 0; at < Math.min(tokens.size(), MAX_TOKENS); at++) {
      String word = tokens.text(at);
      Integer days = DAYS_AGO.get(word);
      if (days != null) {
        return Optional.of(NewsTime.of(day(now).minusDays(days)));
      }
      boolean suffixed = word.length() > 1 && (word.endsWith("前") || word.endsWith("전"));
      ago |= suffixed || AGO.contains(word);
      Duration unit = UNITS.get(suffixed ? word.substring(0, word.length() - 1) : word);
      if (unit != null && span == null) {
        span = span(unit, tokens, at - 1);
      }
    }
    return ago && span != null ? Optional.of(minus(now, span)) : Optional.empty();
  }

  private static @Nullable Duration span(Duration unit, DateTokens tokens, int at) {
    if (tokens.isNumber(at, 1, 3)) {
      return unit.multipliedBy(tokens.value(at));
    }
    return ONE.contains(tokens.text(at)) ? unit : null;
  }

  private static NewsTime minus(Instant now, Duration span) {
    Instant then = now.minus(span);
    return span.compareTo(Duration.ofDays(1)) < 0
        ? NewsTime.of(then.atOffset(ZoneOffset.UTC))
        : NewsTime.of(day(then));
  }

  private static LocalDate day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
