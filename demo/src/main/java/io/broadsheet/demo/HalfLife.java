package io.broadsheet.demo;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An age as it is typed: a whole number of hours, days or weeks. */
final class HalfLife implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    if (!text.matches("[1-9][0-9]{0,4}[hdw]")) {
      throw new TypeConversionException("'" + text + "' is no age such as 12h, 7d or 4w");
    }
    int count = Integer.parseInt(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 'h' -> Duration.ofHours(count);
      case 'd' -> Duration.ofDays(count);
      default -> Duration.ofDays(7L * count);
    };
  }
}
